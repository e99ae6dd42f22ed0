package org.skillgap.adapter.web.guard;

import java.net.InetAddress;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.stream.Stream;

/**
 * The quotas of all clients: one for each key, and one for each address. Of addresses no more than 10,000 are remembered; then the one
 * that asked longest ago is forgotten, and has a whole quota when it comes back. Somebody with that many addresses has their quotas in
 * any case, and takes none from anybody else. Safe for concurrent use.
 */
public final class Quotas {

    /** So many addresses are remembered: a few megabytes. */
    static final int MOST_ADDRESSES = 10_000;

    private final RateLimit limit;
    private final LongSupplier nanoTime;
    private final List<Quota> ofKeys;
    private final Map<AddressBlock, Quota> ofAddresses = new LinkedHashMap<>(16, 0.75f, true) {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<AddressBlock, Quota> eldest) {
            return size() > MOST_ADDRESSES;
        }
    };

    /**
     * @param limit what each client has; it must be set
     * @param keys how many keys there are
     * @param nanoTime tells the time
     */
    public Quotas(RateLimit limit, int keys, LongSupplier nanoTime) {
        this.limit = limit;
        long start = nanoTime.getAsLong();
        this.nanoTime =
                () -> nanoTime.getAsLong() - start; // from 0 on, because the buckets do not reckon with an overflow
        ofKeys = Stream.generate(() -> new Quota(limit, this.nanoTime))
                .limit(keys)
                .toList();
    }

    /** Returns the quota of a key. */
    public Quota ofKey(int position) {
        return ofKeys.get(position);
    }

    /** Returns the quota of an address; of IPv6, that of its network of 64 bits, which is what one client is given. */
    public Quota ofAddress(InetAddress address) {
        AddressBlock block = AddressBlock.of(address);
        synchronized (ofAddresses) {
            return ofAddresses.computeIfAbsent(block, unknown -> new Quota(limit, nanoTime));
        }
    }

    /** Returns how many addresses are remembered. */
    int addresses() {
        synchronized (ofAddresses) {
            return ofAddresses.size();
        }
    }
}
