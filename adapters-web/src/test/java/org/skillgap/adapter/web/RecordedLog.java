package org.skillgap.adapter.web;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.slf4j.LoggerFactory;

/** What one class writes to the log while this is open, level INFO and above. */
final class RecordedLog implements AutoCloseable {

    private final Logger logger;
    private final Level levelBefore;
    private final Recorder recorder = new Recorder();

    private RecordedLog(Logger logger) {
        this.logger = logger;
        levelBefore = logger.getLevel();
        logger.setLevel(Level.INFO);
        logger.setAdditive(false);
        recorder.setContext(logger.getLoggerContext());
        recorder.start();
        logger.addAppender(recorder);
    }

    static RecordedLog of(Class<?> type) {
        return new RecordedLog((Logger) LoggerFactory.getLogger(type));
    }

    /** Returns the next line, with level and exception; waits for it, because a request is logged after its answer. */
    String next() {
        try {
            String line = recorder.lines.poll(10, TimeUnit.SECONDS);
            if (line == null) {
                throw new AssertionError("nothing was logged");
            }
            return line;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    boolean isEmpty() {
        return recorder.lines.isEmpty();
    }

    @Override
    public void close() {
        logger.detachAppender(recorder);
        logger.setAdditive(true);
        logger.setLevel(levelBefore);
    }

    private static final class Recorder extends AppenderBase<ILoggingEvent> {

        private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();

        @Override
        protected void append(ILoggingEvent event) {
            String thrown = event.getThrowableProxy() == null
                    ? ""
                    : " " + event.getThrowableProxy().getClassName() + ": "
                            + event.getThrowableProxy().getMessage();
            lines.add(event.getLevel() + " " + event.getFormattedMessage() + thrown);
        }
    }
}
