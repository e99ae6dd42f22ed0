package org.skillgap.domain.rating;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Where the levels of a profile come from: all that its ratings on scale LV say about when, by whom and how.
 *
 * @param ratedOn the months of the ratings, earliest first, each once
 * @param fewestRaters the smallest N; 0 if none is published
 * @param mostRaters the largest N; 0 if none is published
 * @param ratedBy who rated, such as "Analyst", in alphabetical order, each once
 * @param sources how the ratings reached the store, each once
 */
public record RatingOrigin(
        List<YearMonth> ratedOn, int fewestRaters, int mostRaters, List<String> ratedBy, List<RatingSource> sources) {

    /** The origin of levels that somebody brought and nobody else rated. */
    public static final RatingOrigin GIVEN = new RatingOrigin(List.of(), 0, 0, List.of(), List.of(RatingSource.GIVEN));

    /** Copies the lists. */
    public RatingOrigin {
        ratedOn = List.copyOf(ratedOn);
        ratedBy = List.copyOf(ratedBy);
        sources = List.copyOf(sources);
    }

    /** Returns the origin of a profile's levels; all empty if no rating is behind them. */
    public static RatingOrigin of(Profile profile) {
        TreeSet<YearMonth> months = new TreeSet<>();
        TreeSet<Integer> raters = new TreeSet<>();
        TreeSet<String> people = new TreeSet<>();
        TreeSet<RatingSource> sources = new TreeSet<>();
        for (int i = 0; i < profile.size(); i++) {
            Optional<Rating> level = profile.levelRatingAt(i);
            if (level.isPresent()) {
                Rating rating = level.get();
                months.add(rating.ratedOn());
                sources.add(rating.source());
                if (rating.raters() > 0) {
                    raters.add(rating.raters());
                }
                if (!rating.domainSource().isEmpty()) {
                    people.add(rating.domainSource());
                }
            }
        }
        return new RatingOrigin(
                List.copyOf(months),
                raters.isEmpty() ? 0 : raters.first(),
                raters.isEmpty() ? 0 : raters.last(),
                List.copyOf(people),
                List.copyOf(sources));
    }
}
