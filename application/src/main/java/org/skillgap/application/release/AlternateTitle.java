package org.skillgap.application.release;

import org.skillgap.domain.occupation.OccupationCode;

/**
 * Another title that people use for an occupation.
 *
 * @param occupation the occupation
 * @param title the title
 * @param shortTitle its short form; empty if there is none
 * @param sources O*NET's codes of where the title was seen; empty if not published
 */
public record AlternateTitle(OccupationCode occupation, String title, String shortTitle, String sources) {}
