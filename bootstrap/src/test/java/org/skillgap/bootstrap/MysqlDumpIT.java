package org.skillgap.bootstrap;

import org.skillgap.application.port.DatabaseServer.Product;

/** The runbook on a MySQL server. */
class MysqlDumpIT extends ServerDump {

    MysqlDumpIT() {
        super(Product.MYSQL);
    }
}
