package org.skillgap.adapter.web.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostNamesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost",
                "LOCALHOST",
                "localhost.",
                "gap.localhost",
                "127.0.0.1",
                "127.1.2.3",
                "[::1]",
                "[0:0:0:0:0:0:0:1]",
                "::1"
            })
    void loopback_knowsTheNamesOfThisMachine(String host) {
        assertThat(HostNames.LOOPBACK.isKnown(host)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                "evil.example",
                "localhost.evil.example",
                "127.0.0.1.evil.example",
                "evillocalhost",
                "0.0.0.0",
                "10.0.0.1",
                "[::]",
                "[2001:db8::1]",
                "127.1",
                "2130706433",
                "[::1"
            })
    void loopback_knowsNoOther(String host) {
        assertThat(HostNames.LOOPBACK.isKnown(host)).isFalse();
    }

    @Test
    void named_areKnownHoweverTheyAreWritten() {
        HostNames names = HostNames.of(List.of("API.example.org.", "[2001:db8::1]", "192.0.2.7"));

        assertThat(List.of("api.example.org", "Api.Example.Org.", "[2001:DB8:0::1]", "192.0.2.7"))
                .allMatch(names::isKnown);
        assertThat(List.of("example.org", "x.api.example.org", "localhost", "127.0.0.1", "api.example.org.."))
                .noneMatch(names::isKnown);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "*", "http://a", "a:80", "a/b", "-a", "a b", "[::1", ":::"})
    void of_refusesWhatIsNoHost(String name) {
        assertThatThrownBy(() -> HostNames.of(List.of("a.example", name)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("'" + name + "' is not a host name or address");
    }

    @Test
    void any_takesEverything() {
        assertThat(HostNames.ANY.isAny()).isTrue();
        assertThat(HostNames.ANY.isKnown("evil.example")).isTrue();
        assertThat(HostNames.isAddress("10.1.2.3")).isTrue();
        assertThat(HostNames.isAddress("10.1.2.3.example")).isFalse();
    }
}
