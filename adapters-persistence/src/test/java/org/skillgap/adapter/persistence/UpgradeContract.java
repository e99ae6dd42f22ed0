package org.skillgap.adapter.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.skillgap.application.error.StoreUnavailable;

/** Programs of different age on one store. */
interface UpgradeContract {

    /** A migration that no program has. */
    String NEWER = "insert into flyway_schema_history (installed_rank, version, description, type, script, checksum,"
            + " installed_by, execution_time, success) values (999, '999', 'later', 'SQL', 'V999__later.sql', 1, 'me', 1, true)";

    /** Returns where there is no store yet, for one test. */
    StoreConfig emptyPlace();

    /** Returns how the program connects. */
    HikariConfig connection(StoreConfig config) throws Exception;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    default void open_keepsEveryRowOfAnOlderStore(int version) throws Exception {
        StoreConfig config = emptyPlace();
        Map<String, List<Map<String, String>>> before;
        try (HikariDataSource older = new HikariDataSource(connection(config))) {
            Schema.of(older).create(version);
            try (Connection connection = older.getConnection()) {
                EveryTable.fill(connection, version);
                before = EveryTable.rows(connection);
            }
        }
        assertThat(before.values()).as("every table has a row").allMatch(rows -> !rows.isEmpty());

        try (JooqOccupationRepository repository = JooqOccupationRepository.open(config, Clock.systemUTC())) {
            assertThat(repository.readCatalog().occupations()).hasSize(2);
            assertThat(repository.readCatalog().release().name()).isEqualTo("held");
            assertThat(repository.revision()).isEqualTo(2);
        }

        try (HikariDataSource now = new HikariDataSource(connection(config));
                Connection connection = now.getConnection()) {
            Map<String, List<Map<String, String>>> after = EveryTable.rows(connection);
            assertThat(Schema.of(now).number()).isEqualTo(Schema.newest()).isGreaterThan(version);
            before.forEach((table, rows) -> {
                assertThat(after.get(table)).as(table).hasSameSizeAs(rows);
                for (int i = 0; i < rows.size(); i++) {
                    assertThat(after.get(table).get(i)).as(table).containsAllEntriesOf(rows.get(i));
                }
            });
        }
    }

    @Test
    default void open_refusesAStoreThatANewerProgramHasChanged() throws Exception {
        StoreConfig config = emptyPlace();
        try (JooqOccupationRepository running = JooqOccupationRepository.open(config, Clock.systemUTC())) {
            try (HikariDataSource newer = new HikariDataSource(connection(config))) {
                execute(newer, NEWER);
            }

            assertThatThrownBy(() -> JooqOccupationRepository.open(config, Clock.systemUTC()))
                    .isExactlyInstanceOf(StoreUnavailable.class)
                    .hasMessageContaining(
                            "a newer program has made its tables (version 999; this program knows them up to "
                                    + Schema.newest() + ")")
                    .hasMessageContaining("Start the newer program, or go back to a backup");
            assertThat(running.revision()).as("who runs already goes on").isZero();
            assertThat(running.readCatalog().isEmpty()).isTrue();
        }
    }

    private static void execute(HikariDataSource database, String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
