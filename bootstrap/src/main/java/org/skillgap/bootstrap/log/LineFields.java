package org.skillgap.bootstrap.log;

import ch.qos.logback.classic.spi.ILoggingEvent;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.logstash.logback.composite.AbstractFieldJsonProvider;
import org.slf4j.event.KeyValuePair;

/**
 * Writes what a line of the log has as {@code key=value} or {@code key="value"} into fields of their own: its key-value pairs, those
 * arguments before which the constant text has a key, and the context. Numbers and truth values stay what they are. What an argument
 * itself looks like makes no field: each is looked for behind the one before it.
 */
final class LineFields extends AbstractFieldJsonProvider<ILoggingEvent> {

    private static final Set<String> TAKEN = Set.of("time", "severity", "logger", "thread", "message", "stack_trace");

    @Override
    public void writeTo(JsonGenerator json, ILoggingEvent event) throws IOException {
        for (Map.Entry<String, Object> field : of(event).entrySet()) {
            if (TAKEN.contains(field.getKey())) {
                continue;
            }
            if (field.getValue() instanceof Number || field.getValue() instanceof Boolean) {
                json.writeObjectField(field.getKey(), field.getValue());
            } else {
                json.writeStringField(field.getKey(), String.valueOf(field.getValue()));
            }
        }
    }

    /** Returns the fields in the order of the line, those of the context last. */
    static Map<String, Object> of(ILoggingEvent event) {
        Map<String, Object> fields = new LinkedHashMap<>();
        Object[] arguments = event.getArgumentArray();
        if (arguments != null) {
            addArguments(event.getFormattedMessage(), arguments, fields);
        }
        List<KeyValuePair> pairs = event.getKeyValuePairs();
        if (pairs != null) {
            pairs.forEach(pair -> fields.putIfAbsent(pair.key, pair.value));
        }
        event.getMDCPropertyMap().forEach(fields::putIfAbsent);
        return fields;
    }

    private static void addArguments(String message, Object[] arguments, Map<String, Object> fields) {
        int end = 0;
        for (Object argument : arguments) {
            String text = String.valueOf(argument);
            for (int at = message.indexOf(text, end); at >= 0 && !text.isEmpty(); at = message.indexOf(text, at + 1)) {
                String key = keyBefore(message, at, end);
                if (!key.isEmpty()) {
                    fields.putIfAbsent(key, argument);
                    end = at + text.length();
                    break;
                }
            }
        }
    }

    /** Returns the small letters and underscores between which and a place there is but an equals sign, and maybe a quotation mark. */
    private static String keyBefore(String message, int at, int from) {
        int end = at - 1;
        if (end > from && message.charAt(end) == '"') {
            end--;
        }
        if (end <= from || message.charAt(end) != '=') {
            return "";
        }
        int start = end;
        while (start > from && isOfKey(message.charAt(start - 1))) {
            start--;
        }
        return message.substring(start, end);
    }

    private static boolean isOfKey(char letter) {
        return letter >= 'a' && letter <= 'z' || letter == '_';
    }
}
