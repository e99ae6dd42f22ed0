package org.skillgap.adapter.web.guard;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.nio.ByteBuffer;

/**
 * The addresses that count as one client: a single one of IPv4, a network of 64 bits of IPv6.
 *
 * @param isIpv6 of which kind they are
 * @param bits the address, or the first half of it
 */
record AddressBlock(boolean isIpv6, long bits) {

    static AddressBlock of(InetAddress address) {
        ByteBuffer bytes = ByteBuffer.wrap(address.getAddress());
        return address instanceof Inet6Address
                ? new AddressBlock(true, bytes.getLong())
                : new AddressBlock(false, bytes.getInt());
    }
}
