/**
 * The one place that holds the catalog which is served now.
 * Start with {@link org.skillgap.application.current.CurrentCatalog}.
 */
package org.skillgap.application.current;
