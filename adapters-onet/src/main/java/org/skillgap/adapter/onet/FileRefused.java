package org.skillgap.adapter.onet;

import java.io.IOException;

/** A file cannot be read any further, because of what is in it; the message is the reason in plain English. */
final class FileRefused extends IOException {

    private static final long serialVersionUID = 1L;

    FileRefused(String reason) {
        super(reason);
    }

    FileRefused(String reason, Throwable cause) {
        super(reason, cause);
    }
}
