package org.skillgap.bootstrap.cli;

import java.util.ArrayList;
import java.util.List;

/** Names and values, one pair below the other. Not safe for concurrent use. */
final class Facts {

    private final List<String> names = new ArrayList<>();
    private final List<String> values = new ArrayList<>();

    Facts add(String name, String value) {
        names.add(name);
        values.add(value);
        return this;
    }

    /** Returns the pairs in the order they were added, the values in one column, wrapped to the screen's width. */
    List<String> lines(Screen screen) {
        int column = names.stream().mapToInt(String::length).max().orElse(0) + 2;
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            String name = Text.fit(names.get(i), column, "");
            List<String> wrapped = Text.wrap(name + values.get(i), screen.width(), " ".repeat(column));
            lines.add(screen.faint(name) + wrapped.get(0).substring(column));
            lines.addAll(wrapped.subList(1, wrapped.size()));
        }
        return lines;
    }
}
