package org.skillgap.adapter.persistence;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Objects;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/**
 * The tables of a database by the number of the migration that changed them last. A newer program only adds to them, so that an
 * older one that is running goes on; one that starts is refused, because it knows nothing of what it would have to keep right.
 */
final class Schema {

    private final DataSource database;

    private Schema(DataSource database) {
        this.database = database;
    }

    static Schema of(DataSource database) {
        return new Schema(database);
    }

    /** Returns the number of the newest migration that this program has. */
    static int newest() {
        return number(
                Flyway.configure(Schema.class.getClassLoader())
                        .dataSource(EmbeddedH2.inMemory(), "", "")
                        .load()
                        .info()
                        .all(),
                migration -> true);
    }

    /**
     * Brings the tables up to date, from nothing too.
     *
     * @throws SQLException if a newer program has changed them
     */
    void bringUpToDate() throws SQLException {
        refuseNewer();
        flyway().load().migrate();
    }

    /** Makes the tables as they were at a number, in an empty database. */
    void create(int number) {
        flyway().target(Integer.toString(number)).load().migrate();
    }

    /**
     * Returns the number of the migration that changed the tables last; 0 if there are none.
     *
     * @throws SQLException if a newer program has changed them
     */
    int number() throws SQLException {
        return number(refuseNewer(), migration -> migration.getState().isApplied());
    }

    private MigrationInfo[] refuseNewer() throws SQLException {
        MigrationInfo[] migrations = flyway().load().info().all();
        int unknown = number(migrations, Schema::isUnknown);
        if (unknown > 0) {
            throw new SQLException(newer(unknown, number(migrations, migration -> !isUnknown(migration))));
        }
        return migrations;
    }

    /** Says what a program of version {@code known} tells about tables, or a backup, of a later version. */
    static String newer(int version, int known) {
        return "a newer program has made its tables (version " + version + "; this program knows them up to " + known
                + "). Start the newer program, or go back to a backup that was made before the upgrade";
    }

    private static boolean isUnknown(MigrationInfo migration) {
        return migration.getState() == MigrationState.FUTURE_SUCCESS
                || migration.getState() == MigrationState.FUTURE_FAILED;
    }

    private static int number(MigrationInfo[] migrations, Predicate<MigrationInfo> which) {
        return Arrays.stream(migrations)
                .filter(which)
                .map(MigrationInfo::getVersion)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .map(MigrationVersion::getMajor)
                .map(Number::intValue)
                .orElse(0);
    }

    private FluentConfiguration flyway() {
        return Flyway.configure(Schema.class.getClassLoader()).dataSource(database);
    }
}
