/**
 * The main question: the gap between two occupations.
 * Start with {@link org.skillgap.application.gap.FindSkillGap}.
 */
package org.skillgap.application.gap;
