package org.skillgap.adapter.web.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.math.BigDecimal;
import java.util.Optional;
import org.skillgap.application.assessment.AssessedOccupation.AssessedLevel;
import org.skillgap.application.catalog.AssessedProfile;
import org.skillgap.application.gap.ChosenLevels;
import org.skillgap.domain.rating.Element;
import org.skillgap.domain.rating.ElementId;
import org.skillgap.domain.rating.Flag;
import org.skillgap.domain.rating.Level;
import org.skillgap.domain.rating.Profile;
import org.skillgap.domain.rating.Rating;

/**
 * A skill with its two ratings; what is not published is null, as JSON says it.
 *
 * @param importance on scale IM, 1 to 5
 * @param level on scale LV, 0 to 7
 * @param assessment what a language model said; null, and left out, if the level is not from one
 */
record RatedSkill(
        String elementId,
        String elementName,
        Published importance,
        Published level,
        @JsonInclude(Include.NON_NULL) AssessedJson assessment) {

    /**
     * What a language model said about a level.
     *
     * @param rawLevel the median of its runs, before it was brought to O*NET's scale
     * @param lowest the lowest of its runs, likewise
     * @param highest the highest of its runs, likewise
     * @param description what it says that the level means
     * @param explanation why it assigned the level
     */
    record AssessedJson(
            Level rawLevel, Level lowest, Level highest, String reliability, String description, String explanation) {

        private static AssessedJson of(ElementId element, AssessedProfile assessed) {
            AssessedLevel level = assessed.assessment().levels().get(element);
            return new AssessedJson(
                    level.level(),
                    level.lowest(),
                    level.highest(),
                    assessed.reliability(element).id(),
                    level.description(),
                    level.explanation());
        }
    }

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

    /** Returns an element of an occupation with its ratings. */
    static RatedSkill of(Element element, ChosenLevels levels) {
        Profile profile = levels.rated().profile();
        return new RatedSkill(
                element.id().value(),
                element.name(),
                published(profile.importanceRating(element.id())),
                published(profile.levelRating(element.id())),
                levels.findAssessed()
                        .map(assessed -> AssessedJson.of(element.id(), assessed))
                        .orElse(null));
    }

    private static Published published(Optional<Rating> rating) {
        return rating.map(Published::of).orElse(null);
    }
}
