package org.skillgap.adapter.web;

import io.javalin.http.Context;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.skillgap.adapter.web.failure.ErrorCode;
import org.skillgap.adapter.web.failure.RequestRefused;
import org.skillgap.application.catalog.LevelChoice;
import org.skillgap.application.describe.GapQuestion;
import org.skillgap.application.error.InvalidInput;
import org.skillgap.application.gap.ChosenLevels;
import org.skillgap.application.gap.GapStart;
import org.skillgap.application.gap.GapStart.AtOccupation;
import org.skillgap.domain.gap.GapFilter;
import org.skillgap.domain.gap.GapFilter.Rows;
import org.skillgap.domain.gap.Verdict;
import org.skillgap.domain.occupation.OccupationCode;
import org.skillgap.domain.rating.ElementDomain;

/**
 * What a request to a gap route asks for.
 *
 * @param from what somebody comes from
 * @param to what somebody wants to work as
 * @param domain what to compare
 * @param levels which levels count
 * @param isWithEvidence whether to show the evidence
 * @param isFiltered whether the filter is anything else than the rule of the route
 * @param filter which rows to show
 */
record GapRequest(
        GapStart from,
        OccupationCode to,
        ElementDomain domain,
        LevelChoice levels,
        boolean isWithEvidence,
        boolean isFiltered,
        GapFilter filter) {

    static final String FROM = "from";
    static final String TO = "to";
    private static final String DOMAIN = "domain";
    static final String LEVELS = "levels";
    private static final String EVIDENCE = "evidence";
    private static final String ROWS = "rows";
    private static final String MIN_DIFFERENCE = "min_difference";
    private static final String MIN_IMPORTANCE = "min_importance";
    private static final String VERDICT = "verdict";

    private static final List<String> OF_PAIR = List.of(FROM, TO, DOMAIN, LEVELS);
    private static final List<String> FILTERS = List.of(ROWS, MIN_DIFFERENCE, MIN_IMPORTANCE, VERDICT);
    private static final List<String> ALL =
            List.of(FROM, TO, DOMAIN, LEVELS, EVIDENCE, ROWS, MIN_DIFFERENCE, MIN_IMPORTANCE, VERDICT);

    private static final String GAPS_ONLY = "gaps";
    private static final String ALL_ROWS = "all";
    private static final int HIGHEST_LEVEL = 7;
    private static final int HIGHEST_IMPORTANCE = 5;

    /**
     * Returns the request to a route whose answers can have evidence.
     *
     * @param rule the rows that the route shows by itself
     * @throws RequestRefused if a parameter is missing or wrong
     * @throws InvalidInput if levels are asked for that are not assessed in the domain
     */
    static GapRequest of(Context context, Rows rule) {
        QueryParameters parameters = QueryParameters.of(context, ALL);
        requirePair(parameters);
        return of(new AtOccupation(parameters.code(FROM)), parameters, rule);
    }

    /**
     * Returns the request to such a route by somebody whose own levels are the body.
     *
     * @param rule the rows that the route shows by itself
     * @throws RequestRefused if a parameter is missing or wrong, or the body is not JSON or too large
     * @throws InvalidInput if the body is no JSON object, or levels are asked for that are not assessed in the domain
     */
    static GapRequest ofOwn(Context context, Rows rule) {
        QueryParameters parameters = QueryParameters.of(context, ALL);
        if (parameters.isGiven(FROM)) {
            throw new RequestRefused(
                    ErrorCode.BAD_PARAMETER,
                    "Parameter 'from' does not go with POST, whose body says what somebody brings; leave it out, or use GET"
                            + " to compare two occupations.");
        }
        if (!parameters.isGiven(TO)) {
            throw new RequestRefused(ErrorCode.MISSING_PARAMETER, "Missing 'to' occupation code parameter.");
        }
        return of(ProfileJson.read(RequestBody.json(context)), parameters, rule);
    }

    private static GapRequest of(GapStart from, QueryParameters parameters, Rows rule) {
        boolean isEvidence =
                parameters.choice(EVIDENCE, List.of("true", "false"), "false").equals("true");
        boolean isFiltered = FILTERS.stream().anyMatch(parameters::isGiven);
        return new GapRequest(
                from,
                parameters.code(TO),
                parameters.domain(DOMAIN),
                levels(parameters, LevelChoice.ONET),
                isEvidence,
                isFiltered,
                isFiltered ? filter(parameters, rule) : GapFilter.of(rule));
    }

    /**
     * Returns the request to a route that shows what its rule finds and nothing else; assessed levels count there by themselves.
     *
     * @throws RequestRefused if a parameter is missing or wrong
     * @throws InvalidInput if levels are asked for that are not assessed in the domain
     */
    static GapQuestion ofPair(Context context) {
        QueryParameters parameters = QueryParameters.of(context, OF_PAIR);
        requirePair(parameters);
        return new GapQuestion(
                parameters.code(FROM),
                parameters.code(TO),
                parameters.domain(DOMAIN),
                levels(parameters, LevelChoice.LLM));
    }

    /** Returns which levels are asked for, in a domain that has them. */
    private static LevelChoice levels(QueryParameters parameters, LevelChoice byDefault) {
        LevelChoice levels = parameters.levels(LEVELS, byDefault);
        ChosenLevels.requireAssessable(levels, parameters.domain(DOMAIN));
        return levels;
    }

    /** Returns the occupations that the answer needs, the source first. */
    OccupationCode[] codes() {
        return from instanceof AtOccupation at ? new OccupationCode[] {at.code(), to} : new OccupationCode[] {to};
    }

    /** Tells whether the rule of the route is the whole answer, so that nothing needs to be tested. */
    boolean isPlain() {
        return !isWithEvidence && !isFiltered;
    }

    /**
     * Refuses a request without both occupations.
     *
     * @throws RequestRefused if one is missing or blank
     */
    static void requirePair(QueryParameters parameters) {
        if (!parameters.isGiven(FROM) || !parameters.isGiven(TO)) {
            throw new RequestRefused(ErrorCode.MISSING_PARAMETER, "Missing 'from' or 'to' occupation code parameter.");
        }
    }

    private static GapFilter filter(QueryParameters parameters, Rows rule) {
        boolean isAll =
                parameters.choice(ROWS, List.of(GAPS_ONLY, ALL_ROWS), GAPS_ONLY).equals(ALL_ROWS);
        int minDifference = parameters.isGiven(MIN_DIFFERENCE)
                ? (int) Math.round(100 * parameters.decimal(MIN_DIFFERENCE, 0, HIGHEST_LEVEL))
                : GapFilter.ANY_DIFFERENCE;
        double minImportance = parameters.isGiven(MIN_IMPORTANCE)
                ? parameters.decimal(MIN_IMPORTANCE, 1, HIGHEST_IMPORTANCE)
                : GapFilter.ANY_IMPORTANCE;
        return new GapFilter(isAll ? Rows.ALL : rule, minDifference, minImportance, verdicts(parameters));
    }

    private static Set<Verdict> verdicts(QueryParameters parameters) {
        return parameters.choices(VERDICT, Verdict.ids()).stream()
                .map(id -> Verdict.parse(id).orElseThrow())
                .collect(Collectors.toUnmodifiableSet());
    }
}
