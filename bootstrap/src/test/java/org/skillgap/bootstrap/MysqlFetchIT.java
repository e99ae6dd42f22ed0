package org.skillgap.bootstrap;

import org.skillgap.application.port.DatabaseServer.Product;

/** Fetching into a MySQL server. */
class MysqlFetchIT extends ServerFetch {

    MysqlFetchIT() {
        super(Product.MYSQL);
    }
}
