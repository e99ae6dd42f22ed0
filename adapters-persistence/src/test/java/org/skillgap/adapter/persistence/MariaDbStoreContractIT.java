package org.skillgap.adapter.persistence;

import org.skillgap.application.port.DatabaseServer.Product;

/** The contract on a MariaDB server. */
class MariaDbStoreContractIT extends ServerStoreContract {

    MariaDbStoreContractIT() {
        super(Product.MARIADB);
    }
}
