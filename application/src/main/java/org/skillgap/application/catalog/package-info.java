/**
 * The immutable snapshot that every answer is computed from, and the one place that holds the current one.
 * Start with {@link org.skillgap.application.catalog.CurrentCatalog}.
 */
package org.skillgap.application.catalog;
