package org.skillgap.adapter.onet.service;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.skillgap.application.error.RowProblem;
import org.skillgap.application.error.UpstreamUnavailable;
import org.skillgap.application.landing.ServiceReading;
import org.skillgap.application.landing.ServiceReading.NamedRating;
import org.skillgap.application.landing.ServiceRow;
import org.skillgap.domain.rating.ElementId;
import org.skillgap.domain.rating.ScaleId;

/** Checks rows before they are believed. */
final class Belief {

    private static final Set<ScaleId> BOTH = Set.of(ScaleId.IMPORTANCE, ScaleId.LEVEL);

    private Belief() {}

    /**
     * Checks that every row can be read and is about its subject, that no key is there twice, and that every rated element
     * has both importance and level.
     *
     * @param rows rows of one subject, or of several without ratings
     * @throws UpstreamUnavailable if anything of it is not so
     */
    static void check(List<ServiceRow> rows) {
        ServiceReading reading = RowReading.of(rows);
        if (!reading.problems().isEmpty()) {
            throw Failures.unbelievable(describe(reading.problems().get(0)));
        }
        checkUnique(reading.scales().stream().map(scale -> scale.id()).toList());
        checkUnique(reading.elements().stream().map(element -> element.id()).toList());
        checkUnique(reading.occupations().stream()
                .map(occupation -> occupation.code())
                .toList());
        checkRatings(reading.ratings());
    }

    private static void checkRatings(List<NamedRating> ratings) {
        Map<ElementId, Set<ScaleId>> rated = new HashMap<>();
        for (NamedRating named : ratings) {
            boolean isNew = rated.computeIfAbsent(named.rating().element(), key -> new HashSet<>())
                    .add(named.rating().scale());
            if (!isNew) {
                throw Failures.unbelievable("a rating that is there twice");
            }
        }
        if (!rated.values().stream().allMatch(BOTH::equals)) {
            throw Failures.unbelievable("an element with only one of importance and level");
        }
    }

    private static void checkUnique(List<?> keys) {
        if (new HashSet<>(keys).size() < keys.size()) {
            throw Failures.unbelievable("a row that is there twice");
        }
    }

    /** Says what is wrong, without what the service wrote. */
    private static String describe(RowProblem problem) {
        String place = problem.column().isEmpty() ? "" : ", " + problem.column();
        return problem.file() + " row " + problem.line() + place + ": " + problem.reason();
    }
}
