package org.skillgap.bootstrap.cli;

import java.util.regex.Pattern;
import org.skillgap.adapter.persistence.StoreConfig;

/** The command lines by which a store on a server is backed up and restored, with the server's own tools and no password in them. */
final class ServerTools {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_.@%+-]+");

    private ServerTools() {}

    static String backup(StoreConfig.Mysql server) {
        return text(
                "The store is a database on a server, which has its own tools. While everything goes on:",
                "mysqldump" + access(server)
                        + " --single-transaction --no-tablespaces --default-character-set=utf8mb4 --result-file=backup.sql "
                        + server.address().database(),
                "For MariaDB it is 'mariadb-dump'. It asks for the password. See docs/operations.md, 'Back up and restore'.");
    }

    static String restore(StoreConfig.Mysql server) {
        return text(
                "The store is a database on a server, which has its own tools. Into an empty database:",
                "mysql" + access(server) + " --default-character-set=utf8mb4 "
                        + server.address().database() + " <backup.sql",
                "For MariaDB it is 'mariadb'. It asks for the password. See docs/operations.md, 'Back up and restore'.");
    }

    private static String access(StoreConfig.Mysql server) {
        return " --host=" + server.address().host() + " --port="
                + server.address().port() + " --user=" + quoted(server.user()) + " --password";
    }

    private static String quoted(String word) {
        return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
    }

    private static String text(String before, String command, String after) {
        return String.join(System.lineSeparator(), before, "  " + command, after);
    }
}
