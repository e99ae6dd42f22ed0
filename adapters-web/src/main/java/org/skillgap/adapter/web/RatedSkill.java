package org.skillgap.adapter.web;

import java.math.BigDecimal;
import java.util.Optional;
import org.skillgap.domain.rating.Element;
import org.skillgap.domain.rating.Flag;
import org.skillgap.domain.rating.Profile;
import org.skillgap.domain.rating.Rating;

/**
 * A skill with its two ratings; what is not published is null, as JSON says it.
 *
 * @param importance on scale IM, 1 to 5
 * @param level on scale LV, 0 to 7
 */
record RatedSkill(String elementId, String elementName, Published importance, Published level) {

    /** A rating with all fields that O*NET publishes, under O*NET's names. */
    record Published(
            BigDecimal dataValue,
            Integer n,
            BigDecimal standardError,
            BigDecimal lowerCiBound,
            BigDecimal upperCiBound,
            Boolean recommendSuppress,
            Boolean notRelevant,
            String date,
            String domainSource,
            String source) {

        private static Published of(Rating rating) {
            return new Published(
                    decimal(rating.value()),
                    rating.raters() == 0 ? null : rating.raters(),
                    decimal(rating.standardError()),
                    decimal(rating.lowerBound()),
                    decimal(rating.upperBound()),
                    flag(rating.recommendSuppress()),
                    flag(rating.notRelevant()),
                    rating.ratedOn().toString(),
                    rating.domainSource().isEmpty() ? null : rating.domainSource(),
                    rating.source().id());
        }

        private static BigDecimal decimal(double value) {
            if (Double.isNaN(value)) {
                return null;
            }
            return new BigDecimal(Double.toString(value)).stripTrailingZeros();
        }

        private static Boolean flag(Flag flag) {
            return switch (flag) {
                case YES -> Boolean.TRUE;
                case NO -> Boolean.FALSE;
                case NOT_AVAILABLE -> null;
            };
        }
    }

    /** Returns an element of a profile with its ratings. */
    static RatedSkill of(Element element, Profile profile) {
        return new RatedSkill(
                element.id().value(),
                element.name(),
                published(profile.importanceRating(element.id())),
                published(profile.levelRating(element.id())));
    }

    private static Published published(Optional<Rating> rating) {
        return rating.map(Published::of).orElse(null);
    }
}
