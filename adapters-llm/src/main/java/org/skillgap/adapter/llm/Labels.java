package org.skillgap.adapter.llm;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.skillgap.domain.rating.Element;
import org.skillgap.domain.rating.ElementId;

/** What the elements of a task are called towards a model: their names, with the id where two have the same. */
final class Labels {

    private final Map<ElementId, String> labels = new LinkedHashMap<>();
    private final Map<String, ElementId> elements;

    private Labels(List<Element> all) {
        Map<String, Long> counts =
                all.stream().collect(Collectors.groupingBy(element -> folded(element.name()), Collectors.counting()));
        for (Element element : all) {
            String name = PlainText.line(element.name());
            boolean isUnique = counts.get(folded(name)) == 1 && !name.isEmpty();
            labels.put(element.id(), isUnique ? name : name + " (" + element.id() + ")");
        }
        elements = labels.entrySet().stream()
                .collect(Collectors.toMap(entry -> folded(entry.getValue()), Map.Entry::getKey, (one, other) -> one));
    }

    /** Returns the labels of elements, in their order. */
    static Labels of(List<Element> elements) {
        return new Labels(elements);
    }

    /** Returns what an element is called. */
    String of(ElementId element) {
        return labels.get(element);
    }

    /** Returns what the elements are called, in their order. */
    List<String> all() {
        return List.copyOf(labels.values());
    }

    /** Returns which element a text names; letters may be large or small, and blanks more or fewer. */
    Optional<ElementId> find(String text) {
        return Optional.ofNullable(elements.get(folded(text)));
    }

    private static String folded(String text) {
        return PlainText.line(text).toLowerCase(Locale.ROOT);
    }
}
