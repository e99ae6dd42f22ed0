/**
 * What changed from one O*NET release to another.
 * Start with {@link org.skillgap.application.compare.CompareReleases}.
 */
package org.skillgap.application.compare;
