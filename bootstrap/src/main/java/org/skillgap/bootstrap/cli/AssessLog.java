package org.skillgap.bootstrap.cli;

import java.util.ArrayList;
import java.util.List;
import org.skillgap.application.assessment.LedgerEntry;
import org.skillgap.application.assessment.LedgerEntry.Asked;
import org.skillgap.application.assessment.LedgerEntry.Outcome;
import org.skillgap.application.assessment.TokenUsage;

/**
 * Questions to language models, one a line and why it failed below: when, who had it asked, what for, which model, what it took.
 *
 * @param newest the newest first
 */
record AssessLog(List<LedgerEntry> newest) {

    private static final int SUBJECT = 12;

    List<String> lines() {
        if (newest.isEmpty()) {
            return List.of("No language model was ever asked.");
        }
        List<String> lines = new ArrayList<>();
        for (LedgerEntry entry : newest) {
            lines.add(line(entry));
            if (entry.outcome() instanceof Outcome.Failed failed) {
                lines.add("  " + failed.failure());
            }
        }
        return lines;
    }

    private static String line(LedgerEntry entry) {
        Asked asked = entry.asked();
        return String.join(
                "  ",
                StatusCommand.TIME.format(asked.at()),
                asked.caller(),
                asked.purpose().id(),
                Text.fit(asked.subject(), SUBJECT, "…").strip(),
                "run " + asked.run() + (asked.attempt() > 1 ? " repair" : ""),
                (asked.model().isDemo() ? "DEMO " : "") + asked.model().model(),
                outcome(entry));
    }

    private static String outcome(LedgerEntry entry) {
        if (entry.outcome() instanceof Outcome.Answered answered) {
            TokenUsage usage = answered.reply().usage();
            return Text.count(usage.prompt()) + " + " + Text.count(usage.output() + usage.thoughts()) + " tokens  "
                    + Text.dollars(answered.cost()) + "  answered";
        }
        return entry.outcome() instanceof Outcome.Failed failed
                ? Text.dollars(failed.cost()) + "  failed"
                : "up to " + Text.dollars(entry.asked().mostCost()) + "  open: under way, or cut off";
    }
}
