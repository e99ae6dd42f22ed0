package org.skillgap.bootstrap.fuzz;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.SplittableRandom;

/** Spoils bytes without knowing what they mean. */
final class ByteMutations {

    private static final byte[] INTERESTING = {
        0, '\r', '\n', ' ', '\t', '"', '\\', '%', ':', ';', ',', '{', '[', (byte) 0x80, (byte) 0xc0, (byte) 0xff
    };

    private ByteMutations() {}

    /**
     * Returns bytes spoilt once to four times.
     *
     * @param other where splices come from
     */
    static byte[] spoil(byte[] bytes, byte[] other, SplittableRandom random) {
        byte[] spoilt = bytes;
        int times = 1 + random.nextInt(4);
        for (int i = 0; i < times && spoilt.length > 1; i++) {
            spoilt = once(spoilt, other, random);
        }
        return spoilt;
    }

    private static byte[] once(byte[] bytes, byte[] other, SplittableRandom random) {
        int at = random.nextInt(bytes.length);
        int end = Math.min(bytes.length, at + 1 + random.nextInt(40));
        byte[] copy = bytes.clone();
        switch (random.nextInt(7)) {
            case 0 -> copy[at] ^= (byte) (1 << random.nextInt(8));
            case 1 -> copy[at] = INTERESTING[random.nextInt(INTERESTING.length)];
            case 2 -> {
                return Arrays.copyOf(bytes, at);
            }
            case 3 -> {
                return joined(Arrays.copyOf(bytes, at), Arrays.copyOfRange(bytes, end, bytes.length));
            }
            case 4 -> {
                return joined(Arrays.copyOf(bytes, end), Arrays.copyOfRange(bytes, at, bytes.length));
            }
            case 5 -> {
                byte[] tail = other.length == 0
                        ? other
                        : Arrays.copyOfRange(other, random.nextInt(other.length), other.length);
                return joined(Arrays.copyOf(bytes, at), tail);
            }
            default -> {
                byte[] inserted = {
                    INTERESTING[random.nextInt(INTERESTING.length)], INTERESTING[random.nextInt(INTERESTING.length)]
                };
                return joined(Arrays.copyOf(bytes, at), joined(inserted, Arrays.copyOfRange(bytes, at, bytes.length)));
            }
        }
        return copy;
    }

    private static byte[] joined(byte[] first, byte[] second) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        joined.writeBytes(first);
        joined.writeBytes(second);
        return joined.toByteArray();
    }
}
