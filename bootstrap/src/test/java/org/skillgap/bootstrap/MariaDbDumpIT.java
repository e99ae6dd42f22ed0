package org.skillgap.bootstrap;

import org.skillgap.application.port.DatabaseServer.Product;

/** The runbook on a MariaDB server. */
class MariaDbDumpIT extends ServerDump {

    MariaDbDumpIT() {
        super(Product.MARIADB);
    }
}
