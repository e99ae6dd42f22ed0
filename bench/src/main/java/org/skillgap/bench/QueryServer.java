package org.skillgap.bench;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.javalin.Javalin;
import io.javalin.http.Context;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.skillgap.adapter.web.answer.AnswerJson;
import org.skillgap.application.gap.Background;
import org.skillgap.application.gap.OccupationGap;
import org.skillgap.domain.gap.SkillGap;
import org.skillgap.domain.occupation.Occupation;
import org.skillgap.domain.occupation.OccupationCode;
import org.skillgap.domain.rating.Element;
import org.skillgap.domain.rating.ElementDomain;
import org.skillgap.domain.rating.ElementId;
import org.skillgap.domain.rating.Level;
import org.skillgap.domain.rating.Profile;

/** The way not taken: the same answer from two reads of the database for each request, through a pool of four. */
public final class QueryServer {

    private static final int CONNECTIONS = 4;

    private static final String TITLE = "SELECT title, description FROM occupation WHERE code = ?";
    private static final String LEVELS = "SELECT e.id, e.name, s.data_value FROM occupation_skill s"
            + " JOIN element e ON e.id = s.element_id"
            + " WHERE s.occupation_code = ? AND s.scale_id = 'LV' AND s.source = 'onet_file' AND e.domain = 'skills'";

    private final HikariDataSource pool;

    private QueryServer(HikariDataSource pool) {
        this.pool = pool;
    }

    /**
     * Listens on the loopback interface until the process ends.
     *
     * @param args the port, a {@link Database.Kind}, and the place of a database that holds a release
     */
    public static void main(String[] args) {
        Database database = Database.of(args[1], args[2]);
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(database.url());
        config.setUsername(database.user());
        config.setPassword(database.password());
        config.setMaximumPoolSize(CONNECTIONS);
        QueryServer server = new QueryServer(new HikariDataSource(config));
        Javalin.create(setup -> {
                    setup.startup.showJavalinBanner = false;
                    setup.routes.get("/skill-gap", context -> server.answer(context, AnswerJson::skillGap));
                    setup.routes.get(
                            "/skill-gap-by-lvl", context -> server.answer(context, AnswerJson::skillGapByLevel));
                })
                .start("127.0.0.1", Integer.parseInt(args[0]));
    }

    private interface Writing {
        String json(OccupationGap gap);
    }

    private void answer(Context context, Writing writing) throws SQLException {
        try (Connection connection = pool.getConnection()) {
            String from = context.queryParam("from");
            String to = context.queryParam("to");
            SkillGap gap = SkillGap.between(profile(connection, from), profile(connection, to));
            OccupationGap answer = new OccupationGap(
                    new Background.Work(occupation(connection, from)),
                    occupation(connection, to),
                    ElementDomain.SKILLS,
                    gap);
            context.contentType("application/json").result(writing.json(answer));
        }
    }

    private static Occupation occupation(Connection connection, String code) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(TITLE)) {
            statement.setString(1, code);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return new Occupation(new OccupationCode(code), row.getString(1), row.getString(2));
            }
        }
    }

    private static Profile profile(Connection connection, String code) throws SQLException {
        Profile.Builder profile = Profile.builder();
        try (PreparedStatement statement = connection.prepareStatement(LEVELS)) {
            statement.setString(1, code);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    Element element = new Element(new ElementId(row.getString(1)), row.getString(2), "");
                    profile.level(element, Level.of(row.getDouble(3)));
                }
            }
        }
        return profile.build();
    }
}
