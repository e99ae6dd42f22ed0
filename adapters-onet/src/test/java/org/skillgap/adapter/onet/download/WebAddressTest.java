package org.skillgap.adapter.onet.download;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.skillgap.application.release.ReleaseNumber;

class WebAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://www.onetcenter.org/dl_files/database/db_30_3_text.zip",
                " HTTPS://mirror.example/x.zip?token=abc ",
                "http://127.0.0.1:8080/x.zip",
                "http://localhost/x.zip",
                "http://[::1]:80/x.zip"
            })
    void parse_takesHttpsAndThisMachine(String text) {
        assertThat(WebAddress.parse(text)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "db_30_3_text.zip",
                "http://www.onetcenter.org/x.zip",
                "http://127.0.0.1.example.org/x.zip",
                "http://localhost.example.org/",
                "https:///x.zip",
                "https://user:password@mirror.example/x.zip",
                "ftp://mirror.example/x.zip",
                "file:///tmp/x.zip",
                "https://a b/x.zip"
            })
    void parse_refusesEverythingElse(String text) {
        assertThat(WebAddress.parse(text)).isEmpty();
    }

    @Test
    void zipOf_isTheNameThatOnetGivesIt() {
        ReleaseNumber number = new ReleaseNumber("30.3");

        assertThat(of("https://www.onetcenter.org/dl_files/database/").zipOf(number))
                .isEqualTo(of("https://www.onetcenter.org/dl_files/database/db_30_3_text.zip"))
                .isEqualTo(of("https://www.onetcenter.org/dl_files/database").zipOf(number));
    }

    @Test
    void number_isInTheNameOfTheFile() {
        assertThat(of("https://mirror.example/a/db_29_1_text.zip?x=1").number()).contains(new ReleaseNumber("29.1"));
        assertThat(of("https://mirror.example/db_29_1_text.zip/latest.zip").number())
                .isEmpty();
        assertThat(of("https://mirror.example").number()).isEmpty();
    }

    @Test
    void redirectedTo_neverGoesFromHttpsToHttp() {
        assertThat(of("https://a.example/x").redirectedTo("/y")).contains(of("https://a.example/y"));
        assertThat(of("https://a.example/x").redirectedTo("https://b.example/y"))
                .contains(of("https://b.example/y"));
        assertThat(of("https://a.example/x").redirectedTo("http://127.0.0.1/y")).isEmpty();
        assertThat(of("http://127.0.0.1/x").redirectedTo("http://b.example/y")).isEmpty();
        assertThat(of("http://127.0.0.1/x").redirectedTo("https://b.example/y")).contains(of("https://b.example/y"));
    }

    @Test
    void toString_hidesTheQueryAndIsShort() {
        assertThat(of("https://a.example/x.zip?token=secret")).hasToString("https://a.example/x.zip");
        assertThat(of("https://a.example/" + "x".repeat(200)).toString())
                .hasSize(100)
                .endsWith("x…");
    }

    private static WebAddress of(String text) {
        return WebAddress.parse(text).orElseThrow();
    }
}
