package org.skillgap.adapter.web;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends an answer while it is made, so that it is never held whole. Once it has begun its status cannot change any more: what goes
 * wrong then breaks the connection off, by which the client knows that the answer is cut. A client that is gone, takes nothing for a
 * minute, or takes longer than ten minutes for all of it frees the thread in the same way.
 */
final class StreamedAnswer {

    private static final Logger LOG = LoggerFactory.getLogger(StreamedAnswer.class);
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private StreamedAnswer() {}

    /** Writes an answer. */
    @FunctionalInterface
    interface Writing {

        void to(Writer out) throws IOException;
    }

    /** Sends an answer in UTF-8, compressed if the client wants it; of one to HEAD only what has been set so far. */
    static void send(Context context, String mediaType, Writing writing) {
        // Without this Jetty would add the charset that it assumed for plain JSON.
        context.res().setContentType(null);
        context.contentType(mediaType);
        if (context.method().equals(HandlerType.HEAD)) {
            return;
        }
        try {
            OutputStream limited = new Limited(context.outputStream(), System::nanoTime);
            Writer out = new OutputStreamWriter(limited, StandardCharsets.UTF_8);
            writing.to(out);
            out.flush();
        } catch (IOException e) {
            LOG.info("answer not taken whole request_id={} reason=\"{}\"", Gate.requestId(context), reason(e));
            breakOff(context);
        } catch (RuntimeException | Error e) {
            LOG.error("request failed request_id={}", Gate.requestId(context), e);
            breakOff(context);
        }
    }

    private static String reason(IOException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }

    /** Closes the connection, without the mark that would make the answer look whole. */
    private static void breakOff(Context context) {
        ServletContextRequest.getServletContextRequest(context.req())
                .getConnectionMetaData()
                .getConnection()
                .getEndPoint()
                .close();
    }

    /** Takes bytes for ten minutes. */
    static final class Limited extends FilterOutputStream {

        private final LongSupplier nanoTime;
        private final long start;

        Limited(OutputStream out, LongSupplier nanoTime) {
            super(out);
            this.nanoTime = nanoTime;
            start = nanoTime.getAsLong();
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            if (nanoTime.getAsLong() - start > LONGEST.toNanos()) {
                throw new IOException("it took longer than " + LONGEST.toMinutes() + " minutes");
            }
            out.write(bytes, offset, length);
        }
    }
}
