package org.skillgap.application.fetch;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.skillgap.application.landing.LandedRows;
import org.skillgap.application.landing.ServiceRow;
import org.skillgap.application.release.LoadProgress;
import org.skillgap.application.release.ReleaseInfo;
import org.skillgap.domain.occupation.OccupationCode;
import org.skillgap.domain.rating.ElementDomain;

/**
 * Fetches occupations, lands and stores what comes, and remembers what became of them. For one run; not safe for concurrent use.
 */
final class FetchRun {

    /**
     * Up to so many occupations are asked for one by one, with up to six requests each; the whole tables take about 150
     * (release 30.1: 289,000 ratings, 2,000 rows in a request).
     */
    static final int ONE_BY_ONE = 20;

    private final FetchParts parts;
    private final List<SubjectReport> subjects;
    private final Set<OccupationCode> unknown = new TreeSet<>();
    private final Set<OccupationCode> kept = new TreeSet<>();
    private int asked;
    private int fetched;
    private int changed;

    private FetchRun(FetchParts parts, NormaliseReport before) {
        this.parts = parts;
        this.subjects = new ArrayList<>(before.subjects());
    }

    /** Stores what is pending from a run before, such as one that was killed, so that it is not missing any more. */
    static FetchRun begin(FetchParts parts) {
        NormaliseReport before = parts.normaliseLanding().ofAllPending(LoadProgress.SILENT);
        parts.current().refresh();
        return new FetchRun(parts, before);
    }

    /** Fetches the scales and elements. */
    void reference() {
        land(ServiceRow.REFERENCE, parts.service().fetchReference());
    }

    /**
     * Fetches occupations, and before them scales and elements if the store has those of no release and no fetch.
     *
     * @param ownRows returns the own rows of all occupations, and is asked for them only if there are many to fetch
     */
    void occupations(Collection<OccupationCode> codes, Supplier<List<ServiceRow>> ownRows, LoadProgress progress) {
        if (codes.isEmpty()) {
            return;
        }
        boolean isReleaseHeld = !parts.current().get().release().equals(ReleaseInfo.NONE);
        if (!isReleaseHeld && parts.landing().findRows(ServiceRow.REFERENCE).isEmpty()) {
            reference();
        }
        asked += codes.size();
        if (codes.size() <= ONE_BY_ONE) {
            oneByOne(codes, progress);
        } else {
            fromTables(codes, ownRows.get(), progress);
        }
    }

    private void oneByOne(Collection<OccupationCode> codes, LoadProgress progress) {
        progress.started("Asking the O*NET Web Services", codes.size());
        long done = 0;
        for (OccupationCode code : codes) {
            List<ServiceRow> rows = parts.service().fetchOccupation(code);
            if (rows.isEmpty()) {
                unknown.add(code);
            } else {
                landOccupation(code, rows);
            }
            progress.advanced(++done);
        }
        progress.finished();
    }

    /** An occupation's own row comes from one table and its ratings from others; landed apart, each would replace the other. */
    private void fromTables(Collection<OccupationCode> codes, List<ServiceRow> ownRows, LoadProgress progress) {
        Map<OccupationCode, List<ServiceRow>> own = ownRows.stream()
                .collect(Collectors.groupingBy(
                        row -> new OccupationCode(row.subject()), TreeMap::new, Collectors.toList()));
        codes.stream().filter(code -> !own.containsKey(code)).forEach(unknown::add);
        own.keySet().retainAll(Set.copyOf(codes));
        Set<OccupationCode> unrated = new TreeSet<>(own.keySet());
        parts.service()
                .fetchRatings(
                        Set.copyOf(own.keySet()),
                        ratings -> {
                            OccupationCode code =
                                    new OccupationCode(ratings.get(0).subject());
                            unrated.remove(code);
                            landOccupation(code, joined(own.get(code), ratings));
                        },
                        progress);
        unrated.forEach(code -> landOccupation(code, own.get(code)));
    }

    private static List<ServiceRow> joined(List<ServiceRow> own, List<ServiceRow> ratings) {
        return Stream.of(own, ratings).flatMap(List::stream).toList();
    }

    /** Lands an occupation, unless a domain is missing that it had before. */
    private void landOccupation(OccupationCode code, List<ServiceRow> rows) {
        Set<ElementDomain> before = parts.landing()
                .findRows(code.value())
                .map(LandedRows::rows)
                .map(this::domains)
                .orElse(Set.of());
        if (!domains(rows).containsAll(before)) {
            kept.add(code);
            return;
        }
        fetched++;
        changed += land(code.value(), rows) ? 1 : 0;
    }

    private boolean land(String subject, List<ServiceRow> rows) {
        return parts.landing().land(subject, rows, parts.clock().instant().truncatedTo(ChronoUnit.MICROS));
    }

    /** Returns the domains with a rating that can be read. */
    private Set<ElementDomain> domains(List<ServiceRow> rows) {
        Set<ElementDomain> domains = EnumSet.noneOf(ElementDomain.class);
        parts.service()
                .read(rows)
                .ratings()
                .forEach(row -> domains.add(ElementDomain.of(row.rating().element())));
        return domains;
    }

    /** Stores what has landed, has it served, and tells what became of everything. */
    FetchReport end(LoadProgress progress) {
        subjects.addAll(parts.normaliseLanding().ofAllPending(progress).subjects());
        parts.current().refresh();
        return new FetchReport(
                asked, fetched, changed, List.copyOf(unknown), List.copyOf(kept), new NormaliseReport(subjects));
    }
}
