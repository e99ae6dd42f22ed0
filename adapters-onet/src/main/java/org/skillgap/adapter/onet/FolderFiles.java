package org.skillgap.adapter.onet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.skillgap.application.release.ReleaseBuilder;

/** The files in a folder; what lies in folders below is not looked at. */
final class FolderFiles implements ReleaseFiles {

    private final Path folder;

    FolderFiles(Path folder) {
        this.folder = folder;
    }

    @Override
    public List<StoredFile> list(ReleaseBuilder problems) throws IOException {
        List<StoredFile> files = new ArrayList<>();
        try (Stream<Path> children = Files.list(folder)) {
            for (Path file : children.filter(Files::isRegularFile).sorted().toList()) {
                String name = file.getFileName().toString();
                files.add(new StoredFile(name, name, Files.size(file), () -> Files.newInputStream(file)));
            }
        }
        return files;
    }
}
