package org.skillgap.bootstrap.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HomeFolderTest {

    @Test
    void byConvention_followsXdgOnLinux() {
        assertThat(folder("Linux", Map.of("XDG_DATA_HOME", "/data"))).isEqualTo("/data/skillgap");
        assertThat(folder("Linux", Map.of("XDG_DATA_HOME", "relative"))).isEqualTo("/users/ada/.local/share/skillgap");
        assertThat(folder("Linux", Map.of("HOME", "/elsewhere"))).isEqualTo("/elsewhere/.local/share/skillgap");
    }

    @Test
    void byConvention_usesTheLibraryOnMac() {
        assertThat(folder("Mac OS X", Map.of())).isEqualTo("/users/ada/Library/Application Support/Skillgap");
    }

    @Test
    void byConvention_usesLocalAppDataOnWindows() {
        assertThat(folder("Windows 11", Map.of("LOCALAPPDATA", "/c/Local"))).isEqualTo("/c/Local/Skillgap");
        assertThat(folder("Windows 11", Map.of())).isEqualTo("/users/ada/AppData/Local/Skillgap");
    }

    @Test
    void byConvention_isEmptyWithoutAHome() {
        assertThat(HomeFolder.byConvention(new Surroundings(Map.of(), "Linux", "?")))
                .isEmpty();
    }

    private static String folder(String os, Map<String, String> variables) {
        return HomeFolder.byConvention(new Surroundings(variables, os, "/users/ada"))
                .map(Path::toString)
                .orElseThrow();
    }
}
