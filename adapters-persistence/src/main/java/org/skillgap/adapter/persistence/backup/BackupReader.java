package org.skillgap.adapter.persistence.backup;

import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/**
 * Reads a backup from its beginning to its end, and refuses it where it is not as it was written: each file in it has a checksum,
 * and the last one says how many rows each table has. Only who has read to the end knows that it is whole. For one thread.
 */
public final class BackupReader implements AutoCloseable {

    private final ZipInputStream zip;
    private final BackupFacts facts;
    private final Map<String, String> rows = new LinkedHashMap<>();
    private BufferedReader lines;
    private List<String> columns = List.of();
    private String table = "";
    private long count;

    /**
     * Reads what a backup says about itself.
     *
     * @param in its bytes; closed with this
     * @throws NotABackup if it is none
     * @throws IOException if it cannot be read
     */
    public BackupReader(InputStream in) throws IOException {
        zip = new ZipInputStream(in, StandardCharsets.UTF_8);
        facts = reading(() -> {
            ZipEntry first = zip.getNextEntry();
            if (first == null || !first.getName().equals(BackupWriter.ABOUT)) {
                throw NotABackup.foreign(null);
            }
            return BackupFacts.of(pairs());
        });
    }

    /** Returns what the backup says about itself. */
    public BackupFacts facts() {
        return facts;
    }

    /** Returns the number of rows that were read. */
    public long rows() {
        return rows.values().stream().mapToLong(Long::parseLong).sum() + count;
    }

    /**
     * Goes on to the next table; all rows of the one before must have been read.
     *
     * @return its name; empty after the last one, and then the backup is whole
     * @throws NotABackup if it is damaged
     * @throws IOException if it cannot be read
     */
    public Optional<String> nextTable() throws IOException {
        return reading(() -> {
            ZipEntry entry = zip.getNextEntry();
            endTable();
            if (entry == null) {
                throw NotABackup.damaged(null);
            }
            if (entry.getName().equals(BackupWriter.END)) {
                refuseUnlessWhole(pairs());
                return Optional.empty();
            }
            beginTable(entry.getName());
            return Optional.of(table);
        });
    }

    private void beginTable(String file) throws IOException {
        lines = lines();
        String header = lines.readLine();
        if (!file.endsWith(BackupWriter.TABLE) || header == null) {
            throw NotABackup.damaged(null);
        }
        columns = RowText.row(header).stream().map(name -> name.orElse("")).toList();
        table = file.substring(0, file.length() - BackupWriter.TABLE.length());
    }

    private void endTable() throws NotABackup {
        if (!table.isEmpty() && rows.put(table, Long.toString(count)) != null) {
            throw NotABackup.damaged(null);
        }
        table = "";
        count = 0;
    }

    /** Returns the names of the table's columns. */
    public List<String> columns() {
        return columns;
    }

    /**
     * Returns the values of the table's next row in the order of the columns; empty after the last one.
     *
     * @throws NotABackup if it is damaged
     * @throws IOException if it cannot be read
     */
    public Optional<List<Optional<String>>> nextRow() throws IOException {
        return reading(() -> {
            String line = lines.readLine();
            if (line == null) {
                return Optional.empty();
            }
            List<Optional<String>> row = RowText.row(line);
            if (row.size() != columns.size()) {
                throw NotABackup.damaged(null);
            }
            count++;
            return Optional.of(row);
        });
    }

    private void refuseUnlessWhole(Map<String, String> expected) throws IOException {
        if (!rows.equals(expected) || zip.getNextEntry() != null) {
            throw NotABackup.damaged(null);
        }
    }

    private Map<String, String> pairs() throws IOException {
        Map<String, String> pairs = new LinkedHashMap<>();
        BufferedReader text = lines();
        for (String line = text.readLine(); line != null; line = text.readLine()) {
            List<Optional<String>> pair = RowText.row(line);
            if (pair.size() != 2) {
                throw NotABackup.foreign(null);
            }
            pairs.put(pair.get(0).orElse(""), pair.get(1).orElse(""));
        }
        return pairs;
    }

    /** Reads to the end of one file in the zip and no further; what is not UTF-8 is found by the checksum. */
    private BufferedReader lines() {
        return new BufferedReader(new InputStreamReader(zip, StandardCharsets.UTF_8));
    }

    private interface Reading<T> {
        T run() throws IOException;
    }

    /** Zip says in many ways that its bytes are wrong. */
    private static <T> T reading(Reading<T> reading) throws IOException {
        try {
            return reading.run();
        } catch (ZipException | EOFException | IllegalArgumentException e) {
            throw NotABackup.damaged(e);
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
