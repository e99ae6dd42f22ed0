package org.skillgap.adapter.persistence;

import com.zaxxer.hikari.HikariConfig;
import java.sql.SQLException;
import org.skillgap.application.port.DatabaseServer;
import org.skillgap.application.port.OnDatabaseServer;

/** Programs of different age on one server. */
abstract class ServerUpgrade extends OnDatabaseServer implements UpgradeContract {

    ServerUpgrade(DatabaseServer.Product product) {
        super(product);
    }

    @Override
    public StoreConfig emptyPlace() {
        return TestStore.on(server());
    }

    @Override
    public HikariConfig connection(StoreConfig config) throws SQLException {
        return MysqlServer.connection((StoreConfig.Mysql) config);
    }
}
