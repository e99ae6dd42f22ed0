package org.skillgap.adapter.onet;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.skillgap.application.release.Origin;
import org.skillgap.application.release.ReleaseBuilder;

/** The first line of a table: which column stands where, in any order, unknown columns among them. */
final class Header {

    private static final int LONGEST_LIST = 500;

    private final List<String> names;
    private final Map<Column, Integer> positions = new EnumMap<>(Column.class);

    private Header(List<String> names) {
        this.names = names;
    }

    /**
     * Returns the header of a file; empty if columns are missing or there twice.
     *
     * @param cells the cells of the first line
     * @param problems is told what is missing or there twice
     */
    static Optional<Header> of(ReleaseFile file, List<String> cells, Origin origin, ReleaseBuilder problems) {
        Header header = new Header(cells.stream().map(String::strip).toList());
        boolean isUsable = header.hasEachNameOnce(origin, problems);
        for (Column column : Column.values()) {
            isUsable &= header.locate(column, file.requires(column), origin, problems);
        }
        return isUsable ? Optional.of(header) : Optional.empty();
    }

    /** Returns the names of all columns in their order, as the file has them. */
    List<String> names() {
        return names;
    }

    /** Returns where a column stands, from 0; empty if the file does not have it. */
    Optional<Integer> position(Column column) {
        return Optional.ofNullable(positions.get(column));
    }

    private boolean hasEachNameOnce(Origin origin, ReleaseBuilder problems) {
        boolean isOnce = true;
        for (int i = 0; i < names.size(); i++) {
            if (names.indexOf(names.get(i)) < i) {
                problems.problem(origin, names.get(i), "", "the column is there twice");
                isOnce = false;
            }
        }
        return isOnce;
    }

    private boolean locate(Column column, boolean isRequired, Origin origin, ReleaseBuilder problems) {
        List<String> found = column.headers().stream().filter(names::contains).toList();
        if (found.size() > 1) {
            problems.problem(origin, found.get(1), "", "the column is already there as " + found.get(0));
            return false;
        }
        if (found.isEmpty() && isRequired) {
            String missing = String.join(" or ", column.headers());
            problems.problem(origin, missing, "", "the column is missing; the file has: " + list());
            return false;
        }
        found.forEach(name -> positions.put(column, names.indexOf(name)));
        return true;
    }

    private String list() {
        String list = String.join(", ", names);
        return list.length() > LONGEST_LIST ? list.substring(0, LONGEST_LIST) + "…" : list;
    }
}
