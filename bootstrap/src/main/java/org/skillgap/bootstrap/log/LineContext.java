package org.skillgap.bootstrap.log;

import ch.qos.logback.classic.pattern.ClassicConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import java.util.List;
import java.util.Map;
import org.slf4j.event.KeyValuePair;

/**
 * What a line of text has behind its message, word {@code %context} in logback.xml: its key-value pairs, and the context (the id of
 * the request) unless the message says it. Public, because Logback makes it by its name.
 */
public final class LineContext extends ClassicConverter {

    @Override
    public String convert(ILoggingEvent event) {
        List<KeyValuePair> pairs = event.getKeyValuePairs();
        Map<String, String> context = event.getMDCPropertyMap();
        if (context.isEmpty() && pairs == null) {
            return "";
        }
        StringBuilder text = new StringBuilder();
        if (pairs != null) {
            pairs.forEach(pair -> add(text, pair.key, pair.value));
        }
        String message = event.getFormattedMessage();
        context.forEach((key, value) -> {
            if (!message.contains(" " + key + "=")) {
                add(text, key, value);
            }
        });
        return text.toString();
    }

    private static void add(StringBuilder text, String key, Object value) {
        text.append(' ').append(key).append('=').append(value);
    }
}
