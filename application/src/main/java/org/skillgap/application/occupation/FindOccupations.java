package org.skillgap.application.occupation;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.skillgap.application.catalog.Catalog;
import org.skillgap.application.current.CurrentCatalog;
import org.skillgap.application.error.AmbiguousOccupation;
import org.skillgap.application.error.OccupationNotFound;
import org.skillgap.application.error.StoreUnavailable;
import org.skillgap.domain.occupation.Occupation;
import org.skillgap.domain.occupation.OccupationCode;

/** Finds occupations by code, by title, or by words of their titles. */
public final class FindOccupations {

    private static final int CANDIDATES = 10;

    private final CurrentCatalog current;

    /**
     * @param current the catalog to look in
     */
    public FindOccupations(CurrentCatalog current) {
        this.current = current;
    }

    /**
     * An occupation that a search found.
     *
     * @param occupation the occupation
     * @param isRated whether O*NET has rated its skills
     */
    public record Match(Occupation occupation, boolean isRated) {}

    /**
     * What a search found.
     *
     * @param matches the best of them, best first
     * @param total how many fit in all
     */
    public record Found(List<Match> matches, int total) {}

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
        List<Match> matches = fitting.stream()
                .limit(limit)
                .map(occupation -> new Match(occupation, catalog.isRated(occupation.code())))
                .toList();
        return new Found(matches, fitting.size());
    }

    /**
     * Returns the occupation of a code.
     *
     * @throws OccupationNotFound if there is none
     * @throws StoreUnavailable if no data could be read yet
     */
    public Occupation byCode(OccupationCode code) {
        return current.get().getOccupation(code);
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
