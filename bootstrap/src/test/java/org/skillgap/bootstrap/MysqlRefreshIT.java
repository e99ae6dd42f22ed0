package org.skillgap.bootstrap;

import org.skillgap.application.port.DatabaseServer.Product;

/** Two instances on a MySQL server. */
class MysqlRefreshIT extends RefreshOnServer {

    MysqlRefreshIT() {
        super(Product.MYSQL);
    }
}
