package org.skillgap.adapter.llm;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.skillgap.application.error.Echo;
import org.skillgap.domain.rating.ElementId;

/** The rows of an answer, one for each element: finds what is missing, invented, or there twice. */
final class Rows {

    /** Of what a model invents nobody needs more. */
    private static final int MOST_NAMED = 5;

    private final Map<ElementId, JsonNode> once = new LinkedHashMap<>();
    private final List<String> problems = new ArrayList<>();

    private Rows() {}

    /**
     * Returns the rows of a list.
     *
     * @param asked the elements that were asked for
     * @param labels what elements are called
     * @param list the list; whatever else it is counts as an empty one
     * @param nameField the field of a row that names the element
     */
    static Rows of(List<ElementId> asked, Labels labels, JsonNode list, String nameField) {
        Rows rows = new Rows();
        Set<String> unknown = new LinkedHashSet<>();
        Set<ElementId> twice = new LinkedHashSet<>();
        for (JsonNode row : list.isArray() ? list : Json.object()) {
            String name = row.path(nameField).asText();
            Optional<ElementId> element = labels.find(name).filter(asked::contains);
            if (element.isEmpty()) {
                unknown.add(name.isBlank() ? "(no name)" : PlainText.of(name));
            } else if (rows.once.putIfAbsent(element.get(), row) != null) {
                twice.add(element.get());
            }
        }
        Set<ElementId> missing = new LinkedHashSet<>(asked);
        missing.removeAll(rows.once.keySet());
        twice.forEach(rows.once::remove);
        rows.note(missing, labels, "Missing: %s. Give each of them.");
        rows.note(twice, labels, "More than once: %s. Give each of them once.");
        if (!unknown.isEmpty()) {
            rows.problems.add("Not asked for: "
                    + unknown.stream().limit(MOST_NAMED).map(Echo::of).collect(Collectors.joining("; "))
                    + (unknown.size() > MOST_NAMED ? "; and others" : "")
                    + ". Leave out what was not asked for, and do not change names.");
        }
        return rows;
    }

    private void note(Set<ElementId> elements, Labels labels, String problem) {
        if (!elements.isEmpty()) {
            problems.add(problem.formatted(elements.stream().map(labels::of).collect(Collectors.joining("; "))));
        }
    }

    /** Returns the rows of elements that were asked for and have one row, in the order of the answer. */
    Map<ElementId, JsonNode> once() {
        return once;
    }

    /** Returns what is wrong with the names; new problems may be added. */
    List<String> problems() {
        return problems;
    }
}
