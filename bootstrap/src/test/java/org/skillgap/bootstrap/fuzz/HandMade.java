package org.skillgap.bootstrap.fuzz;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The requests of {@code requests.txt}, each with what it must be answered with. */
final class HandMade {

    private static final Pattern ESCAPE = Pattern.compile("\\\\(r|n|t|\\\\|x[0-9a-f]{2})|\\{\\{(.+?)\\*(\\d+)}}");

    private HandMade() {}

    static List<Sent> read() throws IOException {
        try (InputStream in = HandMade.class.getResourceAsStream("requests.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(HandMade::read)
                    .toList();
        }
    }

    private static Sent read(String line) {
        String[] fields = line.split(" \\| ", 4);
        Set<Integer> statuses = fields[2].strip().equals("*")
                ? Set.of()
                : Arrays.stream(fields[2].split(","))
                        .map(String::strip)
                        .map(Integer::valueOf)
                        .collect(Collectors.toUnmodifiableSet());
        return new Sent(
                "hand-made " + fields[0].strip(),
                Request.raw(unescaped(fields[3])),
                Integer.parseInt(fields[1].strip()),
                statuses,
                Sent.Ending.HALF_CLOSE);
    }

    /** Replaces \r, \n, \t, \\ and \x00 by the character, and {{text*number}} by the text as often. */
    private static String unescaped(String text) {
        return ESCAPE.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(
                        found.group(2) != null
                                ? unescaped(found.group(2)).repeat(Integer.parseInt(found.group(3)))
                                : character(found.group(1))));
    }

    private static String character(String escape) {
        return switch (escape.charAt(0)) {
            case 'r' -> "\r";
            case 'n' -> "\n";
            case 't' -> "\t";
            case 'x' -> Character.toString(Integer.parseInt(escape.substring(1), 16));
            default -> "\\";
        };
    }
}
