package org.skillgap.adapter.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import org.jooq.SQLDialect;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DialectsTest {

    @ParameterizedTest
    @CsvSource({
        "H2, 2.5.252 (2026-09-23), H2",
        "MySQL, 8.0.36, MYSQL",
        "MySQL, 9.7.0, MYSQL",
        "MySQL, 10.11.6-MariaDB-0+deb12u1, MARIADB",
        "MariaDB, 11.4.2-MariaDB, MARIADB"
    })
    void of_followsWhatTheServerSays(String product, String version, SQLDialect dialect) throws Exception {
        assertThat(Dialects.of(product, version)).isEqualTo(dialect);
    }

    @Test
    void of_refusesAServerThatIsNotKnown() {
        assertThatThrownBy(() -> Dialects.of("PostgreSQL", "17.2"))
                .isExactlyInstanceOf(SQLException.class)
                .hasMessageContaining("PostgreSQL 17.2");
    }
}
