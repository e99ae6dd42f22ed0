package org.skillgap.adapter.persistence.backup;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a backup is, as it says itself.
 *
 * @param program the version of the program that made it
 * @param schema the number of the migration that changed the tables last, at least 1
 * @param release the name of the release that the store held; empty if none
 * @param revision the store's revision, at least 0
 * @param madeAt when it was made
 */
public record BackupFacts(String program, int schema, String release, long revision, Instant madeAt) {

    /** The number of the file's format. */
    static final int FORMAT = 1;

    private static final String FORMAT_NAME = "skillgap_backup";
    private static final String PROGRAM = "program";
    private static final String SCHEMA = "schema";
    private static final String RELEASE = "release";
    private static final String REVISION = "revision";
    private static final String MADE_AT = "made_at";

    /** Refuses what cannot be. */
    public BackupFacts {
        if (schema < 1 || revision < 0) {
            throw new IllegalArgumentException("schema " + schema + " or revision " + revision + " cannot be");
        }
    }

    /** Returns the facts by name, in the order in which a file has them. */
    Map<String, String> named() {
        Map<String, String> named = new LinkedHashMap<>();
        named.put(FORMAT_NAME, Integer.toString(FORMAT));
        named.put(PROGRAM, program);
        named.put(SCHEMA, Integer.toString(schema));
        named.put(RELEASE, release);
        named.put(REVISION, Long.toString(revision));
        named.put(MADE_AT, madeAt.toString());
        return named;
    }

    /**
     * Returns what a file says.
     *
     * @throws NotABackup if something is missing or cannot be, or the format is not this program's
     */
    static BackupFacts of(Map<String, String> named) throws NotABackup {
        try {
            int format = Integer.parseInt(get(named, FORMAT_NAME));
            if (format != FORMAT) {
                throw new NotABackup(
                        "is of format " + format + ", which a newer program has made; this one reads format " + FORMAT
                                + ". Restore it with that program");
            }
            return new BackupFacts(
                    get(named, PROGRAM),
                    Integer.parseInt(get(named, SCHEMA)),
                    get(named, RELEASE),
                    Long.parseLong(get(named, REVISION)),
                    Instant.parse(get(named, MADE_AT)));
        } catch (IllegalArgumentException | DateTimeParseException e) {
            throw NotABackup.damaged(e);
        }
    }

    private static String get(Map<String, String> named, String name) throws NotABackup {
        String value = named.get(name);
        if (value == null) {
            throw NotABackup.foreign(null);
        }
        return value;
    }
}
