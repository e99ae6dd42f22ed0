package org.skillgap.domain.related;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.skillgap.domain.occupation.Occupation;
import org.skillgap.domain.occupation.OccupationCode;
import org.skillgap.domain.rating.Profile;

/**
 * Finds the occupations that are most like another one, among those whose skills are rated. Made once from everything that is
 * known of all occupations; in which order it was added changes nothing. What is not known of one of two occupations falls out
 * of their score, and the other signals count for it. Immutable and safe to share between threads.
 */
public final class RelatedIndex {

    /** Names the method in answers: other signals, weights or formulas would be another name. */
    public static final String METHOD_VERSION = "weighted-signals-1";

    private final List<OccupationCode> codes;
    private final Map<OccupationCode, Integer> places;
    private final int[] candidates;
    private final Map<Signal, Similarity> similarities;

    private RelatedIndex(
            List<OccupationCode> codes,
            Map<OccupationCode, Integer> places,
            int[] candidates,
            Map<Signal, Similarity> similarities) {
        this.codes = codes;
        this.places = places;
        this.candidates = candidates;
        this.similarities = similarities;
    }

    /** Returns a builder without any occupation. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the occupations that are found, those whose skills are rated, in the order of codes; unmodifiable. */
    public List<OccupationCode> candidates() {
        return Arrays.stream(candidates).mapToObj(codes::get).toList();
    }

    /** Returns the signals that are known of any candidate, in their order; unmodifiable. */
    public Set<Signal> signals() {
        Set<Signal> signals = EnumSet.noneOf(Signal.class);
        similarities.forEach((signal, similarity) -> {
            if (Arrays.stream(candidates).anyMatch(similarity::isKnownOf)) {
                signals.add(signal);
            }
        });
        return Collections.unmodifiableSet(signals);
    }

    /** Returns the same occupations, to be found by some of the signals only. */
    public RelatedIndex by(Set<Signal> signals) {
        Map<Signal, Similarity> some = new EnumMap<>(Signal.class);
        similarities.forEach((signal, similarity) -> {
            if (signals.contains(signal)) {
                some.put(signal, similarity);
            }
        });
        return new RelatedIndex(codes, places, candidates, some);
    }

    /**
     * Returns the candidates that are most like an occupation, itself left out, in the order of
     * {@link Relatedness#NEAREST_FIRST}. Candidates with which it has no signal in common are left out.
     *
     * @param code one of the occupations that were added; it need not be a candidate
     * @param limit how many at most, at least 0
     * @throws IllegalArgumentException if the occupation was not added, or the limit is negative
     */
    public List<Relatedness> nearest(OccupationCode code, int limit) {
        Integer asked = places.get(code);
        if (asked == null || limit < 0) {
            throw new IllegalArgumentException("cannot find " + limit + " occupations like " + code);
        }
        Map<Signal, double[]> alike = alike(asked);
        double[] scores = scores(asked, alike);
        double least = leastOf(scores, limit);
        List<Relatedness> nearest = new ArrayList<>();
        for (int candidate = 0; candidate < scores.length; candidate++) {
            if (scores[candidate] >= least) {
                nearest.add(relatedness(candidates[candidate], scores[candidate], alike));
            }
        }
        return nearest.stream().sorted(Relatedness.NEAREST_FIRST).limit(limit).toList();
    }

    private Map<Signal, double[]> alike(int asked) {
        Map<Signal, double[]> alike = new EnumMap<>(Signal.class);
        similarities.forEach((signal, similarity) -> {
            if (similarity.isKnownOf(asked)) {
                alike.put(signal, similarity.to(asked));
            }
        });
        return alike;
    }

    /** Returns the score of each candidate; NaN where there is none. */
    private double[] scores(int asked, Map<Signal, double[]> alike) {
        double[] sums = new double[candidates.length];
        double[] weights = new double[candidates.length];
        alike.forEach((signal, similarity) -> {
            for (int i = 0; i < sums.length; i++) {
                double part = similarity[candidates[i]];
                if (!Double.isNaN(part)) {
                    sums[i] += signal.weight() * part;
                    weights[i] += signal.weight();
                }
            }
        });
        for (int i = 0; i < sums.length; i++) {
            sums[i] = candidates[i] == asked ? Double.NaN : sums[i] / weights[i];
        }
        return sums;
    }

    /** Returns the lowest score that is among the highest ones; several occupations may have it. */
    private static double leastOf(double[] scores, int limit) {
        double[] sorted = Arrays.stream(scores)
                .filter(score -> !Double.isNaN(score))
                .sorted()
                .toArray();
        if (limit == 0) {
            return Double.POSITIVE_INFINITY;
        }
        return sorted.length <= limit ? Double.NEGATIVE_INFINITY : sorted[sorted.length - limit];
    }

    private Relatedness relatedness(int candidate, double score, Map<Signal, double[]> alike) {
        Map<Signal, Double> parts = new EnumMap<>(Signal.class);
        alike.forEach((signal, similarity) -> {
            if (!Double.isNaN(similarity[candidate])) {
                parts.put(signal, similarity[candidate]);
            }
        });
        return new Relatedness(codes.get(candidate), score, parts);
    }

    /** Collects what is known of occupations, in any order. Not safe for concurrent use. */
    public static final class Builder {

        private final Map<OccupationCode, Occupation> occupations = new TreeMap<>();
        private final Map<OccupationCode, List<String>> alternateTitles = new HashMap<>();
        private final Map<OccupationCode, Profile> skills = new HashMap<>();
        private final Map<OccupationCode, Profile> knowledge = new HashMap<>();

        private Builder() {}

        /** Adds an occupation. */
        public Builder occupation(Occupation occupation) {
            occupations.put(occupation.code(), occupation);
            return this;
        }

        /** Adds the alternate titles of an occupation. */
        public Builder alternateTitles(OccupationCode code, List<String> titles) {
            alternateTitles.put(code, List.copyOf(titles));
            return this;
        }

        /** Adds the skills of an occupation, which make it a candidate. */
        public Builder skills(OccupationCode code, Profile profile) {
            skills.put(code, Objects.requireNonNull(profile, "profile"));
            return this;
        }

        /** Adds the knowledge of an occupation. */
        public Builder knowledge(OccupationCode code, Profile profile) {
            knowledge.put(code, Objects.requireNonNull(profile, "profile"));
            return this;
        }

        /** Returns the index; what was said of occupations that were not added is left out. */
        public RelatedIndex build() {
            List<OccupationCode> codes = List.copyOf(occupations.keySet());
            skills.keySet().retainAll(occupations.keySet());
            knowledge.keySet().retainAll(occupations.keySet());
            Map<OccupationCode, Integer> places = new HashMap<>();
            codes.forEach(code -> places.put(code, places.size()));
            int[] candidates = codes.stream()
                    .filter(skills::containsKey)
                    .mapToInt(places::get)
                    .toArray();
            Map<Signal, Similarity> similarities = new EnumMap<>(Signal.class);
            similarities.put(Signal.SKILLS, new ProfileSimilarity(codes, skills));
            similarities.put(Signal.KNOWLEDGE, new ProfileSimilarity(codes, knowledge));
            similarities.put(Signal.TITLES, new WordSimilarity(titles()));
            similarities.put(Signal.DESCRIPTIONS, new WordSimilarity(descriptions()));
            similarities.put(Signal.HIERARCHY, new HierarchySimilarity(codes));
            return new RelatedIndex(codes, Map.copyOf(places), candidates, similarities);
        }

        private List<List<String>> titles() {
            List<List<String>> titles = new ArrayList<>();
            for (Occupation occupation : occupations.values()) {
                List<String> own = new ArrayList<>(alternateTitles.getOrDefault(occupation.code(), List.of()));
                own.add(occupation.title());
                titles.add(own);
            }
            return titles;
        }

        private List<List<String>> descriptions() {
            return occupations.values().stream()
                    .map(occupation -> List.of(occupation.description()))
                    .toList();
        }
    }
}
