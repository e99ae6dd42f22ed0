package org.skillgap.bootstrap.cli;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.skillgap.application.error.RowProblem;
import org.skillgap.application.fetch.FetchReport;
import org.skillgap.application.fetch.SubjectReport;
import org.skillgap.application.landing.MergeCounts;
import org.skillgap.domain.occupation.OccupationCode;

/**
 * What fetching did, as a table of counts, and below it what was rejected and why.
 *
 * @param report what it did
 * @param taken how long it took
 */
record FetchTable(FetchReport report, Duration taken) {

    private static final int SHOWN_CODES = 10;
    private static final int SHOWN_PROBLEMS = 20;

    List<String> lines(Screen screen) {
        MergeCounts counts = report.normalised().counts();
        Facts facts = new Facts()
                .add("Asked for", Text.count(report.asked(), "occupation", "occupations"))
                .add("Fetched", Text.count(report.fetched()))
                .add("Unchanged", Text.count(report.unchanged()))
                .add("Stored", Text.count(counts.stored(), "row", "rows"));
        if (counts.removed() > 0) {
            facts.add("Removed", Text.count(counts.removed(), "row", "rows"));
        }
        facts.add("Rejected", Text.count(report.normalised().rejected(), "row", "rows"));
        addCodes(facts, "Not known", report.unknown(), "O*NET does not know");
        addCodes(facts, "Kept", report.kept(), "O*NET has fewer ratings than before of");
        facts.add("Time", String.format(Locale.ROOT, "%.1f s", taken.toMillis() / 1000.0));
        List<String> lines = new ArrayList<>(facts.lines(screen));
        lines.addAll(problems());
        return lines;
    }

    private static void addCodes(Facts facts, String name, List<OccupationCode> codes, String what) {
        if (!codes.isEmpty()) {
            String shown =
                    codes.stream().limit(SHOWN_CODES).map(OccupationCode::value).collect(Collectors.joining(", "));
            int more = codes.size() - SHOWN_CODES;
            facts.add(
                    name,
                    what + " " + shown + (more > 0 ? " and " + Text.count(more) + " more" : "")
                            + "; what is stored stays");
        }
    }

    private List<String> problems() {
        List<String> lines = new ArrayList<>();
        long all = 0;
        for (SubjectReport subject : report.normalised().subjects()) {
            all += subject.problemCount();
            for (RowProblem problem : subject.problems()) {
                if (lines.size() < SHOWN_PROBLEMS) {
                    lines.add("  " + subject.subject() + "  " + problem);
                }
            }
        }
        if (all > lines.size()) {
            lines.add("  … and " + Text.count(all - lines.size()) + " more.");
        }
        return lines;
    }
}
