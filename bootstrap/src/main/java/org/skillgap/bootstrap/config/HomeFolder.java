package org.skillgap.bootstrap.config;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** Where programs keep their data by the convention of each platform. */
final class HomeFolder {

    private HomeFolder() {}

    /**
     * Returns the folder for Skillgap's data: {@code $XDG_DATA_HOME/skillgap} or {@code ~/.local/share/skillgap} (XDG Base
     * Directory Specification 0.8, which ignores relative paths), {@code ~/Library/Application Support/Skillgap} on macOS,
     * {@code %LOCALAPPDATA%\Skillgap} on Windows; empty if the user has no home folder.
     */
    static Optional<Path> byConvention(Surroundings surroundings) {
        String os = surroundings.osName().toLowerCase(Locale.ROOT);
        Optional<Path> home = absolute(surroundings.variable("HOME")).or(() -> absolute(surroundings.userHome()));
        if (os.startsWith("windows")) {
            return absolute(surroundings.variable("LOCALAPPDATA"))
                    .or(() -> absolute(surroundings.userHome()).map(user -> user.resolve("AppData/Local")))
                    .map(data -> data.resolve("Skillgap"));
        }
        if (os.startsWith("mac")) {
            return home.map(user -> user.resolve("Library/Application Support/Skillgap"));
        }
        return absolute(surroundings.variable("XDG_DATA_HOME"))
                .or(() -> home.map(user -> user.resolve(".local/share")))
                .map(data -> data.resolve("skillgap"));
    }

    private static Optional<Path> absolute(String folder) {
        return Optional.of(folder).filter(text -> !text.isEmpty()).map(Path::of).filter(Path::isAbsolute);
    }
}
