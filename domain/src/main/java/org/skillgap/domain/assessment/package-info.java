/**
 * Levels that a language model assessed: brought to O*NET's scale, and measured against its surveys. Start with
 * {@link org.skillgap.domain.assessment.LevelCalibration} and {@link org.skillgap.domain.assessment.ScorerAccuracy}.
 */
package org.skillgap.domain.assessment;
