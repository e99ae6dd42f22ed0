package com.example.hr.spark;

import static org.apache.spark.sql.functions.avg;
import static org.apache.spark.sql.functions.col;

import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** Tables of ratings as Spark reads them, all with the columns of {@link RatedLevel}. */
final class RatingTables {

    private final SparkSession spark;

    RatingTables(SparkSession spark) {
        this.spark = spark;
    }

    /** Returns a table that is a CSV file, one rating per line under a line of names. */
    Dataset<Row> csv(Path file) {
        return spark.read()
                .option("header", true)
                .schema("owner STRING, element STRING, level DOUBLE, raters INT, standard_error DOUBLE")
                .csv(file.toString());
    }

    /** Returns the levels of a release of O*NET up to 30.2: {@code Skills.txt}, scale LV, without what was not published. */
    Dataset<Row> release(Path folder) {
        return spark.read()
                .option("header", true)
                .option("sep", "\t")
                .csv(folder.resolve("Skills.txt").toString())
                .where(col("Scale ID").equalTo("LV"))
                .select(
                        col("O*NET-SOC Code").as("owner"),
                        col("Element ID").as("element"),
                        number("Data Value", "double").as("level"),
                        number("N", "int").as("raters"),
                        number("Standard Error", "double").as("standard_error"))
                .na()
                .drop();
    }

    private static Column number(String column, String type) {
        return col(column).try_cast(type);
    }

    /** Returns the mean of N·SE² over a table, in squared levels. */
    static double priorVariance(Dataset<Row> ratings) {
        Column error = col("standard_error");
        return ratings.agg(avg(col("raters").multiply(error).multiply(error)))
                .first()
                .getDouble(0);
    }

    /** Returns the rows of a small table. */
    static List<RatedLevel> rows(Dataset<Row> ratings) {
        return ratings.collectAsList().stream().map(RatingTables::row).toList();
    }

    /** Returns a row as what it holds. */
    static RatedLevel row(Row row) {
        return new RatedLevel(row.getString(0), row.getString(1), row.getDouble(2), row.getInt(3), row.getDouble(4));
    }
}
