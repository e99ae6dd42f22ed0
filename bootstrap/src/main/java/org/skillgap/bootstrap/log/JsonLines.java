package org.skillgap.bootstrap.log;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Context;
import ch.qos.logback.core.encoder.Encoder;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import net.logstash.logback.composite.AbstractFieldJsonProvider;
import net.logstash.logback.composite.JsonProviders;
import net.logstash.logback.composite.loggingevent.LoggingEventFormattedTimestampJsonProvider;
import net.logstash.logback.composite.loggingevent.LoggingEventThreadNameJsonProvider;
import net.logstash.logback.composite.loggingevent.MessageJsonProvider;
import net.logstash.logback.composite.loggingevent.StackTraceJsonProvider;
import net.logstash.logback.encoder.LoggingEventCompositeJsonEncoder;

/**
 * The log as one JSON object a line: {@code time}, {@code severity}, {@code logger}, {@code thread}, {@code message}, then what
 * {@link LineFields} finds, and {@code stack_trace}. The names are those that Google Cloud Logging looks for.
 */
final class JsonLines {

    private JsonLines() {}

    /** Returns what writes it, started. */
    static Encoder<ILoggingEvent> encoder(Context context) {
        LoggingEventCompositeJsonEncoder encoder = new LoggingEventCompositeJsonEncoder();
        encoder.setContext(context);
        JsonProviders<ILoggingEvent> providers = encoder.getProviders();
        providers.addProvider(timestamp());
        providers.addProvider(new Origin());
        LoggingEventThreadNameJsonProvider thread = new LoggingEventThreadNameJsonProvider();
        thread.setFieldName("thread");
        providers.addProvider(thread);
        providers.addProvider(new MessageJsonProvider());
        providers.addProvider(new LineFields());
        providers.addProvider(new StackTraceJsonProvider());
        encoder.start();
        return encoder;
    }

    private static LoggingEventFormattedTimestampJsonProvider timestamp() {
        LoggingEventFormattedTimestampJsonProvider time = new LoggingEventFormattedTimestampJsonProvider();
        time.setFieldName("time");
        time.setTimeZone("UTC");
        time.setPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'");
        return time;
    }

    /** How serious a line is, and which class says it. */
    private static final class Origin extends AbstractFieldJsonProvider<ILoggingEvent> {

        @Override
        public void writeTo(JsonGenerator json, ILoggingEvent event) throws IOException {
            String level = event.getLevel().toString();
            json.writeStringField("severity", level.equals("WARN") ? "WARNING" : level);
            String name = event.getLoggerName();
            json.writeStringField("logger", name.substring(name.lastIndexOf('.') + 1));
        }
    }
}
