package org.skillgap.application.bulk;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.skillgap.application.error.Echo;
import org.skillgap.domain.occupation.OccupationCode;

/**
 * Pairs of occupations that somebody asks about, in their order, those that are no pair of codes too. A pair takes 12 bytes,
 * because a code is eight digits, so that the longest list takes little more than a mebibyte. Not safe for concurrent use.
 */
public final class PairList {

    /** The most pairs that one list holds. */
    public static final int MOST = 100_000;

    /** Stands for the line of a pair whose number says enough. */
    public static final int NO_LINE = 0;

    /** What is wrong with a pair is kept word for word for so many of them; of the others it is known that they are malformed. */
    static final int MOST_QUOTED = 1_000;

    private static final int MALFORMED = -1;
    private static final int FIRST_SIZE = 64;
    private static final AskedPair.Malformed UNQUOTED = new AskedPair.Malformed(
            "", "", "The pair is malformed. What was read is shown for the first " + MOST_QUOTED + " such pairs only.");

    private int[] froms = new int[FIRST_SIZE];
    private int[] tos = new int[FIRST_SIZE];
    private int[] lines = new int[FIRST_SIZE];
    private final Map<Integer, AskedPair.Malformed> quoted = new HashMap<>();
    private int size;

    /** Tells whether there is no room for another pair. */
    public boolean isFull() {
        return size == MOST;
    }

    /** Returns how many pairs there are, 0 to {@link #MOST}. */
    public int size() {
        return size;
    }

    /**
     * Adds a pair of codes as somebody wrote them; if one is no code, the pair is kept as malformed.
     *
     * @param line where it stands, from 1; {@link #NO_LINE} if its number says enough
     * @throws IllegalStateException if the list is full
     */
    public void add(int line, String from, String to) {
        Optional<OccupationCode> source = OccupationCode.parse(from);
        Optional<OccupationCode> target = OccupationCode.parse(to);
        if (source.isPresent() && target.isPresent()) {
            append(line, digits(source.get()), digits(target.get()));
        } else {
            String problem = source.isEmpty() ? noCode("from", from) : noCode("to", to);
            addMalformed(line, new AskedPair.Malformed(shown(source, from), shown(target, to), problem));
        }
    }

    /**
     * Adds what should be a pair and is none at all.
     *
     * @param line where it stands, from 1; {@link #NO_LINE} if its number says enough
     * @param problem what was read and the rule, as one sentence
     * @throws IllegalStateException if the list is full
     */
    public void addMalformed(int line, String problem) {
        addMalformed(line, new AskedPair.Malformed("", "", problem));
    }

    private void addMalformed(int line, AskedPair.Malformed malformed) {
        if (quoted.size() < MOST_QUOTED) {
            quoted.put(size, malformed);
        }
        append(line, MALFORMED, MALFORMED);
    }

    private void append(int line, int from, int to) {
        if (isFull()) {
            throw new IllegalStateException("the list is full");
        }
        if (size == froms.length) {
            int longer = Math.min(MOST, 2 * size);
            froms = Arrays.copyOf(froms, longer);
            tos = Arrays.copyOf(tos, longer);
            lines = Arrays.copyOf(lines, longer);
        }
        froms[size] = from;
        tos[size] = to;
        lines[size] = line;
        size++;
    }

    /**
     * Returns the pair at a place.
     *
     * @param index 0 to {@link #size()} - 1
     */
    AskedPair get(int index) {
        if (froms[index] == MALFORMED) {
            return quoted.getOrDefault(index, UNQUOTED);
        }
        return new AskedPair.Codes(code(froms[index]), code(tos[index]));
    }

    /** Returns where the pair at a place stands, such as "Line 3" or "Pair 2". */
    String place(int index) {
        return lines[index] == NO_LINE ? "Pair " + (index + 1) : "Line " + lines[index];
    }

    private static String noCode(String name, String text) {
        return text.isBlank()
                ? "'" + name + "' is missing or empty."
                : "'" + name + "' is '" + Echo.of(text)
                        + "', which is no O*NET-SOC code; write it as 15-1252.00, 15-1252 or 15125200.";
    }

    private static String shown(Optional<OccupationCode> code, String text) {
        return code.map(OccupationCode::value).orElseGet(() -> Echo.of(text));
    }

    private static int digits(OccupationCode code) {
        String text = code.value();
        return Integer.parseInt(text.substring(0, 2) + text.substring(3, 7) + text.substring(8));
    }

    private static OccupationCode code(int digits) {
        String text = Integer.toString(100_000_000 + digits);
        return new OccupationCode(text.substring(1, 3) + "-" + text.substring(3, 7) + "." + text.substring(7));
    }
}
