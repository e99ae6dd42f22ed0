/**
 * What is asked of a language model and what comes of it: questions, replies, assessed levels, calibrations, words. Values only;
 * start with {@link org.skillgap.application.assessment.AssessmentTask} and
 * {@link org.skillgap.application.assessment.AssessedOccupation}.
 */
package org.skillgap.application.assessment;
