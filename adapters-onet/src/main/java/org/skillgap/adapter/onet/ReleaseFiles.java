package org.skillgap.adapter.onet;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.skillgap.application.release.ReleaseBuilder;

/** Where the files of a release are kept, opened for reading. */
interface ReleaseFiles extends Closeable {

    /**
     * Returns the files, wanted or not, in any order.
     *
     * @param problems is told what is wrong with the place as a whole
     */
    List<StoredFile> list(ReleaseBuilder problems) throws IOException;

    /** Closes only what was opened to read the files. */
    @Override
    default void close() throws IOException {}
}
