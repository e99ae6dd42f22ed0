package org.skillgap.application.fetch;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.skillgap.application.landing.CheckedRows;
import org.skillgap.application.landing.LandedRows;
import org.skillgap.application.landing.ServiceReading;
import org.skillgap.application.landing.ServiceReading.NamedRating;
import org.skillgap.application.release.OccupationRating;
import org.skillgap.application.release.Origin;
import org.skillgap.domain.occupation.Occupation;
import org.skillgap.domain.occupation.OccupationCode;
import org.skillgap.domain.rating.ElementDomain;
import org.skillgap.domain.rating.ElementId;
import org.skillgap.domain.rating.Scale;

/**
 * Checks the rows that the Web Services sent of one occupation, against the store and each other, and decides domain by domain
 * what is stored. For one subject; not safe for concurrent use.
 */
final class OccupationCheck {

    private final Yardstick yardstick;
    private final SubjectProblems problems;
    private final TextLimits limits;

    OccupationCheck(Yardstick yardstick, SubjectProblems problems) {
        this.yardstick = yardstick;
        this.problems = problems;
        this.limits = new TextLimits(problems);
    }

    CheckedRows check(LandedRows landed, ServiceReading reading) {
        OccupationCode code = new OccupationCode(landed.subject());
        List<Occupation> occupations = occupations(code, reading);
        RatingRowCheck ratingRows = new RatingRowCheck(code, yardstick, problems);
        reading.ratings().forEach(ratingRows::check);
        ratingRows.reportUnpaired();

        Set<ElementDomain> domains = EnumSet.noneOf(ElementDomain.class);
        if (!occupations.isEmpty() || isKnown(code, reading)) {
            domains.addAll(ElementDomain.RATED);
            domains.removeAll(damaged(code, reading));
        }
        List<OccupationRating> ratings = reading.ratings().stream()
                .map(NamedRating::rating)
                .filter(rating -> domains.contains(ElementDomain.of(rating.element())))
                .toList();
        int rejected = reading.ratings().size()
                - ratings.size()
                + reading.occupations().size()
                - occupations.size()
                + problems.unreadable().size();
        return new CheckedRows(
                landed,
                ratings.isEmpty() ? List.of() : List.of(Scale.IMPORTANCE, Scale.LEVEL),
                ratingRows.elementsOf(ratings),
                occupations,
                domains,
                ratings,
                rejected);
    }

    private boolean isKnown(OccupationCode code, ServiceReading reading) {
        if (yardstick.knows(code)) {
            return true;
        }
        if (!reading.ratings().isEmpty()) {
            problems.add(new Origin("occupation_data", 0), "Title", "", "no row tells the title of " + code);
        }
        return false;
    }

    private List<Occupation> occupations(OccupationCode code, ServiceReading reading) {
        List<Occupation> taken = new ArrayList<>();
        Origin origin = new Origin("occupation_data", 0);
        for (Occupation occupation : reading.occupations()) {
            if (!occupation.code().equals(code)) {
                problems.add(origin, "onetsoc_code", occupation.code().value(), "the row is not of " + code);
            } else if (!taken.isEmpty()) {
                problems.add(origin, "onetsoc_code", code.value(), "this key is already used");
            } else if (limits.fits(origin, "Title", occupation.title(), TextLimits.NAME)
                    & limits.fits(origin, "Description", occupation.description(), TextLimits.DESCRIPTION)) {
                taken.add(occupation);
            }
        }
        return taken;
    }

    /** Returns the domains with a row that is wrong, cannot be read, or is missing. */
    private Set<ElementDomain> damaged(OccupationCode code, ServiceReading reading) {
        Set<ElementDomain> damaged = EnumSet.noneOf(ElementDomain.class);
        Map<String, Set<ElementDomain>> domainsOfTables = new HashMap<>();
        Map<ElementDomain, Set<ElementId>> elements = new EnumMap<>(ElementDomain.class);
        for (NamedRating row : reading.ratings()) {
            ElementDomain domain = ElementDomain.of(row.rating().element());
            domainsOfTables
                    .computeIfAbsent(row.table(), table -> EnumSet.noneOf(ElementDomain.class))
                    .add(domain);
            elements.computeIfAbsent(domain, d -> new HashSet<>())
                    .add(row.rating().element());
            if (problems.isRefused(RatingRowCheck.origin(row))) {
                damaged.add(domain);
            }
        }
        // Of a table without any row that can be read nobody knows what domain is in it.
        problems.unreadable()
                .forEach(row ->
                        damaged.addAll(domainsOfTables.getOrDefault(row.file(), EnumSet.copyOf(ElementDomain.RATED))));
        elements.forEach((domain, ids) -> {
            if (!damaged.contains(domain) && !hasAsManyAsOthers(code, domain, ids.size())) {
                damaged.add(domain);
            }
        });
        return damaged;
    }

    private boolean hasAsManyAsOthers(OccupationCode code, ElementDomain domain, int size) {
        OptionalInt expected = yardstick.elementsOfOthers(domain, code);
        if (expected.isEmpty() || expected.getAsInt() == size) {
            return true;
        }
        problems.add(
                new Origin(domain.id(), 0),
                "",
                Integer.toString(size),
                "other rated occupations have " + expected.getAsInt() + " " + domain.many());
        return false;
    }

    static String range(Scale scale) {
        return RatingRowCheck.number(scale.minimum()) + " to " + RatingRowCheck.number(scale.maximum());
    }
}
