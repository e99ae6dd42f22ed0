package org.skillgap.bootstrap.cli;

import org.skillgap.application.port.DatabaseServer.Product;

/** Assessing into a MariaDB server. */
class MariaDbAssessIT extends ServerAssess {

    MariaDbAssessIT() {
        super(Product.MARIADB);
    }
}
