package org.skillgap.adapter.persistence;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A row or two in every table that there was at each version of the tables, with values that are easily lost. */
final class EveryTable {

    /** What each migration made possible, in order; whoever adds a migration adds to it. */
    private static final List<List<String>> ROWS = List.of(
            List.of(
                    "insert into occupation (code, title, description) values ('15-1252.00', 'Café 料理 😀', 'a\tb')",
                    "insert into occupation (code, title, description) values ('15-1253.00', 'Testers', '')",
                    "insert into element (id, name, description, domain) values ('2.B.3.e', 'Programming', '', 'skills')",
                    "insert into scale (id, name, minimum, maximum) values ('LV', 'Level', 0, 7)",
                    "insert into scale (id, name, minimum, maximum) values ('IM', 'Importance', 1, 5)",
                    "insert into occupation_skill (occupation_code, element_id, scale_id, source, data_value, n,"
                            + " standard_error, lower_ci, upper_ci, recommend_suppress, not_relevant, rated_on, domain_source,"
                            + " fetched_at) values ('15-1252.00', '2.B.3.e', 'LV', 'onet_file', 4.12, 8, 0.5154, 3.1148,"
                            + " 5.1352, 'N', 'N', '2025-08-01', 'Analyst', null)",
                    "insert into occupation_skill (occupation_code, element_id, scale_id, source, data_value, rated_on,"
                            + " domain_source) values ('15-1252.00', '2.B.3.e', 'IM', 'onet_file', 3.5, '2025-08-01', '')",
                    "insert into level_anchor (element_id, scale_id, anchor_value, description)"
                            + " values ('2.B.3.e', 'LV', 2.00, 'Write a program')",
                    "insert into job_zone (occupation_code, zone, rated_on, domain_source)"
                            + " values ('15-1252.00', 4, '2025-08-01', 'Analyst')",
                    "insert into related_occupation (occupation_code, related_code, tier, tier_index)"
                            + " values ('15-1252.00', '15-1253.00', 'Primary-Short', 1)",
                    "insert into alternate_title (occupation_code, title_order, title, short_title, sources)"
                            + " values ('15-1252.00', 1, 'Coder', '', '08')",
                    "insert into onet_release (revision, name, sha256, loaded_at, replaced_at)"
                            + " values (1, 'older', 'aa', '2026-01-01 00:00:00.123456', '2026-02-01 00:00:00')",
                    "insert into onet_release (revision, name, sha256, loaded_at, replaced_at)"
                            + " values (2, 'held', 'bb', '2026-02-01 00:00:00', null)",
                    "update store_revision set revision = 2"),
            List.of(
                    "insert into onet_api_fetch (subject, content_version, fetched_at, normalised_at, rejected_rows)"
                            + " values ('15-1252.00', 3, '2026-03-01 12:00:00.000001', null, 1)",
                    "insert into onet_api_landing (subject, table_id, row_order, body, sha256, fetched_at) values"
                            + " ('15-1252.00', 'skills', 1, '{ \"a\":  \"b\" }', 'cc', '2026-03-01 12:00:00.000001')",
                    "update occupation set in_release = 'N' where code = '15-1253.00'"),
            List.of(
                    "insert into background_turn (name, holder, started_at, held_until, ended_at, succeeded_at, outcome)"
                            + " values ('refresh', 'me', '2026-03-01 12:00:00', null, '2026-03-01 12:01:00',"
                            + " '2026-03-01 12:01:00', 'all is well')"),
            List.of(
                    "insert into llm_assessment (id, purpose, subject, provider, model, prompt_version, run, attempt, caller,"
                            + " request, most_cost, asked_at, outcome) values (7, 'assess', '15-1252.00', 'gemini', 'm', '1',"
                            + " 1, 1, 'command', '{\"q\": 1}', 0.01250000, '2026-04-01 12:00:00', 'open')",
                    "insert into llm_occupation (occupation_code, provider, model, prompt_version, release_name, runs,"
                            + " assessed_at) values ('15-1252.00', 'gemini', 'm', '1', 'held', 3, '2026-04-01 12:00:00')",
                    "insert into llm_level (occupation_code, element_id, lowest, highest, description, explanation)"
                            + " values ('15-1252.00', '2.B.3.e', 3.5, 4.25, 'what', 'why')",
                    "insert into occupation_skill (occupation_code, element_id, scale_id, source, data_value, rated_on,"
                            + " domain_source) values ('15-1252.00', '2.B.3.e', 'LV', 'llm', 4.00, '2026-04-01', '')",
                    "insert into llm_calibration (id, release_name, provider, model, prompt_version, intercept, slope,"
                            + " fitted_at, occupations, levels, raw_bias) values (3, 'held', 'gemini', 'm', '1', 0.1,"
                            + " 0.9000000000000001, '2026-04-01 12:00:00', 20, 700, -0.30000000000000004)",
                    "insert into llm_calibration_element (calibration_id, element_id, levels, mean_absolute_error,"
                            + " baseline_mean_absolute_error) values (3, '2.B.3.e', 20, 0.5, 0.75)",
                    "insert into task (occupation_code, task_id, task_order, statement, task_type, incumbents, rated_on,"
                            + " domain_source) values ('15-1252.00', 12, 1, 'Write.\nTest.', 'core', null, '2025-08-01', '')"),
            List.of("update store_revision set change_mark = '0123456789abcdef'"));

    private EveryTable() {}

    /** Puts a row into every table that there is at a version. */
    static void fill(Connection database, int version) throws SQLException {
        try (Statement statement = database.createStatement()) {
            for (List<String> rows : ROWS.subList(0, version)) {
                for (String sql : rows) {
                    statement.execute(sql);
                }
            }
        }
    }

    /** Returns all rows of all tables but Flyway's, by table. */
    static Map<String, List<Map<String, String>>> rows(Connection database) throws SQLException {
        Map<String, List<Map<String, String>>> tables = new LinkedHashMap<>();
        try (ResultSet names = database.getMetaData()
                .getTables(database.getCatalog(), database.getSchema(), "%", new String[] {"TABLE", "BASE TABLE"})) {
            while (names.next()) {
                String table = names.getString("TABLE_NAME");
                if (!table.equals("flyway_schema_history")) {
                    tables.put(table, rows(database, table));
                }
            }
        }
        return tables;
    }

    private static List<Map<String, String>> rows(Connection database, String table) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet result = statement.executeQuery("select * from " + table + " order by 1")) {
            List<Map<String, String>> rows = new ArrayList<>();
            while (result.next()) {
                Map<String, String> row = new LinkedHashMap<>();
                for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                    row.put(result.getMetaData().getColumnName(i), result.getString(i));
                }
                rows.add(row);
            }
            return rows;
        }
    }
}
