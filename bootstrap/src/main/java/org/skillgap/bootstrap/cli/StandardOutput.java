package org.skillgap.bootstrap.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;

/**
 * The standard output of the process, which remembers that writing failed. That a reader goes away early ({@code | head
 * -1}) is no failure; a full disk is.
 */
final class StandardOutput extends FilterOutputStream {

    private static final String READER_GONE = "Broken pipe";

    private volatile String failure = "";

    StandardOutput() {
        super(new FileOutputStream(FileDescriptor.out));
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        try {
            out.write(bytes, offset, length);
        } catch (IOException e) {
            if (!READER_GONE.equals(e.getMessage())) {
                failure = String.valueOf(e.getMessage());
            }
            throw e;
        }
    }

    /** Tells whether something was not written that somebody wanted. */
    boolean hasFailed() {
        return !failure.isEmpty();
    }

    /** Returns why writing failed; empty if it did not. */
    String failure() {
        return failure;
    }

    /** Standard output stays open as long as the process. */
    @Override
    public void close() {}
}
