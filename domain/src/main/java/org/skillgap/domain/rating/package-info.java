/**
 * What O*NET rates and how: elements, scales, ratings, and the profile of one occupation.
 * Start with {@link org.skillgap.domain.rating.Profile}.
 */
package org.skillgap.domain.rating;
