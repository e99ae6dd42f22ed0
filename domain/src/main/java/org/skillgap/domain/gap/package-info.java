/**
 * The gap rules: what a target occupation asks for beyond a source occupation.
 * Start with {@link org.skillgap.domain.gap.SkillGap}.
 */
package org.skillgap.domain.gap;
