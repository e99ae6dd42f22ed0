package org.skillgap.adapter.web;

import io.javalin.http.Context;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.skillgap.adapter.web.failure.ErrorCode;
import org.skillgap.adapter.web.failure.RequestRefused;
import org.skillgap.application.catalog.LevelChoice;
import org.skillgap.application.error.NearestName;
import org.skillgap.domain.occupation.OccupationCode;
import org.skillgap.domain.rating.ElementDomain;

/**
 * The query parameters of one request: each is known to the route and given once. What breaks a rule is refused as
 * {@link ErrorCode#BAD_PARAMETER}.
 */
final class QueryParameters {

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");
    private static final Pattern DECIMAL = Pattern.compile("[0-9](\\.[0-9]{1,2})?");

    private final Map<String, String> values = new HashMap<>();

    private QueryParameters() {}

    /**
     * Returns the query parameters of a request.
     *
     * @param known the names that the route takes
     * @throws RequestRefused if the query is not percent-encoded rightly, or a name is not known or given twice
     */
    static QueryParameters of(Context context, List<String> known) {
        QueryParameters parameters = new QueryParameters();
        String query = context.queryString();
        if (query == null) {
            return parameters;
        }
        for (String pair : query.split("&")) {
            if (!pair.isEmpty()) {
                int equals = pair.indexOf('=');
                String name = decoded(equals < 0 ? pair : pair.substring(0, equals));
                parameters.add(name, equals < 0 ? "" : decoded(pair.substring(equals + 1)), known);
            }
        }
        return parameters;
    }

    /**
     * Returns the occupation code that a text from the request holds.
     *
     * @param name what the text is called in the request
     * @throws RequestRefused if it is none
     */
    static OccupationCode code(String name, String text) {
        return OccupationCode.parse(text)
                .orElseThrow(() -> bad("Parameter '" + name + "' is '" + RequestRefused.echo(text)
                        + "', which is no O*NET-SOC code; write it as 15-1252.00, 15-1252 or 15125200."));
    }

    /** Tells whether a parameter has a value that is not blank. */
    boolean isGiven(String name) {
        return !text(name).isBlank();
    }

    /** Returns the value of a parameter; empty if it is not given. */
    String text(String name) {
        return values.getOrDefault(name, "");
    }

    /**
     * Returns the occupation code that a parameter holds.
     *
     * @throws RequestRefused if it is none
     */
    OccupationCode code(String name) {
        return code(name, text(name));
    }

    /**
     * Returns the whole number that a parameter holds.
     *
     * @param byDefault the number if the parameter is not given, or empty
     * @throws RequestRefused if it is none from {@code least} to {@code most}
     */
    int number(String name, int least, int most, int byDefault) {
        String text = text(name).strip();
        if (text.isEmpty()) {
            return byDefault;
        }
        if (NUMBER.matcher(text).matches()) {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        }
        throw bad("Parameter '" + name + "' is '" + RequestRefused.echo(text) + "'; it is a whole number from " + least
                + " to " + most + ".");
    }

    /**
     * Returns the number that a parameter holds.
     *
     * @throws RequestRefused if it is none from {@code least} to {@code most}, or has more than two decimals
     */
    double decimal(String name, int least, int most) {
        String text = text(name).strip();
        if (DECIMAL.matcher(text).matches()) {
            double number = Double.parseDouble(text);
            if (number >= least && number <= most) {
                return number;
            }
        }
        throw bad("Parameter '" + name + "' is '" + RequestRefused.echo(text) + "'; it is a number from " + least
                + " to " + most + " with at most two decimals.");
    }

    /**
     * Returns which of some values a parameter holds.
     *
     * @param byDefault the value if the parameter is not given, or empty
     * @throws RequestRefused if it is none of the allowed ones
     */
    String choice(String name, List<String> allowed, String byDefault) {
        String text = text(name).strip();
        if (text.isEmpty()) {
            return byDefault;
        }
        if (!allowed.contains(text)) {
            throw notAllowed(name, text, allowed);
        }
        return text;
    }

    /**
     * Returns which of some values a parameter holds, several with commas between them; all of them if it is not given.
     *
     * @throws RequestRefused if one is none of the allowed ones
     */
    List<String> choices(String name, List<String> allowed) {
        if (!isGiven(name)) {
            return allowed;
        }
        List<String> chosen =
                Arrays.stream(text(name).split(",", -1)).map(String::strip).toList();
        for (String choice : chosen) {
            if (!allowed.contains(choice)) {
                throw notAllowed(name, choice, allowed);
            }
        }
        return chosen;
    }

    /**
     * Returns the domain that a parameter names, skills if it is not given.
     *
     * @throws RequestRefused if gaps cannot be computed in it
     */
    ElementDomain domain(String name) {
        List<String> allowed =
                ElementDomain.RATED.stream().map(ElementDomain::id).toList();
        return ElementDomain.parse(choice(name, allowed, ElementDomain.SKILLS.id()))
                .orElseThrow();
    }

    /**
     * Returns the choice of levels that a parameter names.
     *
     * @param byDefault the choice if the parameter is not given, or empty
     * @throws RequestRefused if there is no such choice
     */
    LevelChoice levels(String name, LevelChoice byDefault) {
        List<String> allowed =
                Stream.of(LevelChoice.values()).map(LevelChoice::id).toList();
        return LevelChoice.parse(choice(name, allowed, byDefault.id())).orElseThrow();
    }

    private static RequestRefused notAllowed(String name, String text, List<String> allowed) {
        return bad("Parameter '" + name + "' is '" + RequestRefused.echo(text) + "'; it takes: "
                + String.join(", ", allowed) + ".");
    }

    private void add(String name, String value, List<String> known) {
        if (!known.contains(name)) {
            throw bad("Unknown parameter '" + RequestRefused.echo(name) + "'; " + hint(name, known));
        }
        if (values.putIfAbsent(name, value) != null) {
            throw bad("Parameter '" + name + "' is given more than once; give it once.");
        }
    }

    private static String hint(String name, List<String> known) {
        if (known.isEmpty()) {
            return "this route takes none.";
        }
        String start = name.substring(0, Math.min(name.length(), 30));
        return "did you mean '" + NearestName.to(start, known) + "'? This route takes: " + String.join(", ", known)
                + ".";
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw bad("The query holds '" + RequestRefused.echo(text)
                    + "', where a % is not followed by two hexadecimal digits; write a % itself as %25.");
        }
    }

    private static RequestRefused bad(String message) {
        return new RequestRefused(ErrorCode.BAD_PARAMETER, message);
    }
}
