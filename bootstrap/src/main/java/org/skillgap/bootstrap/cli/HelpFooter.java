package org.skillgap.bootstrap.cli;

import java.util.ArrayList;
import java.util.List;
import org.skillgap.bootstrap.config.Setting;

/** The environment variables, as the help text lists them. */
final class HelpFooter {

    private static final String INDENT = "  ";

    private HelpFooter() {}

    static String[] lines() {
        List<Setting> settings = List.of(Setting.values());
        int column =
                settings.stream().mapToInt(setting -> setting.name().length()).reduce(0, Math::max) + INDENT.length();
        List<String> lines = new ArrayList<>(List.of("", "Environment (a flag beats its variable):"));
        for (Setting setting : settings) {
            String standard = setting.defaultValue().isEmpty() ? "" : " (default: " + setting.defaultValue() + ")";
            String name = Text.fit(setting.name(), column, "");
            lines.addAll(Text.wrap(name + setting.meaning() + standard, Screen.USUAL_WIDTH, " ".repeat(column)));
        }
        return lines.toArray(String[]::new);
    }
}
