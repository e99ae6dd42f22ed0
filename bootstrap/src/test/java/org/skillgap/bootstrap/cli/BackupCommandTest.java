package org.skillgap.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class BackupCommandTest {

    private static final Map<String, String> SERVER = Map.of(
            "SKILLGAP_STORAGE", "mysql",
            "MYSQL_HOST", "db.example",
            "MYSQL_USER", "o'brien",
            "MYSQL_PASSWORD", "very secret",
            "MYSQL_DATABASE", "gaps");

    @Test
    void backup_saysHowAServerIsBackedUp() {
        CommandRun run = CommandRun.with(SERVER, "backup", "x.zip");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .contains("mysqldump --host=db.example --port=3306 --user='o'\\''brien' --password --single-transaction"
                        + " --no-tablespaces --default-character-set=utf8mb4 --result-file=backup.sql gaps\n")
                .contains("mariadb-dump", "docs/operations.md")
                .doesNotContain("secret");
    }

    @Test
    void restore_saysHowAServerIsRestored() {
        CommandRun run = CommandRun.with(SERVER, "restore", "x.zip");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .contains("mysql --host=db.example --port=3306 --user='o'\\''brien' --password"
                        + " --default-character-set=utf8mb4 gaps <backup.sql\n")
                .doesNotContain("secret");
    }

    @Test
    void backup_hasNothingToDoForMemory() {
        CommandRun run = CommandRun.of("backup", "x.zip");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("Storage memory keeps nothing");
    }

    @Test
    void restoreCheck_needsNoStore() {
        CommandRun run = CommandRun.of("restore", "--check", "/nowhere/x.zip");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("/nowhere/x.zip cannot be read");
    }
}
