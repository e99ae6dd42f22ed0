package org.skillgap.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OtherCommandsTest {

    @Test
    void occupations_listsTheBestFirst() {
        CommandRun run = CommandRun.of("occupations", "software", "developers");

        assertThat(run.out()).isEqualTo("15-1252.00  Software Developers\n");
        assertThat(run.code()).isZero();
    }

    @Test
    void occupations_marksWhatIsNotRated() {
        assertThat(CommandRun.of("occupations", "15-2051").out())
                .isEqualTo("15-2051.00  Data Scientists (not rated)\n");
    }

    @Test
    void occupations_saysHowManyMore() {
        CommandRun run = CommandRun.of("occupations", "15-", "--limit", "1");

        assertThat(run.out()).isEqualTo("15-1211.00  Computer Systems Analysts\n7 more; --limit 8 shows all.\n");
    }

    @Test
    void occupations_saysThatNothingFits() {
        CommandRun run = CommandRun.of("occupations", "astronaut");

        assertThat(run.out()).isEqualTo("No occupation fits 'astronaut'.\n");
        assertThat(run.code()).isZero();
    }

    @Test
    void occupations_refusesLimits() {
        assertThat(CommandRun.of("occupations", "a", "--limit", "0").code()).isEqualTo(2);
        assertThat(CommandRun.of("occupations", "a", "--limit", "x").code()).isEqualTo(2);
    }

    @Test
    void status_ofAnEmptyStoreSaysSo() {
        CommandRun run = CommandRun.of("status");

        assertThat(run.code()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("Store    the memory of this process\n", "Release  none; 'skillgap load");
    }

    @Test
    void load_refusesToLoadIntoMemory() {
        CommandRun run = CommandRun.of("load", "--from", "../data");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("forgotten", "skillgap serve --from PATH");
    }

    @Test
    void load_needsOneReleaseAndNoMore() {
        for (String[] wrong :
                new String[][] {{"load"}, {"load", "--if-empty"}, {"load", "--starter", "--from", "../data"}}) {
            CommandRun run = CommandRun.of(wrong);
            assertThat(run.code()).isEqualTo(2);
            assertThat(run.err()).contains("--starter", "--from=PATH", "'skillgap load --help'");
        }
    }

    @Test
    void aName_needsAPath() {
        for (String[] wrong :
                new String[][] {{"load", "--as", "x"}, {"load", "--starter", "--as", "x"}, {"serve", "--as", "x"}}) {
            CommandRun run = CommandRun.of(wrong);
            assertThat(run.code()).isEqualTo(2);
            assertThat(run.err()).contains("Missing required argument", "--from=PATH");
        }
    }
}
