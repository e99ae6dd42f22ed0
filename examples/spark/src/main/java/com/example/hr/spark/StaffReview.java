package com.example.hr.spark;

import static org.apache.spark.sql.functions.avg;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.round;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;

/** Tests every person of a staff against every role, with Spark and in a plain loop, and says what each took. */
public final class StaffReview {

    private static final int RUNS = 2;

    private final SparkSession spark;
    private final Path people;
    private final List<RatedLevel> roles;
    private final double priorVariance;

    private StaffReview(SparkSession spark, Path people, List<RatedLevel> roles, double priorVariance) {
        this.spark = spark;
        this.people = people;
        this.roles = roles;
        this.priorVariance = priorVariance;
    }

    /**
     * Prints the ten roles that most people could take over, and the times.
     *
     * @param args the number of people, of roles and of cores, a folder to write made-up tables to, and, if the roles are to
     *     be the first occupations of O*NET, the folder of a release
     */
    public static void main(String[] args) throws Exception {
        int staff = Integer.parseInt(args[0]);
        int count = Integer.parseInt(args[1]);
        int cores = Integer.parseInt(args[2]);
        Path people = Path.of(args[3], "people.csv");
        MadeUpRatings.write(people, "person", staff, 5);
        try (SparkSession spark = local(cores)) {
            Dataset<Row> all = roles(new RatingTables(spark), args, count);
            List<RatedLevel> roles = first(count, RatingTables.rows(all));
            StaffReview review = new StaffReview(spark, people, roles, RatingTables.priorVariance(all));
            review.print(new Stopwatch((long) staff * count), cores);
        }
    }

    private static SparkSession local(int cores) {
        return SparkSession.builder()
                .appName("staff review")
                .master("local[" + cores + "]")
                .config("spark.driver.host", "127.0.0.1")
                .config("spark.driver.bindAddress", "127.0.0.1")
                .config("spark.ui.enabled", false)
                .config("spark.sql.shuffle.partitions", 4 * cores)
                .getOrCreate();
    }

    private static Dataset<Row> roles(RatingTables tables, String[] args, int count) throws Exception {
        if (args.length > 4 && !args[4].isBlank()) {
            return tables.release(Path.of(args[4]));
        }
        Path file = Path.of(args[3], "roles.csv");
        MadeUpRatings.write(file, "role", count, 8);
        return tables.csv(file);
    }

    private static List<RatedLevel> first(int count, List<RatedLevel> rows) {
        Set<String> owners = rows.stream()
                .map(RatedLevel::owner)
                .distinct()
                .sorted()
                .limit(count)
                .collect(Collectors.toSet());
        return rows.stream().filter(row -> owners.contains(row.owner())).toList();
    }

    private void print(Stopwatch stopwatch, int cores) throws Exception {
        RoleTests tests = new RoleTests(roles, priorVariance);
        Map<String, Long> bySpark = Map.of();
        Map<String, Long> byLoop = Map.of();
        for (int run = 1; run <= RUNS; run++) {
            bySpark = stopwatch.time("Spark, run " + run, this::gapsByRole);
            byLoop = stopwatch.time("loop, run " + run, () -> new PlainLoop(tests).gapsByRole(people, cores));
        }
        if (!bySpark.equals(byLoop)) {
            throw new IllegalStateException("Spark and the loop disagree: " + bySpark + " and " + byLoop);
        }
        pairs().groupBy("role")
                .agg(
                        count_if(col("gaps").equalTo(0)).as("people without a gap"),
                        round(avg("gaps"), 2).as("gaps of a person"))
                .orderBy(col("people without a gap").desc(), col("role"))
                .show(10, false);
    }

    /** Returns a row for each person and role. This is all that Spark is told; the rest is figures. */
    private Dataset<Row> pairs() {
        Broadcast<ArrayList<RatedLevel>> everywhere =
                JavaSparkContext.fromSparkContext(spark.sparkContext()).broadcast(new ArrayList<>(roles));
        return new RatingTables(spark)
                .csv(people)
                .groupBy("owner")
                .agg(collect_list(struct(
                        Stream.of(RatedLevel.COLUMNS).map(name -> col(name)).toArray(Column[]::new))))
                .mapPartitions(
                        new TestPartition(everywhere, priorVariance),
                        Encoders.row(StructType.fromDDL(TestPartition.COLUMNS)));
    }

    private Map<String, Long> gapsByRole() {
        return pairs().groupBy("role").agg(sum("gaps")).collectAsList().stream()
                .collect(Collectors.toMap(row -> row.getString(0), row -> row.getLong(1), Long::sum, TreeMap::new));
    }
}
