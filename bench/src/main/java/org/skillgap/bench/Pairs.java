package org.skillgap.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.skillgap.adapter.onet.TextRelease;
import org.skillgap.application.release.LoadProgress;
import org.skillgap.application.release.Release;
import org.skillgap.domain.occupation.OccupationCode;

/** Prints pairs of rated occupations to ask for, the same ones every time. */
public final class Pairs {

    private static final long SEED = 301;

    private Pairs() {}

    /**
     * Prints one pair on a line, two codes with a blank between them.
     *
     * @param args the folder or zip of a release, and how many pairs
     */
    public static void main(String[] args) {
        Release release = TextRelease.at(Path.of(args[0])).readRelease(LoadProgress.SILENT);
        List<OccupationCode> rated = release.ratings().stream()
                .filter(row -> row.element().value().startsWith("2.A"))
                .map(row -> row.occupation())
                .distinct()
                .sorted()
                .toList();
        Random random = new Random(SEED);
        for (int i = 0; i < Integer.parseInt(args[1]); i++) {
            System.out.println(rated.get(random.nextInt(rated.size())) + " " + rated.get(random.nextInt(rated.size())));
        }
    }
}
