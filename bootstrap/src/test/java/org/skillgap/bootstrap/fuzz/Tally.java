package org.skillgap.bootstrap.fuzz;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Counts answers by what was sent and by what came of it, so that one sees how deep requests reach. Safe for many threads. */
final class Tally {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, Map<String, Integer>> byKind = new TreeMap<>();
    private final Map<String, Integer> byCode = new TreeMap<>();

    /** Adds a request and its answers. */
    synchronized void add(Sent sent, List<Answer> answers) {
        String kind = sent.kind().split(" ")[0];
        if (answers.isEmpty()) {
            count(kind, sent.ending() == Sent.Ending.HALF_CLOSE ? "closed" : "left");
        }
        for (Answer answer : answers) {
            boolean isOfTheProgram = !AnswerRules.isOfTheServer(answer);
            count(kind, answer.status() + (isOfTheProgram ? "" : "*"));
            if (isOfTheProgram && answer.status() >= 400) {
                byCode.merge(code(answer), 1, Integer::sum);
            }
        }
    }

    private void count(String kind, String what) {
        byKind.computeIfAbsent(kind, each -> new TreeMap<>()).merge(what, 1, Integer::sum);
        byKind.computeIfAbsent("~all", each -> new TreeMap<>()).merge(what, 1, Integer::sum);
    }

    private static String code(Answer answer) {
        try {
            return JSON.readTree(answer.body()).findPath("code").asText("none");
        } catch (java.io.IOException e) {
            return "none";
        }
    }

    /** Returns how many answers had a status; {@code *} behind it means that the HTTP server refused by itself. */
    synchronized int answers(String status) {
        return byKind.getOrDefault("~all", Map.of()).getOrDefault(status, 0);
    }

    /** Returns how many answers the program gave, and not the HTTP server by itself. */
    synchronized int ofTheProgram() {
        return byKind.getOrDefault("~all", Map.of()).entrySet().stream()
                .filter(each -> each.getKey().matches("\\d+"))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    /** Returns how often each error code was answered. */
    synchronized Map<String, Integer> codes() {
        return Map.copyOf(byCode);
    }

    @Override
    public synchronized String toString() {
        String kinds = byKind.entrySet().stream()
                .map(each -> "  %-10s %s".formatted(each.getKey(), each.getValue()))
                .collect(Collectors.joining("\n"));
        return kinds + "\n  errors     " + byCode + "\n  (* = refused by the HTTP server itself, before the program)";
    }
}
