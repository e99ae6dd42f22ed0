package org.skillgap.bootstrap.cli;

/**
 * Where a server is asked from the machine that it runs on.
 *
 * @param host what it listens on, an IPv6 address without brackets
 * @param port the port that it listens on
 */
record ServerAddress(String host, int port) {

    /** Returns the address; a server that listens on every interface is asked on the loopback one. */
    @Override
    public String toString() {
        String reachable = switch (host) {
            case "0.0.0.0" -> "127.0.0.1";
            case "::" -> "::1";
            default -> host;
        };
        return "http://" + (reachable.contains(":") ? "[" + reachable + "]" : reachable) + ":" + port;
    }
}
