package org.skillgap.bootstrap.architecture.wrong.adapter.onet;

/** Wrong on purpose: this adapter reads releases, it does not store them. */
public final class UsesSql {
    java.sql.Date date;
}
