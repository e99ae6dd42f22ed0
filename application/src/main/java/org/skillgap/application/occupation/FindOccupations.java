package org.skillgap.application.occupation;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.skillgap.application.catalog.Catalog;
import org.skillgap.application.current.CurrentCatalog;
import org.skillgap.application.error.AmbiguousOccupation;
import org.skillgap.application.error.OccupationNotFound;
import org.skillgap.application.error.RatingsMissing;
import org.skillgap.application.error.StoreUnavailable;
import org.skillgap.domain.occupation.Occupation;
import org.skillgap.domain.occupation.OccupationCode;
import org.skillgap.domain.rating.ElementDomain;
import org.skillgap.domain.rating.Profile;

/** Finds occupations by code, by title, or by words of their titles. */
public final class FindOccupations {

    private static final int SUGGESTIONS = 5;
    private static final int CANDIDATES = 10;

    private final CurrentCatalog current;

    /**
     * @param current the catalog to look in
     */
    public FindOccupations(CurrentCatalog current) {
        this.current = current;
    }

    /**
     * What a search found.
     *
     * @param occupations the best of them, best first
     * @param total how many fit in all
     */
    public record Found(List<Occupation> occupations, int total) {}

    /**
     * Returns the occupations that fit a text: those whose code begins with it, in the order of codes, then those whose
     * titles have its words, best first. A blank text fits every occupation, in the order of codes.
     *
     * @param text the beginning of a code, or words
     * @param limit how many at most, at least 0
     * @throws StoreUnavailable if no data could be read yet
     */
    public Found matching(String text, int limit) {
        Catalog catalog = current.get();
        String wanted = text.strip();
        Set<Occupation> fitting = new LinkedHashSet<>();
        catalog.occupations().stream()
                .filter(occupation -> hasPrefix(occupation.code(), wanted))
                .forEach(fitting::add);
        fitting.addAll(catalog.titles().search(wanted));
        return new Found(fitting.stream().limit(limit).toList(), fitting.size());
    }

    /**
     * Returns the occupation of a code.
     *
     * @throws OccupationNotFound if there is none
     * @throws StoreUnavailable if no data could be read yet
     */
    public Occupation byCode(OccupationCode code) {
        return in(current.get(), code);
    }

    /**
     * Returns the rated skills of an occupation.
     *
     * @throws OccupationNotFound if there is no such occupation
     * @throws RatingsMissing if O*NET has not rated it
     * @throws StoreUnavailable if no data could be read yet
     */
    public Profile skillsOf(OccupationCode code) {
        Catalog catalog = current.get();
        return skillsIn(catalog, in(catalog, code));
    }

    /**
     * Returns the one occupation that a person means by a code or a title. A title, alternate titles included, counts if
     * it is the same but for upper and lower case, or if only one occupation has its words.
     *
     * @throws OccupationNotFound if there is none
     * @throws AmbiguousOccupation if there are several
     * @throws StoreUnavailable if no data could be read yet
     */
    public Occupation meantBy(String codeOrTitle) {
        Optional<OccupationCode> code = OccupationCode.parse(codeOrTitle);
        if (code.isPresent()) {
            return byCode(code.get());
        }
        Catalog catalog = current.get();
        List<Occupation> same = catalog.titles().called(codeOrTitle);
        List<Occupation> fitting = same.isEmpty() ? catalog.titles().search(codeOrTitle) : same;
        if (fitting.isEmpty()) {
            throw OccupationNotFound.title(codeOrTitle, List.of());
        }
        if (fitting.size() > 1) {
            throw new AmbiguousOccupation(
                    codeOrTitle, fitting.stream().limit(CANDIDATES).toList());
        }
        return fitting.get(0);
    }

    /**
     * Returns the occupation of a code in a catalog.
     *
     * @throws OccupationNotFound if there is none; it suggests rated occupations nearby
     */
    public static Occupation in(Catalog catalog, OccupationCode code) {
        return catalog.findOccupation(code)
                .orElseThrow(() -> OccupationNotFound.code(code, catalog.ratedNeighbours(code, SUGGESTIONS)));
    }

    /**
     * Returns the rated skills of an occupation in a catalog.
     *
     * @throws RatingsMissing if O*NET has not rated it; it names rated occupations nearby
     */
    public static Profile skillsIn(Catalog catalog, Occupation occupation) {
        return catalog.findProfile(occupation.code(), ElementDomain.SKILLS)
                .orElseThrow(
                        () -> new RatingsMissing(occupation, catalog.ratedNeighbours(occupation.code(), SUGGESTIONS)));
    }

    private static boolean hasPrefix(OccupationCode code, String text) {
        return code.value().startsWith(text)
                || (text.length() > 2 && digits(code).startsWith(text));
    }

    private static String digits(OccupationCode code) {
        return code.value().substring(0, 2)
                + code.value().substring(3, 7)
                + code.value().substring(8);
    }
}
