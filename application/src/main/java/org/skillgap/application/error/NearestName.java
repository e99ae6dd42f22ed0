package org.skillgap.application.error;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;

/** Finds the name that somebody probably meant, so that an error can say it. */
public final class NearestName {

    private NearestName() {}

    /**
     * Returns the known name with the smallest distance to a given one, upper and lower case alike; the first in
     * alphabetical order if several are as near.
     *
     * @param known at least one name
     * @throws java.util.NoSuchElementException if no name is known
     */
    public static String to(String given, Collection<String> known) {
        String wanted = given.toLowerCase(Locale.ROOT);
        return known.stream()
                .min(Comparator.comparingInt((String name) -> distance(name.toLowerCase(Locale.ROOT), wanted))
                        .thenComparing(Comparator.naturalOrder()))
                .orElseThrow();
    }

    /**
     * Returns the smallest number of letters to insert, leave out, replace, or swap with their neighbour (the optimal string
     * alignment distance); 0 if the words are the same.
     */
    public static int distance(String one, String other) {
        int[][] distance = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                if (i == 0 || j == 0) {
                    distance[i][j] = i + j;
                    continue;
                }
                boolean same = one.charAt(i - 1) == other.charAt(j - 1);
                int replaced = distance[i - 1][j - 1] + (same ? 0 : 1);
                int insertedOrLeftOut = 1 + Math.min(distance[i - 1][j], distance[i][j - 1]);
                distance[i][j] = Math.min(replaced, insertedOrLeftOut);
                if (i > 1 && j > 1 && areSwapped(one, i, other, j)) {
                    distance[i][j] = Math.min(distance[i][j], distance[i - 2][j - 2] + 1);
                }
            }
        }
        return distance[one.length()][other.length()];
    }

    private static boolean areSwapped(String one, int i, String other, int j) {
        return one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1);
    }
}
