package org.skillgap.adapter.web.guard;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The SHA-256 of an API key, which is all that is kept of it. It prints as {@code ****}, and comparing takes the same time wherever
 * two of them differ. No salt and no slow hash: keys are random, not made up by people, and are checked with every request.
 */
public final class KeyHash {

    /** What a key that is configured as its SHA-256 begins with. */
    public static final String PREFIX = "sha256:";

    /** Keys with fewer characters can be guessed. */
    public static final int SHORTEST_KEY = 16;

    private static final Pattern HEX = Pattern.compile("[0-9A-Fa-f]{64}");

    private final byte[] digest;
    private final boolean isOfShortKey;

    private KeyHash(byte[] digest, boolean isOfShortKey) {
        this.digest = digest;
        this.isOfShortKey = isOfShortKey;
    }

    /** Returns the hash of a key. */
    public static KeyHash of(String key) {
        return new KeyHash(sha256().digest(key.getBytes(StandardCharsets.UTF_8)), key.length() < SHORTEST_KEY);
    }

    /** Returns the hash that a text such as {@code sha256:9f86…}, with 64 digits, writes out; empty if it is of another form. */
    public static Optional<KeyHash> parse(String text) {
        if (!text.startsWith(PREFIX)
                || !HEX.matcher(text.substring(PREFIX.length())).matches()) {
            return Optional.empty();
        }
        return Optional.of(new KeyHash(HexFormat.of().parseHex(text, PREFIX.length(), text.length()), false));
    }

    /** Tells whether the key is known to be shorter than {@link #SHORTEST_KEY}; of a key that came as its hash nobody knows. */
    public boolean isOfShortKey() {
        return isOfShortKey;
    }

    /** Tells whether both are of the same key, in constant time. */
    boolean matches(KeyHash other) {
        return MessageDigest.isEqual(digest, other.digest);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof KeyHash hash && matches(hash);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(digest);
    }

    @Override
    public String toString() {
        return "****";
    }
}
