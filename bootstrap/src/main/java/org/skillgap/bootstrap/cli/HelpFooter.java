package org.skillgap.bootstrap.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.skillgap.bootstrap.config.Setting;

/** The environment variables, as the help text lists them. */
final class HelpFooter {

    private static final String INDENT = "  ";

    private HelpFooter() {}

    static String[] lines() {
        List<Setting> used =
                Arrays.stream(Setting.values()).filter(Setting::isUsed).toList();
        int column = used.stream().mapToInt(setting -> setting.name().length()).reduce(0, Math::max) + INDENT.length();
        List<String> lines = new ArrayList<>(List.of("", "Environment (a flag beats its variable):"));
        for (Setting setting : used) {
            String standard = setting.defaultValue().isEmpty() ? "" : " (default: " + setting.defaultValue() + ")";
            String name = Text.fit(setting.name(), column, "");
            lines.addAll(Text.wrap(name + setting.meaning() + standard, Screen.USUAL_WIDTH, " ".repeat(column)));
        }
        String later = Arrays.stream(Setting.values())
                .filter(setting -> !setting.isUsed())
                .map(Setting::name)
                .collect(Collectors.joining(", "));
        lines.addAll(Text.wrap("Not used by this version: " + later, Screen.USUAL_WIDTH, INDENT));
        return lines.toArray(String[]::new);
    }
}
