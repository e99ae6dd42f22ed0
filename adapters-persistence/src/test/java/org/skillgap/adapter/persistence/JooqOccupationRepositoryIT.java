package org.skillgap.adapter.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.h2.api.Trigger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.skillgap.application.catalog.Catalog;
import org.skillgap.application.error.StoreUnavailable;
import org.skillgap.application.release.JobZone;
import org.skillgap.application.release.LevelAnchor;
import org.skillgap.application.release.LoadProgress;
import org.skillgap.application.release.OccupationRating;
import org.skillgap.application.release.RelatedOccupation;
import org.skillgap.application.release.Release;
import org.skillgap.application.release.SyntheticRelease;
import org.skillgap.domain.occupation.OccupationCode;
import org.skillgap.domain.rating.ElementDomain;
import org.skillgap.domain.rating.ElementId;
import org.skillgap.domain.rating.Flag;
import org.skillgap.domain.rating.Rating;
import org.skillgap.domain.rating.RatingSource;
import org.skillgap.domain.rating.ScaleId;

/** What the store does to its tables; what callers see of it is in the contract. */
class JooqOccupationRepositoryIT {

    private static final Instant NOW = Instant.parse("2026-05-04T03:02:01.123456789Z");
    private static final ElementId SKILL_A = new ElementId("2.B.1.a");

    @TempDir
    private Path folder;

    private JooqOccupationRepository repository;

    @BeforeEach
    void open() {
        repository = JooqOccupationRepository.open(StoreConfig.embedded(folder), Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @AfterEach
    void close() {
        repository.close();
    }

    @Test
    void replaceRelease_fillsEveryTable() throws Exception {
        repository.replaceRelease(withEverything(SyntheticRelease.of("all", 3, 2, 0)), LoadProgress.SILENT);

        assertThat(rows("select * from level_anchor")).containsExactly("2.B.1.a|LV|2.50|Writes a letter");
        assertThat(rows("select * from job_zone")).containsExactly("11-0001.00|4|2025-08-01|Analyst");
        assertThat(rows("select * from related_occupation")).containsExactly("11-0000.00|11-0001.00|Primary-Short|1");
        assertThat(rows("select id, name, minimum, maximum from scale order by id"))
                .containsExactly("IM|Importance|1.00|5.00", "LV|Level|0.00|7.00");
        assertThat(rows("select id, domain from element order by id"))
                .containsExactly("2.B.1.a|skills", "2.B.1.b|skills");
        assertThat(rows("select count(*), count(distinct source) from occupation_skill"))
                .containsExactly("8|1");
    }

    @Test
    void replaceRelease_emptiesTheTablesOfARowThatIsGone() throws Exception {
        repository.replaceRelease(withEverything(SyntheticRelease.of("all", 3, 2, 0)), LoadProgress.SILENT);

        repository.replaceRelease(SyntheticRelease.of("less", 1, 1, 0), LoadProgress.SILENT);

        for (String table : List.of("level_anchor", "job_zone", "related_occupation", "alternate_title")) {
            assertThat(rows("select count(*) from " + table)).as(table).containsExactly("0");
        }
        assertThat(rows("select code from occupation")).containsExactly("11-0000.00");
        assertThat(rows("select id from element")).containsExactly("2.B.1.a");
    }

    @Test
    void replaceRelease_recordsEveryRelease() throws Exception {
        repository.replaceRelease(SyntheticRelease.of("one", 1, 1, 0), LoadProgress.SILENT);
        repository.replaceRelease(SyntheticRelease.of("two", 1, 1, 1), LoadProgress.SILENT);

        assertThat(rows("select revision, name, loaded_at, replaced_at from onet_release order by revision"))
                .containsExactly(
                        "1|one|2026-05-04 03:02:01.123456|2026-05-04 03:02:01.123456",
                        "2|two|2026-05-04 03:02:01.123456|null");
    }

    @Test
    void replaceRelease_touchesOnlyRowsThatDiffer() throws Exception {
        Release before = withEverything(SyntheticRelease.of("before", 40, 10, 0));
        List<OccupationRating> ratings = new ArrayList<>(before.ratings());
        ratings.set(17, withValue(ratings.get(17), 1.25));
        ratings.remove(30);
        repository.replaceRelease(before, LoadProgress.SILENT);
        for (String table : List.of("scale", "element", "occupation", "occupation_skill", "level_anchor", "job_zone")) {
            execute("create trigger count_" + table + " before insert, update, delete on " + table
                    + " for each row call '" + CountingTrigger.class.getName() + "'");
        }
        CountingTrigger.CHANGES.set(0);

        repository.replaceRelease(withRatings(before, "after", ratings), LoadProgress.SILENT);

        assertThat(CountingTrigger.CHANGES).hasValue(2);
        assertThat(repository.readCatalog().ratingCount()).isEqualTo(39 * 10 * 2 - 1);
    }

    @Test
    void replaceRelease_keepsRatingsOfOtherSourcesAndWhatTheyReferTo() throws Exception {
        repository.replaceRelease(SyntheticRelease.of("large", 4, 3, 0), LoadProgress.SILENT);
        insertRating("11-0003.00", "2.B.1.c", "onet_api", "3.50");
        insertRating("11-0002.00", "2.B.1.c", "llm", "2.00");

        repository.replaceRelease(SyntheticRelease.of("small", 1, 1, 0), LoadProgress.SILENT);

        assertThat(rows("select occupation_code, source from occupation_skill where source <> 'onet_file' order by 1"))
                .containsExactly("11-0002.00|llm", "11-0003.00|onet_api");
        assertThat(rows("select code from occupation order by code"))
                .containsExactly("11-0000.00", "11-0002.00", "11-0003.00");
        assertThat(rows("select id from element order by id")).containsExactly("2.B.1.a", "2.B.1.c");
        Catalog catalog = repository.readCatalog();
        assertThat(level(catalog, 3, "2.B.1.c").value()).isEqualTo(3.5);
        assertThat(level(catalog, 3, "2.B.1.c").source()).isEqualTo(RatingSource.ONET_API);
        assertThat(catalog.isRated(SyntheticRelease.code(2))).isFalse();
    }

    @Test
    void readCatalog_prefersARatingOfTheRelease() throws Exception {
        repository.replaceRelease(SyntheticRelease.of("file", 2, 1, 9), LoadProgress.SILENT);
        insertRating("11-0000.00", "2.B.1.a", "onet_api", "7.00");

        assertThat(level(repository.readCatalog(), 0, "2.B.1.a").value()).isEqualTo(2.25);
        assertThat(level(repository.readCatalog(), 0, "2.B.1.a").source()).isEqualTo(RatingSource.ONET_FILE);
    }

    @Test
    void replaceRelease_rollsBackWhenARowIsRefusedInTheMiddle() throws Exception {
        repository.replaceRelease(SyntheticRelease.of("held", 5, 3, 0), LoadProgress.SILENT);
        String counts = "select (select count(*) from occupation), (select count(*) from element), "
                + "(select sum(data_value) from occupation_skill), (select count(*) from onet_release)";
        List<String> before = rows(counts);
        Release broken = withTooLongSource(SyntheticRelease.of("broken", 90, 20, 1), 3000);

        assertThatThrownBy(() -> repository.replaceRelease(broken, LoadProgress.SILENT))
                .isExactlyInstanceOf(StoreUnavailable.class)
                .hasMessageContaining("refused a value")
                .hasMessageContaining("domain_source")
                .hasMessageContaining("Nothing was changed")
                .hasRootCauseInstanceOf(SQLException.class);

        assertThat(rows(counts)).isEqualTo(before);
        assertThat(repository.revision()).isEqualTo(1);
        assertThat(repository.readCatalog().release().name()).isEqualTo("held");
    }

    private static Release withEverything(Release release) {
        OccupationCode first = SyntheticRelease.code(0);
        OccupationCode second = SyntheticRelease.code(1);
        return new Release(
                release.name(),
                release.sha256(),
                release.scales(),
                release.elements(),
                release.occupations(),
                release.ratings(),
                List.of(new LevelAnchor(SKILL_A, ScaleId.LEVEL, 2.5, "Writes a letter")),
                List.of(new JobZone(second, 4, YearMonth.of(2025, 8), "Analyst")),
                List.of(new RelatedOccupation(first, second, "Primary-Short", 1)),
                release.alternateTitles());
    }

    private static Release withRatings(Release release, String sha256, List<OccupationRating> ratings) {
        return new Release(
                release.name(),
                sha256,
                release.scales(),
                release.elements(),
                release.occupations(),
                ratings,
                release.levelAnchors(),
                release.jobZones(),
                release.relatedOccupations(),
                release.alternateTitles());
    }

    private static Release withTooLongSource(Release release, int row) {
        List<OccupationRating> ratings = new ArrayList<>(release.ratings());
        OccupationRating one = ratings.get(row);
        ratings.set(row, rated(one, one.rating().value(), "s".repeat(31)));
        return withRatings(release, release.sha256(), ratings);
    }

    private static OccupationRating withValue(OccupationRating row, double value) {
        return rated(row, value, row.rating().domainSource());
    }

    private static OccupationRating rated(OccupationRating row, double value, String domainSource) {
        Rating rating = new Rating(
                value,
                8,
                Double.NaN,
                Double.NaN,
                Double.NaN,
                Flag.NO,
                Flag.NO,
                YearMonth.of(2023, 8),
                domainSource,
                RatingSource.ONET_FILE);
        return new OccupationRating(row.occupation(), row.element(), row.scale(), rating);
    }

    private static Rating level(Catalog catalog, int number, String element) {
        return catalog.findProfile(SyntheticRelease.code(number), ElementDomain.SKILLS)
                .orElseThrow()
                .levelRating(new ElementId(element))
                .orElseThrow();
    }

    private void insertRating(String code, String element, String source, String value) throws Exception {
        execute("insert into occupation_skill (occupation_code, element_id, scale_id, source, data_value, rated_on, "
                + "domain_source) values ('" + code + "', '" + element + "', 'LV', '" + source + "', " + value
                + ", '2026-01-01', '')");
    }

    private void execute(String sql) throws Exception {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Returns the rows of a query as text, cells divided by a bar. */
    private List<String> rows(String sql) throws Exception {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            List<String> rows = new ArrayList<>();
            while (result.next()) {
                List<String> cells = new ArrayList<>();
                for (int column = 1; column <= result.getMetaData().getColumnCount(); column++) {
                    cells.add(result.getString(column));
                }
                rows.add(String.join("|", cells));
            }
            return rows;
        }
    }

    private Connection connect() throws SQLException, IOException {
        return DriverManager.getConnection(
                EmbeddedH2.connection(StoreConfig.embedded(folder)).getJdbcUrl(), "sa", "");
    }

    /** Counts the rows that are inserted, updated or deleted. */
    public static final class CountingTrigger implements Trigger {

        private static final AtomicInteger CHANGES = new AtomicInteger();

        @Override
        public void fire(Connection connection, Object[] before, Object[] after) {
            CHANGES.incrementAndGet();
        }
    }
}
