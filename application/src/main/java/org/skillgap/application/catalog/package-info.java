/**
 * The immutable snapshot that every answer is computed from.
 * Start with {@link org.skillgap.application.catalog.Catalog}.
 */
package org.skillgap.application.catalog;
