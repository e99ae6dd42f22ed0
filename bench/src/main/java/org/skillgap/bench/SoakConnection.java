package org.skillgap.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Locale;

/** One connection that is kept open: sends a request, reads its answer to the end, and knows the status. Not for many threads. */
final class SoakConnection implements AutoCloseable {

    private static final int LONGEST_MILLIS = 30_000;

    private final Socket socket;
    private final InputStream in;

    SoakConnection(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(LONGEST_MILLIS);
        in = new BufferedInputStream(socket.getInputStream(), 64 * 1024);
    }

    /**
     * Sends a request and returns the status of its answer, whose body has come whole.
     *
     * @throws IOException if the answer is cut, late, or no HTTP
     */
    int ask(byte[] request) throws IOException {
        socket.getOutputStream().write(request);
        int status = Integer.parseInt(line().substring(9, 12));
        long length = 0;
        boolean isChunked = false;
        for (String line = line(); !line.isEmpty(); line = line()) {
            String header = line.toLowerCase(Locale.ROOT);
            if (header.startsWith("content-length:")) {
                length = Long.parseLong(header.substring(15).strip());
            }
            isChunked |= header.startsWith("transfer-encoding: chunked");
        }
        if (status == 304) {
            return status;
        }
        if (isChunked) {
            for (long size = Long.parseLong(line(), 16); size > 0; size = Long.parseLong(line(), 16)) {
                in.skipNBytes(size + 2);
            }
            in.skipNBytes(2);
        } else {
            in.skipNBytes(length);
        }
        return status;
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int read = in.read(); read != '\n'; read = in.read()) {
            if (read < 0) {
                throw new IOException("the connection ended: '" + line + "'");
            }
            if (read != '\r') {
                line.append((char) read);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
