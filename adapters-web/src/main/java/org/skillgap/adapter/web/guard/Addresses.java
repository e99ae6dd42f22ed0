package org.skillgap.adapter.web.guard;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;

/** IP addresses in texts from outside. No name is ever looked up. */
final class Addresses {

    private static final int LONGEST = 45;
    private static final String BYTE = "(25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])";
    private static final Pattern IPV4 = Pattern.compile(BYTE + "(\\." + BYTE + "){3}");
    private static final Pattern IPV6 = Pattern.compile("[0-9A-Fa-f]*:[0-9A-Fa-f:.]*");
    private static final Pattern WITH_PORT = Pattern.compile("(?<host>[0-9.]+|\\[[0-9A-Fa-f:.]+])(:[0-9]{1,5})?");

    private Addresses() {}

    /** Returns the address that a text writes out, such as {@code 192.0.2.1}, {@code 2001:db8::1} or {@code [::1]}. */
    static Optional<InetAddress> parse(String text) {
        String address = text.startsWith("[") && text.endsWith("]") ? text.substring(1, text.length() - 1) : text;
        if (address.length() > LONGEST
                || !IPV4.matcher(address).matches() && !IPV6.matcher(address).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(address));
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }

    /** Returns the same of a text that may have a port after the address, as some proxies write it. */
    static Optional<InetAddress> parseWithPort(String text) {
        var parts = WITH_PORT.matcher(text);
        return parse(parts.matches() ? parts.group("host") : text);
    }
}
