package org.skillgap.bootstrap.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A request in its parts, each of which can be spoilt by itself. Nothing is checked or encoded. */
final class Request {

    String method;
    String path;
    String version = "HTTP/1.1";
    byte[] body = {};

    /** Parts of the query with an & between them. */
    final List<String> query = new ArrayList<>();

    /** Lines without their end. */
    final List<String> headers = new ArrayList<>(List.of("Host: localhost"));

    Request(String method, String path) {
        this.method = method;
        this.path = path;
    }

    Request body(String contentType, byte[] bytes) {
        headers.add("Content-Type: " + contentType);
        headers.add("Content-Length: " + bytes.length);
        body = bytes;
        return this;
    }

    /** Returns the request target as it is sent. */
    String target() {
        return query.isEmpty() ? path : path + "?" + String.join("&", query);
    }

    /** Returns the bytes; a character above 255 becomes its bytes in UTF-8. */
    byte[] bytes() {
        StringBuilder head = new StringBuilder(method + " " + target() + " " + version + "\r\n");
        headers.forEach(line -> head.append(line).append("\r\n"));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(raw(head.append("\r\n").toString()));
        bytes.writeBytes(body);
        return bytes.toByteArray();
    }

    /** Returns a byte for each character up to 255, and UTF-8 for the others. */
    static byte[] raw(String text) {
        if (text.chars().allMatch(each -> each < 256)) {
            return text.getBytes(StandardCharsets.ISO_8859_1);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        text.codePoints().forEach(each -> {
            if (each < 256) {
                bytes.write(each);
            } else {
                bytes.writeBytes(Character.toString(each).getBytes(StandardCharsets.UTF_8));
            }
        });
        return bytes.toByteArray();
    }
}
