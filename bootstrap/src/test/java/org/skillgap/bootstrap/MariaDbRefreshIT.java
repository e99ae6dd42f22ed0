package org.skillgap.bootstrap;

import org.skillgap.application.port.DatabaseServer.Product;

/** Two instances on a MariaDB server. */
class MariaDbRefreshIT extends RefreshOnServer {

    MariaDbRefreshIT() {
        super(Product.MARIADB);
    }
}
