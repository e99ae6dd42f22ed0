package org.skillgap.adapter.onet.service;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/** A server that answers every request with the same bytes and then resets the connection. */
final class RawServer implements AutoCloseable {

    private final ServerSocket socket;
    private final byte[] answer;
    private final AtomicInteger requests = new AtomicInteger();
    private final Thread thread = new Thread(this::serve, "raw-server");

    RawServer(String answer) throws IOException {
        this.answer = answer.getBytes(StandardCharsets.UTF_8);
        socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        thread.start();
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + socket.getLocalPort() + "/");
    }

    int requests() {
        return requests.get();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept()) {
                readHead(client.getInputStream());
                requests.incrementAndGet();
                client.getOutputStream().write(answer);
                client.getOutputStream().flush();
                // Closing at once with this sends RST.
                client.setSoLinger(true, 0);
            } catch (IOException e) {
                // The client, or the test, has gone.
            }
        }
    }

    private static void readHead(InputStream in) throws IOException {
        int last = 0;
        for (int read = in.read(); read >= 0; read = in.read()) {
            last = (last << 8) | read;
            if (last == 0x0d0a0d0a) {
                return;
            }
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
        while (thread.isAlive()) {
            Thread.onSpinWait();
        }
    }
}
