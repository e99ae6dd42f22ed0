package org.skillgap.adapter.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/**
 * One file of the explorer page, as it is and compressed. Its arrays are shared, not copied: nobody writes to them.
 *
 * @param mediaType its media type, with the charset of text
 * @param plain its bytes
 * @param gzip its bytes in gzip's format, as small as gzip makes them
 */
record PageFile(String mediaType, byte[] plain, byte[] gzip) {

    private static final Map<String, String> MEDIA_TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "svg", "image/svg+xml; charset=utf-8");

    /**
     * Reads a file from the class path.
     *
     * @param name its name in the folder {@code page} beside this class
     * @throws IllegalStateException if there is no such file, which is a mistake of the build
     */
    static byte[] read(String name) {
        try (InputStream in = PageFile.class.getResourceAsStream("page/" + name)) {
            if (in == null) {
                throw new IllegalStateException("the page's file " + name + " is not in the jar");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Returns a file with its media type, which its name tells.
     *
     * @throws IllegalArgumentException if the name ends in none of html, css, js and svg
     */
    static PageFile of(String name, byte[] bytes) {
        String mediaType =
                MEDIA_TYPES.get(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
        if (mediaType == null) {
            throw new IllegalArgumentException("no media type is known for " + name);
        }
        return new PageFile(mediaType, bytes, compress(bytes));
    }

    private static byte[] compress(byte[] bytes) {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(compressed) {
            {
                def.setLevel(Deflater.BEST_COMPRESSION);
            }
        }) {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return compressed.toByteArray();
    }
}
