package org.skillgap.adapter.onet;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Reads a file line by line, each decoded once, without holding more of it than a line. A line ends with LF or CR LF; a
 * byte order mark at the very beginning is skipped.
 */
final class LineReader {

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final FileBytes bytes;
    private final Limits limits;
    private final byte[] buffer;
    private int start;
    private int end;
    private int number;
    private String line = "";
    private boolean isUtf8 = true;
    private boolean hasLineEnd = true;

    LineReader(FileBytes bytes, Limits limits) {
        this.bytes = bytes;
        this.limits = limits;
        buffer = new byte[2 * limits.lineBytes()];
    }

    /**
     * Goes to the next line.
     *
     * @return false at the end of the file
     * @throws FileRefused if the line is too long, there are too many, or the file cannot be read any further
     */
    boolean next() throws IOException {
        int length = findEndOfLine();
        hasLineEnd = start + length < end;
        if (!hasLineEnd && length == 0) {
            return false;
        }
        if (length > limits.lineBytes()) {
            throw new FileRefused("line " + (number + 1) + " is longer than " + limits.lineBytes() + " bytes");
        }
        if (number == limits.fileLines()) {
            throw new FileRefused("the file has more than " + limits.fileLines() + " lines");
        }
        number++;
        decode(length);
        start += hasLineEnd ? length + 1 : length;
        return true;
    }

    /** Returns the current line without its end; what is not UTF-8 in it is replaced by U+FFFD. */
    String line() {
        return line;
    }

    /** Returns the number of the current line, from 1; 0 before the first. */
    int number() {
        return number;
    }

    /** Tells whether the current line is UTF-8. */
    boolean isUtf8() {
        return isUtf8;
    }

    /** Tells whether the current line has an end; only the last one may have none. */
    boolean hasLineEnd() {
        return hasLineEnd;
    }

    /** Returns how far the next LF is; without one, how much is left, or more than a line may have. */
    private int findEndOfLine() throws IOException {
        int length = 0;
        do {
            while (start + length < end) {
                if (buffer[start + length] == '\n') {
                    return length;
                }
                length++;
            }
        } while (length <= limits.lineBytes() && fill());
        return length;
    }

    private boolean fill() throws IOException {
        System.arraycopy(buffer, start, buffer, 0, end - start);
        end -= start;
        start = 0;
        int count = bytes.read(buffer, end);
        end += Math.max(count, 0);
        return count >= 0;
    }

    private void decode(int length) {
        int from = number == 1 && startsWithByteOrderMark() ? start + BYTE_ORDER_MARK.length : start;
        int to = start + length;
        if (to > from && buffer[to - 1] == '\r') {
            to--;
        }
        line = new String(buffer, from, to - from, StandardCharsets.UTF_8);
        // Decoding puts U+FFFD where bytes are no UTF-8; encoding that again does not give the same bytes.
        isUtf8 = line.indexOf('\uFFFD') < 0
                || Arrays.equals(line.getBytes(StandardCharsets.UTF_8), Arrays.copyOfRange(buffer, from, to));
    }

    private boolean startsWithByteOrderMark() {
        int length = BYTE_ORDER_MARK.length;
        return end - start >= length && Arrays.equals(buffer, start, start + length, BYTE_ORDER_MARK, 0, length);
    }
}
