package org.skillgap.adapter.persistence;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Cursor;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Query;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.TableRecord;
import org.jooq.impl.DSL;
import org.skillgap.application.release.LoadProgress;

/**
 * Makes the rows of one table equal to wanted ones and touches only rows that differ. First {@link #put} inserts and
 * updates, then {@link #removeOthers} deletes what was not wanted; in between other tables can have their turn, so that
 * no row ever refers to a missing one. Lives as long as one transaction.
 *
 * @param <R> the table's rows
 */
final class TableSync<R extends TableRecord<R>> {

    private static final int STEP_ROWS = 1_000;

    private final DSLContext store;
    private final Table<R> table;
    private final Condition scope;
    private final Condition kept;
    private final int[] key;
    private final int[] others;
    private final int[] compared;
    private final Map<List<Object>, Object[]> existing;
    /** The first parts of the wanted keys, their case ignored as databases do. */
    private final Set<Object> wantedFirst = new HashSet<>();

    private int changed;

    /**
     * Reads the rows that are there.
     *
     * @param scope which rows of the table are meant; the others are left alone
     * @param kept which rows stay even if they are not wanted
     */
    TableSync(DSLContext store, Table<R> table, Condition scope, Condition kept) {
        this(store, table, scope, kept, Set.of());
    }

    /**
     * Reads the rows that are there.
     *
     * @param scope which rows of the table are meant; the others are left alone
     * @param kept which rows stay even if they are not wanted
     * @param ignored fields that alone make no difference; they are written where others differ
     */
    TableSync(DSLContext store, Table<R> table, Condition scope, Condition kept, Set<Field<?>> ignored) {
        this.store = store;
        this.table = table;
        this.scope = scope;
        this.kept = kept;
        List<? extends Field<?>> keyFields = table.getPrimaryKey().getFields();
        key = keyFields.stream().mapToInt(table::indexOf).toArray();
        others = IntStream.range(0, table.fields().length)
                .filter(column -> !keyFields.contains(table.field(column)))
                .toArray();
        compared = Arrays.stream(others)
                .filter(column -> !ignored.contains(table.field(column)))
                .toArray();
        existing = rows();
    }

    /**
     * Inserts the wanted rows that are missing and updates those that differ.
     *
     * @param wanted all rows that should be there, each key once
     * @param progress is told how many of them are there
     */
    void put(Stream<R> wanted, LoadProgress progress) {
        RowBatch inserts = new RowBatch(store, RowBatch.insert(store, table));
        RowBatch updates = new RowBatch(store, update());
        long done = 0;
        for (Iterator<R> records = wanted.iterator(); records.hasNext(); ) {
            Object[] row = valuesOf(records.next());
            Object[] before = existing.remove(keyOf(row));
            wantedFirst.add(firstOf(row));
            if (before == null) {
                inserts.add(row);
                changed++;
            } else if (!isSame(before, row)) {
                updates.add(pick(row, others, key));
                changed++;
            }
            if (++done % STEP_ROWS == 0) {
                progress.advanced(done);
            }
        }
        inserts.flush();
        updates.flush();
        progress.advanced(done);
    }

    /** Returns how many rows {@link #put} has inserted or updated. */
    int changed() {
        return changed;
    }

    /** Sets one column of the rows that were there and are not wanted. */
    <T> void setInOthers(Field<T> field, T value) {
        RowBatch updates = new RowBatch(
                store, store.update(table).set(field, DSL.param(field)).where(hasKey()));
        for (Object[] row : existing.values()) {
            Object[] parameters = new Object[key.length + 1];
            parameters[0] = value;
            System.arraycopy(pick(row, key), 0, parameters, 1, key.length);
            updates.add(parameters);
        }
        updates.flush();
    }

    /** Deletes the rows that were there and are neither wanted nor kept, and returns how many were not wanted. */
    int removeOthers() {
        Map<Object, List<Object[]>> groups = new LinkedHashMap<>();
        existing.values()
                .forEach(row -> groups.computeIfAbsent(firstOf(row), first -> new ArrayList<>())
                        .add(row));
        RowBatch deletes =
                new RowBatch(store, store.deleteFrom(table).where(hasKey()).and(DSL.not(kept)));
        groups.forEach((first, rows) -> {
            if (rows.size() > 1 && !wantedFirst.contains(first)) {
                removeGroup(rows.get(0)[key[0]]);
            } else {
                rows.forEach(row -> deletes.add(pick(row, key)));
            }
        });
        deletes.flush();
        return existing.size();
    }

    /** Removes all rows with a certain first part of the key by one statement, such as the ratings of an occupation that is gone. */
    @SuppressWarnings("unchecked")
    private void removeGroup(Object first) {
        Field<Object> field = (Field<Object>) table.field(key[0]);
        store.deleteFrom(table)
                .where(field.eq(first))
                .and(scope)
                .and(DSL.not(kept))
                .execute();
    }

    private Object firstOf(Object[] row) {
        Object first = row[key[0]];
        return first instanceof String text ? text.toLowerCase(Locale.ROOT) : first;
    }

    private Map<List<Object>, Object[]> rows() {
        Map<List<Object>, Object[]> rows = new LinkedHashMap<>();
        int fetchSize = Dialects.fetchSize(store.dialect());
        try (Cursor<R> cursor =
                store.selectFrom(table).where(scope).fetchSize(fetchSize).fetchLazy()) {
            for (Record record : cursor) {
                Object[] row = valuesOf(record);
                rows.put(keyOf(row), row);
            }
        }
        return rows;
    }

    /** jOOQ's own {@code intoArray()} takes longer than sending the row. */
    private static Object[] valuesOf(Record row) {
        Object[] values = new Object[row.size()];
        Arrays.setAll(values, row::get);
        return values;
    }

    private Query update() {
        Map<Field<?>, Field<?>> values = new LinkedHashMap<>();
        for (int column : others) {
            values.put(table.field(column), DSL.param(table.field(column)));
        }
        return store.update(table).set(values).where(hasKey());
    }

    private Condition hasKey() {
        return DSL.and(Arrays.stream(key)
                .mapToObj(column -> isParameter(table.field(column)))
                .toList());
    }

    private static <T> Condition isParameter(Field<T> field) {
        return field.eq(DSL.param(field));
    }

    private List<Object> keyOf(Object[] row) {
        Object[] values = new Object[key.length];
        for (int i = 0; i < key.length; i++) {
            Object value = row[key[i]];
            values[i] = value instanceof BigDecimal number ? number.stripTrailingZeros() : value;
        }
        return List.of(values);
    }

    private static Object[] pick(Object[] row, int[]... columns) {
        return Arrays.stream(columns)
                .flatMapToInt(Arrays::stream)
                .mapToObj(column -> row[column])
                .toArray();
    }

    private boolean isSame(Object[] before, Object[] now) {
        return Arrays.stream(compared).allMatch(column -> isSame(before[column], now[column]));
    }

    /** A database may give a decimal back with another number of trailing zeros. */
    private static boolean isSame(Object before, Object now) {
        return before instanceof BigDecimal one && now instanceof BigDecimal other
                ? one.compareTo(other) == 0
                : Objects.equals(before, now);
    }
}
