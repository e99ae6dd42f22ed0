package org.skillgap.bootstrap.cli;

import java.nio.file.Path;
import org.skillgap.adapter.onet.TextRelease;
import org.skillgap.application.port.OnetSource;
import picocli.CommandLine.Option;

/** Which release to load. */
final class ReleaseOptions {

    @Option(
            names = "--from",
            required = true,
            paramLabel = "PATH",
            description = "Folder or zip of an O*NET text release.")
    private Path path;

    @Option(names = "--as", paramLabel = "NAME", description = "Name of the release, if its Read Me does not give one.")
    private String name = "";

    OnetSource source() {
        return name.isBlank() ? TextRelease.at(path) : TextRelease.at(path, name.strip());
    }
}
