package org.skillgap.adapter.onet.service;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.skillgap.application.error.UpstreamUnavailable;

/**
 * Some rows of a table, as one answer holds them.
 *
 * @param start the place of the first row, from 1
 * @param end the place of the last row; less than {@code start} if there are none
 * @param total how many rows the whole table has, or as many of them as the filter lets through
 * @param rows the rows' own texts, each a JSON object, not one character changed
 * @param next where the next page is, by the service's own account; empty if it names none
 */
record Page(int start, int end, int total, List<String> rows, String next) {

    /** Some ten times the longest row of any table. */
    private static final int LONGEST_ROW = 20_000;

    private static final int MISSING = -1;

    /** Copies the list. */
    Page {
        rows = List.copyOf(rows);
    }

    /**
     * Reads an answer. Version 1.9 links to the next page in {@code link}, version 2 in {@code next}; either is taken from
     * either.
     *
     * @throws UpstreamUnavailable if it is no page of rows
     */
    static Page read(String text) {
        try (JsonParser parser = Json.parser(text)) {
            return new Reading(text, parser).page();
        } catch (JsonProcessingException e) {
            throw Failures.unbelievable("cut off, or no valid JSON");
        } catch (IOException e) {
            throw new UncheckedIOException(e); // the text is in memory
        }
    }

    /** The way through one answer. */
    private static final class Reading {

        private final String text;
        private final JsonParser parser;
        private final List<String> rows = new ArrayList<>();
        private int start = MISSING;
        private int end = MISSING;
        private int total = MISSING;
        private boolean hasRows;
        private String next = "";

        Reading(String text, JsonParser parser) {
            this.text = text;
            this.parser = parser;
        }

        Page page() throws IOException {
            expect(parser.nextToken() == JsonToken.START_OBJECT);
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String key = parser.currentName();
                parser.nextToken();
                readMember(key);
            }
            expect(parser.nextToken() == null);
            expect(start != MISSING && end != MISSING && total != MISSING && (hasRows || total == 0));
            return new Page(start, end, total, rows, next);
        }

        private void readMember(String key) throws IOException {
            switch (key) {
                case "start" -> start = count();
                case "end" -> end = count();
                case "total" -> total = count();
                case "row" -> readRows();
                case "next" -> next = parser.currentToken() == JsonToken.VALUE_NULL ? "" : string();
                case "link" -> readLinks();
                default -> parser.skipChildren();
            }
        }

        private void readRows() throws IOException {
            expect(parser.currentToken() == JsonToken.START_ARRAY);
            hasRows = true;
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                expect(parser.currentToken() == JsonToken.START_OBJECT);
                int from = (int) parser.currentTokenLocation().getCharOffset();
                parser.skipChildren();
                int to = (int) parser.currentLocation().getCharOffset();
                expect(to - from <= LONGEST_ROW);
                rows.add(text.substring(from, to));
            }
        }

        private void readLinks() throws IOException {
            expect(parser.currentToken() == JsonToken.START_ARRAY);
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                expect(parser.currentToken() == JsonToken.START_OBJECT);
                String relation = "";
                String address = "";
                while (parser.nextToken() != JsonToken.END_OBJECT) {
                    String key = parser.currentName();
                    parser.nextToken();
                    switch (key) {
                        case "rel" -> relation = string();
                        case "href" -> address = string();
                        default -> parser.skipChildren();
                    }
                }
                next = relation.equals("next") ? address : next;
            }
        }

        private int count() throws IOException {
            expect(parser.currentToken() == JsonToken.VALUE_NUMBER_INT && parser.getIntValue() >= 0);
            return parser.getIntValue();
        }

        private String string() throws IOException {
            expect(parser.currentToken() == JsonToken.VALUE_STRING);
            return parser.getText();
        }

        private static void expect(boolean isSo) {
            if (!isSo) {
                throw Failures.unbelievable("JSON, but no page of rows");
            }
        }
    }
}
