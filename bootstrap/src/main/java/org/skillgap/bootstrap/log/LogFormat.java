package org.skillgap.bootstrap.log;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.LoggerFactory;

/** In which form lines of the log are written to standard error. */
public enum LogFormat {
    /** A line of text for people, as logback.xml says. */
    TEXT,
    /** A JSON object for programs, see {@link JsonLines}. */
    JSON;

    private static final String APPENDER = "STDERR";

    /** Returns the format of a name in any case, such as {@code json}; empty if there is none. */
    public static Optional<LogFormat> parse(String name) {
        return Arrays.stream(values())
                .filter(format -> format.id().equals(name.strip().toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    /** Returns the name that settings have for it. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Has everything written in this format from now on. Text is what the program begins with. */
    public void use() {
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        if (this == JSON && root.getAppender(APPENDER) instanceof ConsoleAppender<ILoggingEvent> appender) {
            LoggerContext context = root.getLoggerContext();
            appender.stop();
            appender.setEncoder(JsonLines.encoder(context));
            appender.start();
            Thread.setDefaultUncaughtExceptionHandler((thread, failure) ->
                    LoggerFactory.getLogger(LogFormat.class).error("A thread ended; this is a bug", failure));
        }
    }
}
