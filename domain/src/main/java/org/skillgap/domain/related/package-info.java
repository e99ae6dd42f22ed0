/**
 * Which occupations are like another one, and by what.
 * Start with {@link org.skillgap.domain.related.RelatedIndex}.
 */
package org.skillgap.domain.related;
