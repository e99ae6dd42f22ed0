/**
 * Brings assessed levels to O*NET's scale, and measures how good they are. Start with
 * {@link org.skillgap.application.calibration.FitCalibrations} and
 * {@link org.skillgap.application.calibration.EvaluateAssessments}.
 */
package org.skillgap.application.calibration;
