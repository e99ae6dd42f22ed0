/**
 * Stepping stones: the way from one occupation to another by moves that are easier than the direct one.
 * Start with {@link org.skillgap.application.path.FindCareerPath}.
 */
package org.skillgap.application.path;
