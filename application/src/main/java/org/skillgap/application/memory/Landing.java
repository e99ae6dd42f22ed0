package org.skillgap.application.memory;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.skillgap.application.landing.CheckedRows;
import org.skillgap.application.landing.LandedRows;
import org.skillgap.application.landing.ServiceRow;

/** The rows of all subjects as they came. Not safe for concurrent use. */
final class Landing {

    private static final Comparator<String> REFERENCE_FIRST = Comparator.comparing(
                    (String subject) -> !subject.equals(ServiceRow.REFERENCE))
            .thenComparing(Comparator.naturalOrder());

    private final Map<String, Landed> subjects = new TreeMap<>(REFERENCE_FIRST);

    private record Landed(LandedRows rows, boolean isPending, int rejected) {}

    boolean land(String subject, List<ServiceRow> rows, Instant fetchedAt) {
        ServiceRow.refuseOthers(subject, rows);
        List<ServiceRow> sorted =
                rows.stream().sorted(Comparator.comparing(ServiceRow::table)).toList();
        Landed before = subjects.get(subject);
        if (before != null && before.rows().rows().equals(sorted)) {
            LandedRows same = new LandedRows(subject, before.rows().version(), fetchedAt, sorted);
            subjects.put(subject, new Landed(same, before.isPending(), before.rejected()));
            return false;
        }
        int version = before == null ? 1 : before.rows().version() + 1;
        subjects.put(subject, new Landed(new LandedRows(subject, version, fetchedAt, sorted), true, 0));
        return true;
    }

    List<String> pending() {
        return subjects.keySet().stream()
                .filter(subject -> subjects.get(subject).isPending())
                .toList();
    }

    Optional<LandedRows> find(String subject) {
        return Optional.ofNullable(subjects.get(subject)).map(Landed::rows);
    }

    /** Tells whether the rows of a subject are still those that were checked. */
    boolean isCurrent(CheckedRows rows) {
        return find(rows.landed().subject())
                .filter(held -> held.version() == rows.landed().version())
                .isPresent();
    }

    void normalised(CheckedRows rows) {
        subjects.computeIfPresent(
                rows.landed().subject(), (subject, landed) -> new Landed(landed.rows(), false, rows.rejected()));
    }

    /** Has those with rejected rows checked again, because there is another release to hold them against. */
    void retryRejected() {
        subjects.replaceAll((subject, landed) ->
                new Landed(landed.rows(), landed.isPending() || landed.rejected() > 0, landed.rejected()));
    }

    List<String> fetchedBefore(Instant instant) {
        Comparator<LandedRows> longestAgoFirst =
                Comparator.comparing(LandedRows::fetchedAt).thenComparing(LandedRows::subject);
        return subjects.values().stream()
                .map(Landed::rows)
                .filter(rows -> rows.fetchedAt().isBefore(instant))
                .sorted(longestAgoFirst)
                .map(LandedRows::subject)
                .toList();
    }
}
