package org.skillgap.bootstrap.config;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;

/** Host names and addresses, judged by their text alone: no name is looked up. */
final class Host {

    private static final String BYTE = "(25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])";
    private static final Pattern IPV4_LOOPBACK = Pattern.compile("127(\\." + BYTE + "){3}");
    private static final Pattern NAME_OR_IPV4 = Pattern.compile("[A-Za-z0-9]([A-Za-z0-9._-]*[A-Za-z0-9.])?");
    private static final Pattern MAYBE_IPV6 = Pattern.compile("[0-9A-Fa-f]*:[0-9A-Fa-f:.]*(%[A-Za-z0-9._-]+)?");

    private Host() {}

    /** Tells whether the text is a host name, an IPv4 address, or an IPv6 address with or without brackets. */
    static boolean isHost(String text) {
        return NAME_OR_IPV4.matcher(text).matches()
                || ipv6(withoutBrackets(text)).isPresent();
    }

    /** Returns the host without the brackets that an IPv6 address has in an address line. */
    static String withoutBrackets(String text) {
        return text.startsWith("[") && text.endsWith("]") ? text.substring(1, text.length() - 1) : text;
    }

    /** Tells whether only this machine reaches the host: 127.0.0.0/8, ::1 or the name localhost. */
    static boolean isLoopback(String host) {
        return host.equalsIgnoreCase("localhost")
                || IPV4_LOOPBACK.matcher(host).matches()
                || ipv6(host).filter(InetAddress::isLoopbackAddress).isPresent();
    }

    /** Returns the address that the text writes out; a text with colons is never looked up as a name. */
    private static Optional<InetAddress> ipv6(String text) {
        if (!MAYBE_IPV6.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(text));
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }
}
