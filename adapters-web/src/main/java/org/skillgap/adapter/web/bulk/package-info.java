/**
 * Many pairs and the whole matrix: what is read and written as JSON, NDJSON and CSV.
 * Start with {@link org.skillgap.adapter.web.bulk.PairsFormat}.
 */
package org.skillgap.adapter.web.bulk;
