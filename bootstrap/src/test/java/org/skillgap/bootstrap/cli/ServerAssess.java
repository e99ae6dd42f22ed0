package org.skillgap.bootstrap.cli;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.skillgap.adapter.llm.ModelServer;
import org.skillgap.application.port.DatabaseServer;
import org.skillgap.application.port.OnDatabaseServer;

/** Assessing into a database server. */
@Timeout(180)
abstract class ServerAssess extends OnDatabaseServer implements AssessCommandContract {

    private ModelServer model;
    private String database;

    ServerAssess(DatabaseServer.Product product) {
        super(product);
    }

    @Override
    public Map<String, String> store() {
        return Map.of(
                "MYSQL_HOST",
                "127.0.0.1",
                "MYSQL_PORT",
                Integer.toString(server().port()),
                "MYSQL_DATABASE",
                database,
                "MYSQL_USER",
                DatabaseServer.USER,
                "MYSQL_PASSWORD",
                DatabaseServer.PASSWORD);
    }

    @Override
    public ModelServer model() {
        return model;
    }

    @BeforeEach
    void start() {
        model = ModelServer.start(ModelServer.Speech.GEMINI);
        database = DatabaseServer.newDatabase();
    }

    @AfterEach
    void stop() {
        model.close();
    }
}
