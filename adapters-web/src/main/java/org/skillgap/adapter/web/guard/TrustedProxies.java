package org.skillgap.adapter.web.guard;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.jetty.util.InetAddressPattern;

/** The proxies whose word counts on who a request comes from. */
public final class TrustedProxies {

    /** None: nobody's word counts. */
    public static final TrustedProxies NONE = new TrustedProxies(List.of());

    private static final Pattern BITS = Pattern.compile("[0-9]{1,3}");

    private final List<InetAddressPattern> patterns;

    private TrustedProxies(List<InetAddressPattern> patterns) {
        this.patterns = patterns;
    }

    /**
     * Returns the proxies with these addresses.
     *
     * @param ranges single addresses and ranges such as {@code 10.0.0.0/8} or {@code fd00::/8}
     * @throws IllegalArgumentException if one is neither
     */
    public static TrustedProxies of(List<String> ranges) {
        return new TrustedProxies(ranges.stream().map(TrustedProxies::pattern).toList());
    }

    private static InetAddressPattern pattern(String range) {
        int slash = range.indexOf('/');
        String bits = slash < 0 ? "" : range.substring(slash + 1);
        Optional<InetAddress> address = Addresses.parse(slash < 0 ? range : range.substring(0, slash));
        if (address.isPresent() && (slash < 0 || BITS.matcher(bits).matches())) {
            String host = address.get().getHostAddress();
            try {
                return InetAddressPattern.from(slash < 0 ? host : host + "/" + bits);
            } catch (IllegalArgumentException e) {
                throw notARange(range);
            }
        }
        throw notARange(range);
    }

    private static IllegalArgumentException notARange(String range) {
        return new IllegalArgumentException(
                "'" + range
                        + "' is not an address, or a range such as 10.0.0.0/8 or fd00::/8 with nothing but zeros behind the prefix");
    }

    /** Tells whether there is none. */
    public boolean isEmpty() {
        return patterns.isEmpty();
    }

    /** Tells whether an address is that of one of them. */
    public boolean isTrusted(InetAddress address) {
        for (InetAddressPattern pattern : patterns) {
            if (pattern.test(address)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Returns the address that a request comes from. Each proxy adds at the right whom it heard the request from: going from right to
     * left, the first one that is no trusted proxy is the client. What is left of it anybody can have written. Where an entry is no
     * address, the proxy that wrote it counts.
     *
     * @param peer whoever opened the connection, a trusted proxy
     * @param forwardedFor the values of all headers {@code X-Forwarded-For}, in their order, with commas between them
     */
    public InetAddress client(InetAddress peer, String forwardedFor) {
        InetAddress client = peer;
        String[] entries = forwardedFor.split(",", -1);
        for (int i = entries.length - 1; i >= 0 && isTrusted(client); i--) {
            Optional<InetAddress> entry = Addresses.parseWithPort(entries[i].strip());
            if (entry.isEmpty()) {
                return client;
            }
            client = entry.get();
        }
        return client;
    }

    @Override
    public String toString() {
        return patterns.isEmpty()
                ? "none"
                : String.join(",", patterns.stream().map(Object::toString).toList());
    }
}
