package org.skillgap.bootstrap.cli;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.skillgap.application.quality.QualityReport;
import org.skillgap.application.quality.QualityReport.FalseGaps;
import org.skillgap.application.quality.QualityReport.Survival;
import org.skillgap.application.quality.RankingQuality.Ranking;
import org.skillgap.domain.quality.PooledVerdicts;
import org.skillgap.domain.related.Signal;

/**
 * How good the verdicts and the lists of related occupations are, as a person reads it.
 *
 * @param screen where it is shown; a narrow one gets the shares alone
 * @param report the figures
 * @param taken how long they took
 */
record QualityTables(Screen screen, QualityReport report, Duration taken) {

    List<String> lines() {
        List<String> lines = new ArrayList<>(facts().lines(screen));
        lines.add("");
        lines.addAll(sentence("False gaps: each occupation compared with itself "
                + Text.count(report.chance().replicates(), "time", "times")
                + ", both sides rated anew by chance. The share that shows any gap; at most 5 % is accepted."));
        lines.add("");
        lines.addAll(falseGaps().lines(screen));
        lines.add("");
        lines.addAll(
                sentence(
                        "Surviving gaps: the higher levels that the plain rule lists, and those of them that the ratings support."));
        lines.add("");
        lines.addAll(survival().lines(screen));
        if (!report.ranking().rankings().isEmpty()) {
            lines.add("");
            lines.addAll(sentence("Related occupations: how well the nearest agree with O*NET's own lists, by single"
                    + " signals and by more of them. Hit@1: the first is listed at all; NDCG@10: the first ten in good"
                    + " order, which the weights were chosen for on one half of the occupations."));
            lines.add("");
            lines.addAll(ranking().lines(screen));
        }
        return lines;
    }

    private Facts facts() {
        return new Facts()
                .add("Data", report.release())
                .add(
                        Text.capital(report.domain().many()),
                        Text.count(report.occupations(), "occupation", "occupations") + ", "
                                + Text.count(report.levels().levels(), "level", "levels"))
                .add("Suppressed", Text.count(report.levels().suppressed()))
                .add("Not relevant", Text.count(report.levels().notRelevant()))
                .add("Untested", Text.count(report.levels().untested()))
                .add("Method", report.methodVersion() + ", explained in docs/method.md")
                .add("Seed", Long.toString(report.chance().seed()))
                .add("Time", String.format(Locale.ROOT, "%.1f s", taken.toMillis() / 1000.0));
    }

    private FigureTable falseGaps() {
        FigureTable table = new FigureTable().add(cells("Raters", List.of("Comparisons"), "By verdict", "Plain rule"));
        for (FalseGaps found : report.falseGaps()) {
            PooledVerdicts verdicts = found.verdicts();
            table.add(cells(
                    switch (found.spread()) {
                        case PUBLISHED -> "as published";
                        case MODERATED -> "moderated";
                    },
                    List.of(Text.count(verdicts.pairs())),
                    percent(verdicts.shareWithGap()),
                    percent(verdicts.shareWithPlainGap())));
        }
        return table;
    }

    private FigureTable survival() {
        FigureTable table = new FigureTable()
                .add(cells("Pairs", List.of("Compared", "Supported", "In noise", "Untested"), "Listed", "Survive"));
        for (Survival group : report.survival()) {
            PooledVerdicts verdicts = group.verdicts();
            table.add(cells(
                    group.pairs(),
                    List.of(
                            Text.count(verdicts.pairs()),
                            Text.count(verdicts.gaps()),
                            Text.count(verdicts.noMaterialGaps() + verdicts.undetermined()),
                            Text.count(verdicts.untested())),
                    Text.count(verdicts.plainGaps()),
                    percent(verdicts.survivingShare())));
        }
        return table;
    }

    private FigureTable ranking() {
        FigureTable table =
                new FigureTable().add(cells("By", List.of("Chosen half", "Other half"), "Hit@1", "NDCG@10"));
        for (Ranking ranking : report.ranking().rankings()) {
            table.add(cells(
                    name(ranking),
                    List.of(
                            figure(ranking.chosenOn().ndcg()),
                            figure(ranking.heldOut().ndcg())),
                    percent(ranking.all().hitRate()),
                    figure(ranking.all().ndcg())));
        }
        return table;
    }

    /** Of a list of more than two signals the last is said, what it has beyond the list before it. */
    private String name(Ranking ranking) {
        List<String> names = ranking.signals().stream().map(Signal::id).toList();
        List<Ranking> all = report.ranking().rankings();
        if (names.size() > 1 && ranking.equals(all.get(all.size() - 1))) {
            return "all signals";
        }
        return names.size() > 2 ? "+ " + names.get(names.size() - 1) : String.join(" + ", names);
    }

    private static String figure(double share) {
        return Double.isNaN(share) ? "-" : String.format(Locale.ROOT, "%.3f", share);
    }

    private List<String> cells(String name, List<String> onWideScreens, String... figures) {
        List<String> cells = new ArrayList<>(List.of(name));
        if (screen.width() >= Screen.USUAL_WIDTH) {
            cells.addAll(onWideScreens);
        }
        cells.addAll(List.of(figures));
        return cells;
    }

    private static String percent(double share) {
        return Double.isNaN(share) ? "-" : String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }

    private List<String> sentence(String text) {
        return Text.wrap(text, screen.width(), "");
    }
}
