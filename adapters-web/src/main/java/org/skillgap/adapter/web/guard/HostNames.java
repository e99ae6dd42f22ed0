package org.skillgap.adapter.web.guard;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The host names that requests may name. A server that listens on a loopback address is safe from other machines, but not from web
 * pages: one whose name an attacker lets resolve to 127.0.0.1 (DNS rebinding) is of the same origin as the server to a browser, and the
 * name that the browser sends is all that gives it away. Ports do not count.
 */
public final class HostNames {

    /** Any name. */
    public static final HostNames ANY = new HostNames(Kind.ANY, Set.of());

    /** The names of a loopback address: localhost, what ends in .localhost, 127.0.0.0/8 and ::1. */
    public static final HostNames LOOPBACK = new HostNames(Kind.LOOPBACK, Set.of());

    private static final String LOCALHOST = "localhost";
    private static final Set<String> USUAL = Set.of(LOCALHOST, "127.0.0.1");
    private static final Pattern NAME = Pattern.compile("[a-z0-9_]([a-z0-9_.-]*[a-z0-9_])?");

    private final Kind kind;
    private final Set<String> names;

    private enum Kind {
        ANY,
        LOOPBACK,
        NAMED
    }

    private HostNames(Kind kind, Set<String> names) {
        this.kind = kind;
        this.names = names;
    }

    /**
     * Returns these names alone.
     *
     * @param names host names and addresses, without ports; IPv6 addresses with or without brackets
     * @throws IllegalArgumentException if there is none, or one cannot be a host
     */
    public static HostNames of(List<String> names) {
        if (names.isEmpty()) {
            throw new IllegalArgumentException("no host name is given");
        }
        Set<String> all = new HashSet<>();
        for (String name : names) {
            String canonical = canonical(name);
            if (!NAME.matcher(canonical).matches() && Addresses.parse(canonical).isEmpty()) {
                throw new IllegalArgumentException("'" + name + "' is not a host name or address");
            }
            all.add(canonical);
        }
        return new HostNames(Kind.NAMED, Set.copyOf(all));
    }

    /** Tells whether every name is taken, also none at all. */
    public boolean isAny() {
        return kind == Kind.ANY;
    }

    /** Tells whether a request may name this host: without the port, in any case of letters, with or without a dot at the end. */
    public boolean isKnown(String host) {
        return switch (kind) {
            case ANY -> true;
            case LOOPBACK -> USUAL.contains(host) || isLoopback(canonical(host));
            case NAMED -> names.contains(canonical(host));
        };
    }

    /** Tells whether a host is written as an address and not as a name, which nobody can let resolve to another machine. */
    public static boolean isAddress(String host) {
        return Addresses.parse(canonical(host)).isPresent();
    }

    private static boolean isLoopback(String host) {
        return host.equals(LOCALHOST)
                || host.endsWith("." + LOCALHOST)
                || Addresses.parse(host)
                        .filter(address -> address.isLoopbackAddress())
                        .isPresent();
    }

    /** Returns the one form of a host that has many: small letters, no dot at the end, IPv6 addresses written out. */
    private static String canonical(String host) {
        String name = host.toLowerCase(Locale.ROOT);
        if (name.endsWith(".")) {
            name = name.substring(0, name.length() - 1);
        }
        return name.contains(":")
                ? Addresses.parse(name).map(address -> address.getHostAddress()).orElse(name)
                : name;
    }

    @Override
    public String toString() {
        return kind == Kind.NAMED
                ? String.join(",", names.stream().sorted().toList())
                : kind.name().toLowerCase(Locale.ROOT);
    }
}
