package org.skillgap.bootstrap.config;

/** Where the data is kept. */
public enum Storage {
    /** An H2 database in the folder {@link Settings#home()}. */
    H2,
    /** This process alone; gone when it ends. */
    MEMORY
}
