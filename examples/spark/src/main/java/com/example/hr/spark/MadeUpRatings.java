package com.example.hr.spark;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;

/** Writes tables of made-up ratings as CSV: the same ones at every run. */
final class MadeUpRatings {

    private static final int ELEMENTS = 35;
    private static final long SEED = 20_261_121;

    private MadeUpRatings() {}

    /**
     * Writes a rating of 35 skills for each owner. Everybody gives a whole number from 0 to 7 around the true level, which is
     * around the owner's own mean.
     *
     * @param owner what owners are called, followed by a number from 1
     * @param owners how many there are
     * @param raters how many people rate each of them, at least 2
     */
    static void write(Path file, String owner, int owners, int raters) throws IOException {
        Random random = new Random(SEED + raters);
        try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(file))) {
            out.println(String.join(",", RatedLevel.COLUMNS));
            for (int i = 1; i <= owners; i++) {
                double mean = 2.5 + 0.7 * random.nextGaussian();
                for (int element = 0; element < ELEMENTS; element++) {
                    String rating = rating(random, mean + random.nextGaussian(), raters);
                    out.println(owner + ' ' + i + ",2.B." + (1 + element / 26) + '.' + (char) ('a' + element % 26) + ','
                            + rating);
                }
            }
        }
    }

    private static String rating(Random random, double level, int raters) {
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < raters; i++) {
            long answer = Math.max(0, Math.min(7, Math.round(level + 0.6 * random.nextGaussian())));
            sum += answer;
            squares += answer * answer;
        }
        double mean = sum / raters;
        double variance = Math.max(0, squares - sum * mean) / (raters - 1);
        return String.format(Locale.ROOT, "%.2f,%d,%.4f", mean, raters, Math.sqrt(variance / raters));
    }
}
