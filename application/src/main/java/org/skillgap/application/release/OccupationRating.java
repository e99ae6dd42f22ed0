package org.skillgap.application.release;

import org.skillgap.domain.occupation.OccupationCode;
import org.skillgap.domain.rating.ElementId;
import org.skillgap.domain.rating.Rating;
import org.skillgap.domain.rating.ScaleId;

/**
 * A rating together with what it is of.
 *
 * @param occupation the rated occupation
 * @param element the rated element
 * @param scale the scale of the value
 * @param rating the value and what is said about it
 */
public record OccupationRating(OccupationCode occupation, ElementId element, ScaleId scale, Rating rating) {}
