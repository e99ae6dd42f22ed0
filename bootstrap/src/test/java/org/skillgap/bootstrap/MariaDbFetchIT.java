package org.skillgap.bootstrap;

import org.skillgap.application.port.DatabaseServer.Product;

/** Fetching into a MariaDB server. */
class MariaDbFetchIT extends ServerFetch {

    MariaDbFetchIT() {
        super(Product.MARIADB);
    }
}
