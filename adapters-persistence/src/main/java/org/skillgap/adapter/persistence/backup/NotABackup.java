package org.skillgap.adapter.persistence.backup;

import java.io.IOException;

/** A file is no backup, or no whole one; its message goes on after the file's name. */
public final class NotABackup extends IOException {

    private static final long serialVersionUID = 1L;

    NotABackup(String message) {
        super(message);
    }

    private NotABackup(String message, Throwable cause) {
        super(message, cause);
    }

    /** Something else is there. */
    static NotABackup foreign(Throwable cause) {
        return new NotABackup("is no backup that 'skillgap backup' has made", cause);
    }

    /**
     * It was a backup.
     *
     * @param cause what does not fit
     */
    public static NotABackup damaged(Throwable cause) {
        return new NotABackup("is damaged or cut short; take another backup", cause);
    }
}
