package org.skillgap.adapter.persistence;

import org.skillgap.application.port.DatabaseServer.Product;

/** Faults of a MariaDB server. */
class MariaDbFaultsIT extends ServerFaults {

    MariaDbFaultsIT() {
        super(Product.MARIADB);
    }
}
