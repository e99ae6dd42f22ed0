package org.skillgap.application.path;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.skillgap.application.catalog.Catalog;
import org.skillgap.application.catalog.RatedProfile;
import org.skillgap.application.current.CurrentCatalog;
import org.skillgap.application.error.OccupationNotFound;
import org.skillgap.application.error.RatingsMissing;
import org.skillgap.application.error.StillComputing;
import org.skillgap.application.error.StoreUnavailable;
import org.skillgap.application.gap.Provenance;
import org.skillgap.application.path.CareerPath.Step;
import org.skillgap.domain.move.DifficultyMatrix;
import org.skillgap.domain.move.Hurdles;
import org.skillgap.domain.move.Route;
import org.skillgap.domain.move.Route.Hop;
import org.skillgap.domain.move.SteppingStones;
import org.skillgap.domain.occupation.Occupation;
import org.skillgap.domain.occupation.OccupationCode;
import org.skillgap.domain.rating.Element;
import org.skillgap.domain.rating.ElementDomain;

/** Answers over which occupations somebody who works as A comes to work as B by the easiest moves. */
public final class FindCareerPath {

    private static final ElementDomain DOMAIN = ElementDomain.SKILLS;
    private static final int HURDLES = 3;

    private final CurrentCatalog current;
    private final CurrentDifficulties difficulties;

    /**
     * @param current the catalog to answer from
     * @param difficulties of the same catalog
     */
    public FindCareerPath(CurrentCatalog current, CurrentDifficulties difficulties) {
        this.current = current;
        this.difficulties = difficulties;
    }

    /**
     * Returns the route of at most four hops whose hardest hop is easiest, as {@link SteppingStones} defines it.
     *
     * @throws OccupationNotFound if one of them is not in the release, the source checked first
     * @throws RatingsMissing if O*NET has not rated the skills of one of them, the source checked first
     * @throws StillComputing if the difficulties of all moves are not computed yet
     * @throws StoreUnavailable if no data could be read yet
     */
    public CareerPath between(OccupationCode from, OccupationCode to) {
        Catalog catalog = current.get();
        Occupation source = catalog.getOccupation(from);
        Occupation target = catalog.getOccupation(to);
        RatedProfile has = catalog.getProfile(source, DOMAIN);
        RatedProfile needs = catalog.getProfile(target, DOMAIN);
        DifficultyMatrix matrix = difficulties.of(catalog);
        Route route = SteppingStones.between(matrix, from, to);
        return new CareerPath(
                source,
                target,
                route.hops().stream().map(hop -> step(catalog, hop)).toList(),
                route.hardest(),
                route.total(),
                matrix.between(from, to),
                new Provenance(catalog.release().name(), SteppingStones.METHOD_VERSION, has.origin(), needs.origin()));
    }

    /**
     * Returns the difficulties of all moves between rated occupations.
     *
     * @throws RatingsMissing if no occupation has rated skills
     * @throws StillComputing if they are not computed yet
     * @throws StoreUnavailable if no data could be read yet
     */
    public DifficultyMatrix allDifficulties() {
        Catalog catalog = current.get();
        if (!catalog.hasRatingsOf(DOMAIN)) {
            throw RatingsMissing.ofDomain(DOMAIN);
        }
        return difficulties.of(catalog);
    }

    private static Step step(Catalog catalog, Hop hop) {
        Occupation from = catalog.getOccupation(hop.from());
        Occupation to = catalog.getOccupation(hop.to());
        List<Element> hurdles = Hurdles.between(
                catalog.getProfile(from, DOMAIN).profile(),
                catalog.getProfile(to, DOMAIN).profile(),
                HURDLES);
        return new Step(from, to, hop.difficulty(), zones(catalog, hop), hurdles);
    }

    private static OptionalInt zones(Catalog catalog, Hop hop) {
        Optional<Integer> before = catalog.findJobZone(hop.from());
        Optional<Integer> after = catalog.findJobZone(hop.to());
        return before.isPresent() && after.isPresent()
                ? OptionalInt.of(after.get() - before.get())
                : OptionalInt.empty();
    }
}
