package org.skillgap.application.fetch;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.skillgap.application.landing.ServiceReading.NamedRating;
import org.skillgap.application.release.OccupationRating;
import org.skillgap.application.release.Origin;
import org.skillgap.application.release.RatingChecks;
import org.skillgap.domain.occupation.OccupationCode;
import org.skillgap.domain.rating.Element;
import org.skillgap.domain.rating.ElementDomain;
import org.skillgap.domain.rating.ElementId;
import org.skillgap.domain.rating.Rating;
import org.skillgap.domain.rating.Scale;
import org.skillgap.domain.rating.ScaleId;

/** Checks the rating rows of one occupation one by one, against the store and those before. Not safe for concurrent use. */
final class RatingRowCheck {

    /** The value is rounded to two decimals, the bounds come from what it was before; the rest is binary fractions. */
    private static final double ROUNDING = 0.005 + 1e-9;

    /** What a column of four decimals and three digits before them holds. */
    private static final double LARGEST_ERROR = 999.9999;

    private final OccupationCode code;
    private final Yardstick yardstick;
    private final SubjectProblems problems;
    private final TextLimits limits;
    private final RatingChecks checks;
    private final Map<String, Element> elements = new HashMap<>();

    RatingRowCheck(OccupationCode code, Yardstick yardstick, SubjectProblems problems) {
        this.code = code;
        this.yardstick = yardstick;
        this.problems = problems;
        this.limits = new TextLimits(problems);
        this.checks = new RatingChecks(problems);
    }

    static Origin origin(NamedRating row) {
        return new Origin(row.table(), row.row());
    }

    static String number(double value) {
        return RatingChecks.number(value);
    }

    /** Notes whatever is wrong with a row. */
    void check(NamedRating row) {
        Origin origin = origin(row);
        OccupationRating rating = row.rating();
        if (!rating.occupation().equals(code)) {
            problems.add(origin, "onetsoc_code", rating.occupation().value(), "the row is not of " + code);
            return;
        }
        checkElement(origin, rating.element(), row.elementName());
        limits.fits(origin, "Domain Source", rating.rating().domainSource(), TextLimits.DOMAIN_SOURCE);
        Optional<Scale> scale = scale(rating.scale());
        if (scale.isEmpty()) {
            problems.add(origin, "Scale ID", rating.scale().value(), "a rating is on scale IM or LV");
            return;
        }
        checks.isNew(origin, rating);
        if (checks.isOnScale(origin, rating.rating(), scale.get())) {
            checkBounds(origin, rating.rating());
        }
        if (rating.rating().standardError() > LARGEST_ERROR) {
            String error = number(rating.rating().standardError());
            problems.add(origin, "Standard Error", error, "larger than " + number(LARGEST_ERROR));
        }
    }

    private static Optional<Scale> scale(ScaleId id) {
        return List.of(Scale.IMPORTANCE, Scale.LEVEL).stream()
                .filter(scale -> scale.id().equals(id))
                .findFirst();
    }

    private void checkElement(Origin origin, ElementId id, String name) {
        if (ElementDomain.of(id) == ElementDomain.OTHER) {
            problems.add(origin, "Element ID", id.value(), "in no domain that is rated on importance and level");
            return;
        }
        if (name.isBlank()) {
            problems.add(origin, "Element Name", name, "blank");
            return;
        }
        Element element = new Element(id, name.strip(), "");
        Optional<Element> known =
                yardstick.findElement(id).or(() -> Optional.ofNullable(elements.get(Yardstick.lowerCase(id))));
        if (limits.fits(origin, "Element Name", name, TextLimits.NAME)
                && ElementNames.isSame(origin, element, known, problems)) {
            elements.putIfAbsent(Yardstick.lowerCase(id), known.orElse(element));
        }
    }

    private void checkBounds(Origin origin, Rating rating) {
        if (rating.lowerBound() > rating.value() + ROUNDING) {
            problems.add(
                    origin, "Lower CI Bound", number(rating.lowerBound()), "above the value " + number(rating.value()));
        }
        if (rating.upperBound() < rating.value() - ROUNDING) {
            problems.add(
                    origin, "Upper CI Bound", number(rating.upperBound()), "below the value " + number(rating.value()));
        }
    }

    /** Notes elements that came on one of the scales only. */
    void reportUnpaired() {
        checks.reportUnpaired();
    }

    /** Returns the elements that ratings refer to, as the store has them or else by the rows' own names. */
    List<Element> elementsOf(List<OccupationRating> ratings) {
        Set<Element> referredTo = new LinkedHashSet<>();
        ratings.forEach(rating -> referredTo.add(elements.get(Yardstick.lowerCase(rating.element()))));
        return List.copyOf(referredTo);
    }
}
