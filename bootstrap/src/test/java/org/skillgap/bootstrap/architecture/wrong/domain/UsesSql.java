package org.skillgap.bootstrap.architecture.wrong.domain;

/** Wrong on purpose: the domain must not know databases. */
final class UsesSql {
    java.sql.Date date;
}
