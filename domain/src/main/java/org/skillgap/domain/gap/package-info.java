/**
 * The gap rules: what a target occupation asks for beyond a source occupation, and how sure that is.
 * Start with {@link org.skillgap.domain.gap.SkillGap} and {@link org.skillgap.domain.gap.TestedGap}.
 */
package org.skillgap.domain.gap;
