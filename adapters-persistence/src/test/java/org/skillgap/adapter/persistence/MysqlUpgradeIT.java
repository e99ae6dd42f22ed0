package org.skillgap.adapter.persistence;

import org.skillgap.application.port.DatabaseServer.Product;

/** Programs of different age on one database of a MySQL server. */
class MysqlUpgradeIT extends ServerUpgrade {

    MysqlUpgradeIT() {
        super(Product.MYSQL);
    }
}
