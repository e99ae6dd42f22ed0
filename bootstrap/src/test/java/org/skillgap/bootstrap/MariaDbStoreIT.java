package org.skillgap.bootstrap;

import org.skillgap.application.port.DatabaseServer.Product;

/** The program on a MariaDB server. */
class MariaDbStoreIT extends ServerStore {

    MariaDbStoreIT() {
        super(Product.MARIADB);
    }
}
