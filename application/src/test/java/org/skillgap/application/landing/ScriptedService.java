package org.skillgap.application.landing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.skillgap.application.error.UpstreamUnavailable;
import org.skillgap.application.port.OnetService;
import org.skillgap.application.release.LoadProgress;
import org.skillgap.domain.occupation.OccupationCode;

/** Has the rows of {@link PlainRows} that a test gives it, and remembers what it was asked for. */
public final class ScriptedService implements OnetService {

    private final PlainService reader = new PlainService();
    private final SortedMap<OccupationCode, List<ServiceRow>> occupations = new TreeMap<>();
    private final List<String> asked = new ArrayList<>();
    private List<ServiceRow> reference =
            List.of(PlainRows.scale("IM", "Importance", 1, 5), PlainRows.scale("LV", "Level", 0, 7));
    private int failAfter = Integer.MAX_VALUE;

    /** Has these rows of an occupation from now on. */
    public void has(OccupationCode code, List<ServiceRow> rows) {
        occupations.put(code, rows);
    }

    /** Does not know an occupation any more. */
    public void forgets(OccupationCode code) {
        occupations.remove(code);
    }

    /** Has these rows of scales and elements from now on. */
    public void hasReference(List<ServiceRow> rows) {
        reference = rows;
    }

    /** Goes away when it has handed on so many occupations more. */
    public void failsAfter(int more) {
        failAfter = more;
    }

    /** Returns what was asked for since this was called last, in this order. */
    public List<String> asked() {
        List<String> all = List.copyOf(asked);
        asked.clear();
        return all;
    }

    @Override
    public List<ServiceRow> fetchOccupation(OccupationCode code) {
        asked.add(code.value());
        handOn();
        return occupations.getOrDefault(code, List.of());
    }

    @Override
    public List<ServiceRow> fetchReference() {
        asked.add(ServiceRow.REFERENCE);
        return reference;
    }

    @Override
    public List<ServiceRow> fetchOccupations() {
        asked.add("occupations");
        return occupations.values().stream()
                .flatMap(List::stream)
                .filter(row -> row.table().equals("occupation_data"))
                .toList();
    }

    @Override
    public void fetchRatings(Set<OccupationCode> wanted, Consumer<List<ServiceRow>> rows, LoadProgress progress) {
        asked.add("ratings of " + wanted.size());
        progress.started("Reading", wanted.size());
        occupations.forEach((code, all) -> {
            List<ServiceRow> ratings = all.stream()
                    .filter(row -> !row.table().equals("occupation_data"))
                    .toList();
            if (wanted.contains(code) && !ratings.isEmpty()) {
                handOn();
                rows.accept(ratings);
            }
        });
        progress.finished();
    }

    private void handOn() {
        if (failAfter-- == 0) {
            failAfter = Integer.MAX_VALUE;
            throw new UpstreamUnavailable("O*NET is away.", null);
        }
    }

    @Override
    public ServiceReading read(List<ServiceRow> rows) {
        return reader.read(rows);
    }
}
