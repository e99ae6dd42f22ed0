/**
 * Gaps in a language model's words, and what of them is brought while a caller waits.
 * Start with {@link org.skillgap.application.describe.DescribeSkillGap}.
 */
package org.skillgap.application.describe;
