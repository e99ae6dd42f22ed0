/**
 * Where one could go instead: the occupations that are most like another one.
 * Start with {@link org.skillgap.application.related.FindRelatedOccupations}.
 */
package org.skillgap.application.related;
