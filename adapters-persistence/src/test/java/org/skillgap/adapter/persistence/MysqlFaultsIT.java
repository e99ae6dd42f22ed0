package org.skillgap.adapter.persistence;

import org.skillgap.application.port.DatabaseServer.Product;

/** Faults of a MySQL server. */
class MysqlFaultsIT extends ServerFaults {

    MysqlFaultsIT() {
        super(Product.MYSQL);
    }
}
