package org.skillgap.adapter.persistence;

import org.skillgap.application.port.DatabaseServer.Product;

/** Programs of different age on one database of a MariaDB server. */
class MariaDbUpgradeIT extends ServerUpgrade {

    MariaDbUpgradeIT() {
        super(Product.MARIADB);
    }
}
