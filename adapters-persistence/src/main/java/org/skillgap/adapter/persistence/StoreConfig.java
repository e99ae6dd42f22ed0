package org.skillgap.adapter.persistence;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.regex.Pattern;
import org.skillgap.application.port.Secret;

/** Where the store is and how it is used: {@link #embedded a folder} or {@link #mysql a server}. */
public sealed interface StoreConfig {

    /** How long a load waits for another one unless told otherwise: 30 seconds. */
    Duration DEFAULT_WRITE_WAIT = Duration.ofSeconds(30);

    /** Returns how long a load waits for another one to end, one millisecond to one minute. */
    Duration writeWait();

    /** Returns the configuration of an embedded database in a folder, with defaults for everything else. */
    static Embedded embedded(Path folder) {
        return new Embedded(folder, DEFAULT_WRITE_WAIT);
    }

    /**
     * Returns the configuration of a database on a server, with defaults for everything else.
     *
     * @param address where the server is and which database on it
     * @param user who logs in
     * @param password the user's password
     * @param sslMode whether the connection is encrypted
     */
    static Mysql mysql(Address address, String user, Secret password, SslMode sslMode) {
        return new Mysql(address, user, password, sslMode, DEFAULT_WRITE_WAIT);
    }

    /**
     * An H2 database that runs in this process.
     *
     * @param folder the folder of the database; created if it is missing
     * @param writeWait how long a load waits for another one to end, one millisecond to one minute
     */
    record Embedded(Path folder, Duration writeWait) implements StoreConfig {

        /**
         * Makes the folder absolute.
         *
         * @throws IllegalArgumentException if {@code writeWait} is not one millisecond to one minute
         */
        public Embedded {
            folder = folder.toAbsolutePath().normalize();
            refuseUnlessShort(writeWait);
        }
    }

    /**
     * A database on a MySQL 8+ or MariaDB 10.11+ server.
     *
     * @param address where the server is and which database on it; the database is created if it is missing
     * @param user who logs in
     * @param password the user's password
     * @param sslMode whether the connection is encrypted
     * @param writeWait how long a load waits for another one to end, one millisecond to one minute; the server counts in
     *     whole seconds, at least one
     */
    record Mysql(Address address, String user, Secret password, SslMode sslMode, Duration writeWait)
            implements StoreConfig {

        /**
         * Refuses what cannot be used.
         *
         * @throws IllegalArgumentException if the user is blank, or {@code writeWait} is not one millisecond to one minute
         */
        public Mysql {
            Objects.requireNonNull(address, "address");
            Objects.requireNonNull(password, "password");
            Objects.requireNonNull(sslMode, "sslMode");
            if (user.isBlank()) {
                throw new IllegalArgumentException("a user must not be blank");
            }
            refuseUnlessShort(writeWait);
        }
    }

    /**
     * A database on a server.
     *
     * @param host a host name or address; an IPv6 address without brackets
     * @param port 1 to 65535
     * @param database 1 to 64 of A-Z, a-z, 0-9, _ and -
     */
    record Address(String host, int port, String database) {

        /** The port that a MySQL server has unless told otherwise. */
        public static final int DEFAULT_PORT = 3306;

        private static final int HIGHEST_PORT = 65535;
        private static final Pattern HOST = Pattern.compile("[A-Za-z0-9._:%-]+");
        private static final Pattern DATABASE = Pattern.compile("[A-Za-z0-9_-]{1,64}");

        /**
         * Refuses what cannot be used.
         *
         * @throws IllegalArgumentException if a part is outside its range
         */
        public Address {
            if (!HOST.matcher(host).matches()) {
                throw new IllegalArgumentException("'" + host + "' is not a host name or address");
            }
            if (port < 1 || port > HIGHEST_PORT) {
                throw new IllegalArgumentException("port " + port + " is outside 1 to " + HIGHEST_PORT);
            }
            if (!isDatabase(database)) {
                throw new IllegalArgumentException(
                        "'" + database + "' is not a database name: 1 to 64 letters, digits, '_' and '-'");
            }
        }

        /** Tells whether a text can be the name of a database. */
        public static boolean isDatabase(String name) {
            return DATABASE.matcher(name).matches();
        }

        /** Returns host and port as they stand in an address line. */
        String server() {
            return (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
        }
    }

    /** Whether the connection to a server is encrypted, and how far the server must prove who it is. */
    enum SslMode {
        /** Not encrypted. */
        DISABLED,
        /** Encrypted if the server can. */
        PREFERRED,
        /** Encrypted, or refused. */
        REQUIRED,
        /** Encrypted, with a certificate that this machine's authorities vouch for. */
        VERIFY_CA,
        /** Encrypted, with such a certificate for this very host name. */
        VERIFY_IDENTITY
    }

    private static void refuseUnlessShort(Duration writeWait) {
        if (writeWait.toMillis() < 1 || writeWait.compareTo(Duration.ofMinutes(1)) > 0) {
            throw new IllegalArgumentException("a load waits 1 ms to 1 min for another one, not " + writeWait);
        }
    }
}
