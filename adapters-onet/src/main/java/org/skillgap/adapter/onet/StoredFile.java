package org.skillgap.adapter.onet;

import java.io.IOException;
import java.io.InputStream;

/**
 * A file where a release is kept.
 *
 * @param name its name without folders
 * @param path its name with the folders that tell it apart from a file of the same name
 * @param size how many bytes it is said to have, only to show progress; 0 if that is not known
 * @param content opens it
 */
record StoredFile(String name, String path, long size, Content content) {

    /** Opens a file. */
    interface Content {

        /**
         * Returns the file's bytes from its beginning.
         *
         * @throws FileRefused if the file is damaged
         */
        InputStream open() throws IOException;
    }
}
