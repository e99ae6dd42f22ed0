package org.skillgap.bootstrap.cli;

import org.skillgap.application.port.DatabaseServer.Product;

/** Assessing into a MySQL server. */
class MysqlAssessIT extends ServerAssess {

    MysqlAssessIT() {
        super(Product.MYSQL);
    }
}
