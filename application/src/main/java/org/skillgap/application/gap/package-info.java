/**
 * The main question: the gap between two occupations, or from somebody's own profile to one.
 * Start with {@link org.skillgap.application.gap.FindSkillGap}.
 */
package org.skillgap.application.gap;
