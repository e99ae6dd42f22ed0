package org.skillgap.adapter.web.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrustedProxiesTest {

    private static final TrustedProxies PROXIES = TrustedProxies.of(List.of("10.0.0.0/8", "192.0.2.7", "fd00::/8"));

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.0", "10.255.255.255", "192.0.2.7", "fd00::1", "fdff:1::2"})
    void isTrusted_withinTheRanges(String address) throws Exception {
        assertThat(PROXIES.isTrusted(InetAddress.getByName(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"11.0.0.0", "192.0.2.8", "fe00::1", "::1", "127.0.0.1"})
    void isTrusted_nowhereElse(String address) throws Exception {
        assertThat(PROXIES.isTrusted(InetAddress.getByName(address))).isFalse();
        assertThat(TrustedProxies.NONE.isTrusted(InetAddress.getByName(address)))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | 10.0.0.1",
                "203.0.113.5 | 203.0.113.5",
                "203.0.113.5, 10.0.0.2 | 203.0.113.5",
                "203.0.113.5, 10.0.0.2, 192.0.2.7 | 203.0.113.5",
                "1.1.1.1, 203.0.113.5, 10.0.0.2 | 203.0.113.5",
                "10.9.9.9, 203.0.113.5 | 203.0.113.5",
                "10.0.0.3, 10.0.0.2 | 10.0.0.3",
                "203.0.113.5:4711 | 203.0.113.5",
                "[2001:db8::1]:4711, fd00::2 | 2001:db8::1",
                "2001:db8::1 | 2001:db8::1",
                "unknown | 10.0.0.1",
                "203.0.113.5, unknown, 10.0.0.2 | 10.0.0.2",
                "203.0.113.5, | 10.0.0.1",
                "localhost | 10.0.0.1",
                "1 | 10.0.0.1"
            })
    void client_isTheRightmostThatIsNotTrusted(String forwardedFor, String client) throws Exception {
        assertThat(PROXIES.client(InetAddress.getByName("10.0.0.1"), forwardedFor))
                .isEqualTo(InetAddress.getByName(client));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nginx",
                "10.0.0.0/",
                "10.0.0.0/33",
                "10.1.0.0/8",
                "fd00::/129",
                "10.0.0",
                "0.0.0.0/x",
                "10.0.0.1-10.0.0.9"
            })
    void of_refusesWhatIsNoRange(String range) {
        assertThatThrownBy(() -> TrustedProxies.of(List.of(range)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("'" + range + "' is not an address, or a range such as");
    }

    @Test
    void none_isEmpty() {
        assertThat(TrustedProxies.NONE.isEmpty()).isTrue();
        assertThat(PROXIES.isEmpty()).isFalse();
    }
}
