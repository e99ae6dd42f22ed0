package com.example.hr.spark;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** What each machine does with its share of the people: tests everybody against every role. */
final class TestPartition implements MapPartitionsFunction<Row, Row> {

    /** Of the table that comes out: a row for each person and role. */
    static final String COLUMNS = "person STRING, role STRING, gaps INT";

    private static final long serialVersionUID = 1;

    private final Broadcast<ArrayList<RatedLevel>> roles;
    private final double priorVariance;

    TestPartition(Broadcast<ArrayList<RatedLevel>> roles, double priorVariance) {
        this.roles = roles;
        this.priorVariance = priorVariance;
    }

    /**
     * Returns a row for each person and role.
     *
     * @param people each with a list of ratings
     */
    @Override
    public Iterator<Row> call(Iterator<Row> people) {
        RoleTests tests = new RoleTests(roles.value(), priorVariance);
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(people, 0), false)
                .flatMap(person -> test(tests, person))
                .iterator();
    }

    private static Stream<Row> test(RoleTests tests, Row person) {
        List<Row> ratings = person.getList(1);
        int[] gaps = tests.gaps(ratings.stream().map(RatingTables::row).toList());
        List<Row> rows = new ArrayList<>(gaps.length);
        for (String role : tests.names()) {
            rows.add(RowFactory.create(person.getString(0), role, gaps[rows.size()]));
        }
        return rows.stream();
    }
}
