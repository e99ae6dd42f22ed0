package org.skillgap.adapter.onet.service;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.skillgap.application.error.UpstreamUnavailable;
import org.skillgap.application.landing.ServiceRow;
import org.skillgap.domain.occupation.OccupationCode;

/**
 * Joins tables of ratings that are each in the order of their occupations' codes, occupation by occupation. It holds one page
 * of each table, and the rows of one occupation.
 */
final class RatingMerge {

    private final List<Table> tables;

    /**
     * @param tables ids and pages, no page fetched yet
     */
    RatingMerge(List<Table> tables) {
        this.tables = List.copyOf(tables);
    }

    /**
     * Returns the rows of the next occupation, table by table; none if there is no further one.
     *
     * @throws UpstreamUnavailable if rows cannot be had, or are not in the order of codes
     */
    List<ServiceRow> next() {
        Optional<OccupationCode> code =
                tables.stream().map(Table::code).flatMap(Optional::stream).min(Comparator.naturalOrder());
        List<ServiceRow> rows = new ArrayList<>();
        if (code.isPresent()) {
            tables.forEach(table -> table.moveRows(code.get(), rows));
        }
        return rows;
    }

    /** Returns how many rows have been fetched. */
    long fetched() {
        return tables.stream().mapToLong(table -> table.fetched).sum();
    }

    /** Returns how many rows all tables have. */
    long total() {
        return tables.stream().mapToLong(table -> table.pages.total()).sum();
    }

    /** One of the tables, and how far it has been read. */
    static final class Table {

        private final String id;
        private final TablePages pages;
        private final Deque<String> rows = new ArrayDeque<>();
        private Optional<OccupationCode> code = Optional.empty();
        private long fetched;

        /**
         * Fetches the first page.
         *
         * @throws UpstreamUnavailable if that fails, or there are no rows
         */
        Table(String id, TablePages pages) {
            this.id = id;
            this.pages = pages;
            advance();
            if (code.isEmpty()) {
                throw Failures.unbelievable("a table of ratings without rows");
            }
        }

        private Optional<OccupationCode> code() {
            return code;
        }

        private void moveRows(OccupationCode wanted, List<ServiceRow> to) {
            while (code.isPresent() && code.get().equals(wanted)) {
                to.add(ServiceRow.of(wanted, id, rows.remove()));
                advance();
            }
        }

        private void advance() {
            if (rows.isEmpty() && pages.next()) {
                rows.addAll(pages.rows());
                fetched += rows.size();
            }
            Optional<OccupationCode> next = rows.isEmpty() ? Optional.empty() : Optional.of(codeOf(rows.element()));
            if (next.isPresent() && code.isPresent() && next.get().compareTo(code.get()) < 0) {
                throw Failures.unbelievable("rows that are not in the order of their codes");
            }
            code = next;
        }
    }

    /**
     * Returns the code of the occupation that a row is about.
     *
     * @throws UpstreamUnavailable if there is none
     */
    static OccupationCode codeOf(String row) {
        String text = Json.read(row)
                .map(json -> json.path("onetsoc_code"))
                .map(JsonNode::asText)
                .orElse("");
        return OccupationCode.parse(text)
                .filter(code -> code.value().equals(text))
                .orElseThrow(() -> Failures.unbelievable("a row without the code of its occupation"));
    }
}
