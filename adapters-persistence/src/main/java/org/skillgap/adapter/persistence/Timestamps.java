package org.skillgap.adapter.persistence;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** Instants as the columns of type DATETIME hold them: in UTC, to the microsecond. */
final class Timestamps {

    private Timestamps() {}

    static LocalDateTime of(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    static Instant instant(LocalDateTime time) {
        return time.toInstant(ZoneOffset.UTC);
    }

    /** Returns an instant as a literal: MySQL's driver cuts a parameter's fraction of a second off for MariaDB. */
    static Field<LocalDateTime> literal(Instant instant) {
        return DSL.inline(of(instant));
    }
}
