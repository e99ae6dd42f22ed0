package org.skillgap.adapter.onet;

import java.io.IOException;
import java.net.URL;
import java.net.URLConnection;
import java.util.ArrayList;
import java.util.List;
import org.skillgap.application.release.ReleaseBuilder;

/** The files in a folder of the class path, which cannot be listed: every known name is tried. */
final class ResourceFiles implements ReleaseFiles {

    private final ClassLoader loader;
    private final String folder;

    ResourceFiles(ClassLoader loader, String folder) {
        this.loader = loader;
        this.folder = folder;
    }

    @Override
    public List<StoredFile> list(ReleaseBuilder problems) throws IOException {
        List<StoredFile> files = new ArrayList<>();
        for (ReleaseFile file : ReleaseFile.values()) {
            for (String name : file.names()) {
                URL resource = loader.getResource(folder + "/" + name);
                if (resource != null) {
                    files.add(new StoredFile(
                            name, name, 0, () -> connection(resource).getInputStream()));
                }
            }
        }
        return files;
    }

    private static URLConnection connection(URL resource) throws IOException {
        URLConnection connection = resource.openConnection();
        // A cached connection to a jar would keep the jar open, or share one that somebody else closes.
        connection.setUseCaches(false);
        return connection;
    }
}
