package org.skillgap.adapter.web.guard;

/**
 * Who gets in, how often, and by which names and proxies.
 *
 * @param keys the keys that open the data routes
 * @param rateLimit how often each key, or without keys each address, may ask
 * @param hosts the host names that requests may name
 * @param proxies the proxies whose headers {@code X-Forwarded-…} count
 */
public record Guard(ApiKeys keys, RateLimit rateLimit, HostNames hosts, TrustedProxies proxies) {

    /** Lets everybody in, by any name, as often as they like, and believes no proxy. */
    public static final Guard OPEN = new Guard(ApiKeys.NONE, RateLimit.NONE, HostNames.ANY, TrustedProxies.NONE);

    /** Returns the same with other keys. */
    public Guard withKeys(ApiKeys other) {
        return new Guard(other, rateLimit, hosts, proxies);
    }

    /** Returns the same with another limit. */
    public Guard withRateLimit(RateLimit other) {
        return new Guard(keys, other, hosts, proxies);
    }

    /** Returns the same with other host names. */
    public Guard withHosts(HostNames other) {
        return new Guard(keys, rateLimit, other, proxies);
    }

    /** Returns the same with other proxies. */
    public Guard withProxies(TrustedProxies other) {
        return new Guard(keys, rateLimit, hosts, other);
    }
}
