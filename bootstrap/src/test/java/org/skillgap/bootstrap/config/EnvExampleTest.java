package org.skillgap.bootstrap.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EnvExampleTest {

    @Test
    void envExample_listsExactlyOurNamesWithTheirDefaults() throws IOException {
        Map<String, String> expected = new LinkedHashMap<>();
        Arrays.stream(Setting.values()).forEach(setting -> expected.put(setting.name(), setting.defaultValue()));

        assertThat(envExample()).containsExactlyEntriesOf(expected);
    }

    @Test
    void envExample_changesNothing() throws IOException {
        Surroundings copied = new Surroundings(envExample(), "Linux", "/home/ada");
        Surroundings empty = new Surroundings(Map.of(), "Linux", "/home/ada");

        assertThat(new SettingsLoader(copied, Map.of()).loadForServer())
                .isEqualTo(new SettingsLoader(empty, Map.of()).loadForServer());
        assertThat(NameCheck.warnings(copied)).isEmpty();
    }

    private static Map<String, String> envExample() throws IOException {
        Map<String, String> names = new LinkedHashMap<>();
        for (String line : Files.readAllLines(Path.of("../.env.example"))) {
            if (!line.startsWith("#") && !line.isBlank()) {
                String[] parts = line.split("=", 2);
                names.put(parts[0], parts[1]);
            }
        }
        return names;
    }
}
