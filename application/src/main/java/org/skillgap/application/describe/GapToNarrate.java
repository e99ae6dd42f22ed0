package org.skillgap.application.describe;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import org.skillgap.application.assessment.ModelIdentity;
import org.skillgap.application.assessment.NarrationTask;
import org.skillgap.application.assessment.NarrationTask.LevelStep;
import org.skillgap.application.gap.OccupationGap;
import org.skillgap.application.gap.SourcedGap;
import org.skillgap.domain.gap.LevelDifference;
import org.skillgap.domain.occupation.Occupation;
import org.skillgap.domain.rating.Profile;

/**
 * A gap on its way to a language model: what it is told, and the name under which its words are kept.
 *
 * @param task what it is told
 * @param subject the SHA-256 of all that the words depend on, 64 hexadecimal digits
 */
record GapToNarrate(NarrationTask task, String subject) {

    private static final int MOST_GAPS = 35;
    private static final int MOST_STRENGTHS = 10;

    /** What is needed most first; equal needs in the order of element ids. */
    private static final Comparator<LevelDifference> MOST_NEEDED = Comparator.comparing(LevelDifference::to)
            .reversed()
            .thenComparing(row -> row.element().id());

    /**
     * Returns what a gap comes to.
     *
     * @param gap between two occupations, with at least one higher level
     * @param model who is told
     */
    static GapToNarrate of(SourcedGap gap, ModelIdentity model) {
        OccupationGap found = gap.found();
        Occupation from = found.from().findOccupation().orElseThrow();
        List<LevelStep> gaps = found.gap().higherLevels().stream()
                .limit(MOST_GAPS)
                .map(GapToNarrate::step)
                .toList();
        List<LevelStep> strengths = found.gap().all().stream()
                .filter(row -> row.hundredths() <= 0 && row.to().hundredths() > 0)
                .sorted(MOST_NEEDED)
                .limit(MOST_STRENGTHS)
                .map(GapToNarrate::step)
                .toList();
        return new GapToNarrate(
                new NarrationTask(from, found.to(), gaps, strengths), subject(gap, from, found.to(), model));
    }

    private static LevelStep step(LevelDifference row) {
        return new LevelStep(row.element(), row.from(), row.to());
    }

    private static String subject(SourcedGap gap, Occupation from, Occupation to, ModelIdentity model) {
        StringBuilder text = new StringBuilder();
        text.append(model.provider()).append('\n');
        text.append(model.model()).append('\n');
        text.append(model.promptVersion()).append('\n');
        text.append(gap.found().domain().id()).append('\n');
        add(text, from, gap.levels().from().rated().profile());
        add(text, to, gap.levels().to().rated().profile());
        return sha256(text.toString());
    }

    private static void add(StringBuilder text, Occupation occupation, Profile levels) {
        text.append(occupation.code()).append('\n');
        for (int i = 0; i < levels.size(); i++) {
            text.append(levels.elementAt(i).id())
                    .append('=')
                    .append(levels.levelHundredthsAt(i))
                    .append('\n');
        }
    }

    private static String sha256(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
