package org.skillgap.application.bulk;

import java.util.Optional;
import java.util.stream.IntStream;
import org.skillgap.application.bulk.PairAnswer.Compared;
import org.skillgap.application.bulk.PairAnswer.Refused;
import org.skillgap.application.catalog.Catalog;
import org.skillgap.application.error.ExpectedFailure.Kind;
import org.skillgap.domain.gap.SkillGap;
import org.skillgap.domain.occupation.Occupation;
import org.skillgap.domain.occupation.OccupationCode;
import org.skillgap.domain.rating.ElementDomain;
import org.skillgap.domain.rating.Profile;

/**
 * The answers to a list of pairs, in its order, all from one catalog. How many there are is known at once; each is computed when
 * it is asked for and kept nowhere. Safe for concurrent use once the list is complete.
 */
public final class PairAnswers {

    private final Catalog catalog;
    private final PairList asked;
    private final ElementDomain domain;
    private final int errors;

    PairAnswers(Catalog catalog, PairList asked, ElementDomain domain) {
        this.catalog = catalog;
        this.asked = asked;
        this.domain = domain;
        errors = (int) IntStream.range(0, asked.size())
                .filter(index -> !isComparable(asked.get(index)))
                .count();
    }

    /** Returns the name of the release that the answers come from. */
    public String release() {
        return catalog.release().name();
    }

    /** Returns the store's revision that the answers come from. */
    public long revision() {
        return catalog.revision();
    }

    /** Returns what is compared. */
    public ElementDomain domain() {
        return domain;
    }

    /** Returns how many pairs were asked about. */
    public int size() {
        return asked.size();
    }

    /** Returns how many of the pairs cannot be compared. */
    public int errors() {
        return errors;
    }

    /**
     * Returns what comes of one pair.
     *
     * @param index 0 to {@link #size()} - 1
     */
    public PairAnswer get(int index) {
        AskedPair pair = asked.get(index);
        if (pair instanceof AskedPair.Malformed malformed) {
            return new Refused(
                    index + 1,
                    malformed.from(),
                    malformed.to(),
                    Kind.INVALID_INPUT,
                    asked.place(index) + ": " + malformed.problem());
        }
        AskedPair.Codes codes = (AskedPair.Codes) pair;
        Optional<Profile> has = catalog.findProfile(codes.from(), domain);
        Optional<Profile> needs = catalog.findProfile(codes.to(), domain);
        if (has.isEmpty() || needs.isEmpty()) {
            return refused(index, codes, has.isEmpty());
        }
        return new Compared(
                index + 1,
                catalog.getOccupation(codes.from()),
                catalog.getOccupation(codes.to()),
                SkillGap.between(has.get(), needs.get()));
    }

    /** An unknown occupation comes before one that is not rated, and the source before the target, as when one pair is asked for. */
    private Refused refused(int index, AskedPair.Codes codes, boolean isSourceUnrated) {
        for (OccupationCode code : new OccupationCode[] {codes.from(), codes.to()}) {
            if (catalog.findOccupation(code).isEmpty()) {
                return refused(index, codes, Kind.OCCUPATION_NOT_FOUND, "Occupation code " + code + " not found.");
            }
        }
        Occupation unrated = catalog.getOccupation(isSourceUnrated ? codes.from() : codes.to());
        return refused(
                index,
                codes,
                Kind.RATINGS_MISSING,
                "O*NET has not rated the " + domain.many() + " of " + unrated.code() + " (" + unrated.title() + ").");
    }

    private Refused refused(int index, AskedPair.Codes codes, Kind kind, String problem) {
        return new Refused(
                index + 1, codes.from().value(), codes.to().value(), kind, asked.place(index) + ": " + problem);
    }

    private boolean isComparable(AskedPair pair) {
        return pair instanceof AskedPair.Codes codes
                && catalog.findProfile(codes.from(), domain).isPresent()
                && catalog.findProfile(codes.to(), domain).isPresent();
    }
}
