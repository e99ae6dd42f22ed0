package org.skillgap.bootstrap;

import org.skillgap.application.port.DatabaseServer.Product;

/** The program on a MySQL server. */
class MysqlStoreIT extends ServerStore {

    MysqlStoreIT() {
        super(Product.MYSQL);
    }
}
