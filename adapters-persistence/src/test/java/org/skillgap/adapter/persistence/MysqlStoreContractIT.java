package org.skillgap.adapter.persistence;

import org.skillgap.application.port.DatabaseServer.Product;

/** The contract on a MySQL server. */
class MysqlStoreContractIT extends ServerStoreContract {

    MysqlStoreContractIT() {
        super(Product.MYSQL);
    }
}
