package org.skillgap.application.release;

import org.skillgap.domain.rating.ElementId;
import org.skillgap.domain.rating.ScaleId;

/**
 * O*NET's example of what a value on a scale means for an element.
 *
 * @param element the element
 * @param scale the scale, LV in every release so far
 * @param value where on the scale, such as 2, 4 or 6
 * @param description O*NET's wording
 */
public record LevelAnchor(ElementId element, ScaleId scale, double value, String description) {}
