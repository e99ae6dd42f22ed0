package org.skillgap.bootstrap.fuzz;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds what an answer repeats of its request. */
final class Echoes {

    /** The most characters of a request that an answer may repeat; docs/api.md promises it. */
    static final int MOST = 100;

    /** Larger answers are the page's files, the OpenAPI document and the matrix, none of which depend on what was sent. */
    private static final int LONGEST_SEARCHED = 64 * 1024;

    private static final ObjectMapper JSON = new ObjectMapper();

    private Echoes() {}

    /** Returns the texts of more than 100 characters that an answer repeats; none if all is well. */
    static List<String> of(Sent sent, Answer answer) {
        if (answer.body().length > LONGEST_SEARCHED) {
            return List.of();
        }
        return texts(answer).stream()
                .flatMap(answered -> echoed(sent, answered).stream())
                .toList();
    }

    /** Returns a text of more than 100 characters that was sent, as it is or percent-encoded, and is said again. */
    static Optional<String> echoed(Sent sent, String said) {
        if (said.length() <= MOST) {
            return Optional.empty();
        }
        String utf8 = new String(sent.bytes(), StandardCharsets.UTF_8);
        return Stream.of(sent.text(), utf8, decoded(utf8))
                .distinct()
                .flatMap(text -> common(text, said).stream())
                .findFirst();
    }

    /** Returns all that could be echoed: header lines, texts of JSON, fields of CSV, whole bodies of anything else. */
    private static List<String> texts(Answer answer) {
        List<String> texts = new ArrayList<>(answer.headers());
        String type = answer.header("content-type").orElse("");
        if (type.startsWith("text/csv")) {
            texts.addAll(List.of(answer.text().split("[,\n]")));
            return texts;
        }
        for (String line : type.contains("ndjson") ? answer.text().split("\n") : new String[] {answer.text()}) {
            try {
                addTexts(JSON.readTree(line), texts);
            } catch (JsonProcessingException e) {
                texts.add(line);
            }
        }
        return texts;
    }

    private static void addTexts(JsonNode node, List<String> texts) {
        if (node.isTextual()) {
            texts.add(node.textValue());
        }
        node.properties().forEach(member -> texts.add(member.getKey()));
        node.forEach(child -> addTexts(child, texts));
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }

    /** Returns a text of more than 100 characters that both have; it covers one of the blocks that every such text covers. */
    private static Optional<String> common(String sent, String answered) {
        int block = MOST / 2;
        for (int at = 0; at + block <= answered.length(); at += block) {
            String part = answered.substring(at, at + block);
            for (int found = sent.indexOf(part); found >= 0; found = sent.indexOf(part, found + 1)) {
                int before = 0;
                while (before < Math.min(at, found)
                        && sent.charAt(found - before - 1) == answered.charAt(at - before - 1)) {
                    before++;
                }
                int after = block;
                while (found + after < sent.length()
                        && at + after < answered.length()
                        && sent.charAt(found + after) == answered.charAt(at + after)) {
                    after++;
                }
                if (before + after > MOST) {
                    return Optional.of(answered.substring(at - before, at + after));
                }
                if (found > 20_000) {
                    break; // the same few characters over and over
                }
            }
        }
        return Optional.empty();
    }
}
