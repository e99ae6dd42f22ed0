package org.skillgap.bootstrap;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** A connection to a server on this machine that asks one thing after the other, and sees each byte that comes back. */
final class KeptConnection implements AutoCloseable {

    private static final int LONGEST_WAIT_MS = 30_000;

    private final Socket socket;
    private final InputStream in;

    /**
     * A whole answer.
     *
     * @param status its status
     * @param headers its headers, names in lower case
     * @param body its body, chunks put together
     */
    record Answer(int status, Map<String, String> headers, String body) {

        boolean endsConnection() {
            return headers.getOrDefault("connection", "").equals("close");
        }
    }

    /** An answer that began and did not end. */
    static final class CutAnswer extends IOException {

        private static final long serialVersionUID = 1L;

        private CutAnswer(IOException cause) {
            super("an answer was cut: " + cause, cause);
        }
    }

    KeptConnection(int port) throws IOException {
        socket = new Socket("127.0.0.1", port);
        socket.setSoTimeout(LONGEST_WAIT_MS);
        in = new BufferedInputStream(socket.getInputStream(), 1024);
    }

    void send(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
    }

    void get(String path) throws IOException {
        send("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n");
    }

    /** Sends the head of an upload alone. */
    void beginUpload(String path, int length) throws IOException {
        send("POST " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: text/csv\r\nContent-Length: " + length
                + "\r\n\r\n");
    }

    /**
     * Reads an answer to its end.
     *
     * @throws CutAnswer if it began and did not end
     * @throws IOException if not a byte of it came
     */
    Answer read() throws IOException {
        int first = in.read();
        if (first < 0) {
            throw new EOFException("closed before an answer began");
        }
        try {
            return readOn((char) first);
        } catch (IOException e) {
            throw new CutAnswer(e);
        }
    }

    private Answer readOn(char first) throws IOException {
        String statusLine = first + line();
        Map<String, String> headers = new TreeMap<>();
        for (String line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        boolean isChunked = "chunked".equals(headers.get("transfer-encoding"));
        if (!isChunked && !headers.containsKey("content-length")) {
            throw new EOFException("nothing says where it ends: " + headers);
        }
        String body = isChunked ? chunks() : exactly(Integer.parseInt(headers.get("content-length")));
        return new Answer(Integer.parseInt(statusLine.split(" ", 3)[1]), headers, body);
    }

    private String chunks() throws IOException {
        StringBuilder body = new StringBuilder();
        while (true) {
            String chunk = exactly(Integer.parseInt(line(), 16));
            line();
            if (chunk.isEmpty()) {
                return body.toString();
            }
            body.append(chunk);
        }
    }

    private String exactly(int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException(bytes.length + " of " + length + " bytes");
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("in the middle of a line");
            }
            line.write(next);
        }
        return line.toString(StandardCharsets.UTF_8).stripTrailing();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
