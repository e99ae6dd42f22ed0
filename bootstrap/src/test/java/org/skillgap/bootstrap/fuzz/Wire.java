package org.skillgap.bootstrap.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.List;

/** Sends bytes as they are and reads what comes, with nothing of HTTP in between. */
final class Wire {

    private static final Duration LONGEST = Duration.ofSeconds(25);

    private Wire() {}

    static Socket open(int port) throws IOException {
        Socket socket = new Socket();
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        socket.setTcpNoDelay(true);
        return socket;
    }

    /**
     * Sends it over a connection of its own and returns the answers; none if the client does not wait for them.
     *
     * @throws IOException if it has not ended after 25 seconds, or what came is no HTTP
     */
    static List<Answer> exchange(int port, Sent sent) throws IOException {
        try (Socket socket = open(port)) {
            try {
                OutputStream out = socket.getOutputStream();
                out.write(sent.bytes());
                if (sent.ending() != Sent.Ending.HALF_CLOSE) {
                    socket.setSoLinger(sent.ending() == Sent.Ending.RESET, 0);
                    return List.of();
                }
                socket.shutdownOutput();
            } catch (IOException e) {
                // it was refused and closed before all was sent; what it said may be there all the same
            }
            return Answer.all(readToEnd(socket), sent.isHead());
        }
    }

    /** Returns all bytes until the server closes or resets the connection. */
    static byte[] readToEnd(Socket socket) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        socket.setSoTimeout((int) LONGEST.toMillis());
        byte[] chunk = new byte[16 * 1024];
        try {
            InputStream in = socket.getInputStream();
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                bytes.write(chunk, 0, read);
            }
        } catch (SocketTimeoutException e) {
            throw new IOException("the server neither answered nor closed the connection within " + LONGEST, e);
        } catch (IOException e) {
            // reset: what had come before is the answer
        }
        return bytes.toByteArray();
    }
}
