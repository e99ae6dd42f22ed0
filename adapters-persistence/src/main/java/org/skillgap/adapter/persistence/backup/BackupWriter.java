package org.skillgap.adapter.persistence.backup;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes a backup: {@code about.txt} with its {@link BackupFacts}, a file for each table whose first line names the columns, and
 * {@code end.txt} with the number of rows of each, without which a backup is not whole. All are lines of {@link RowText} in
 * UTF-8. For one thread.
 */
public final class BackupWriter implements AutoCloseable {

    static final String ABOUT = "about.txt";
    static final String END = "end.txt";
    static final String TABLE = ".tsv";

    private final ZipOutputStream zip;
    private final Writer out;
    private final Map<String, String> rows = new LinkedHashMap<>();
    private String table = "";
    private long count;

    /**
     * Begins a backup.
     *
     * @param out where it goes; closed with this
     * @throws IOException if it cannot be written
     */
    public BackupWriter(OutputStream out, BackupFacts facts) throws IOException {
        this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        this.out = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8));
        write(ABOUT, facts.named());
    }

    /**
     * Begins a table, and ends the one before.
     *
     * @param name its name
     * @param columns the names of its columns, in the order of the values of each row
     * @throws IOException if it cannot be written
     */
    public void table(String name, List<String> columns) throws IOException {
        endTable();
        table = name;
        zip.putNextEntry(new ZipEntry(name + TABLE));
        line(columns.stream().map(Optional::of).toList());
    }

    /**
     * Writes a row of the table.
     *
     * @throws IOException if it cannot be written
     */
    public void row(List<Optional<String>> values) throws IOException {
        line(values);
        count++;
    }

    /**
     * Says that this is all; a backup without it is not whole.
     *
     * @throws IOException if it cannot be written
     */
    public void end() throws IOException {
        endTable();
        write(END, rows);
        zip.finish();
    }

    private void endTable() throws IOException {
        if (!table.isEmpty()) {
            rows.put(table, Long.toString(count));
            endEntry();
        }
        count = 0;
    }

    private void write(String name, Map<String, String> values) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        for (Map.Entry<String, String> value : values.entrySet()) {
            line(List.of(Optional.of(value.getKey()), Optional.of(value.getValue())));
        }
        endEntry();
    }

    private void endEntry() throws IOException {
        out.flush();
        zip.closeEntry();
    }

    private void line(List<Optional<String>> values) throws IOException {
        out.write(RowText.line(values));
        out.write('\n');
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
