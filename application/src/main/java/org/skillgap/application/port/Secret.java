package org.skillgap.application.port;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/**
 * A password or key. It prints as {@code ****}; its value leaves only through {@link #reveal()}, and comparing takes the
 * same time wherever two values differ.
 */
public final class Secret {

    private final String value;

    /**
     * @throws IllegalArgumentException if the value is blank
     */
    public Secret(String value) {
        if (value.isBlank()) {
            throw new IllegalArgumentException("a secret must not be blank");
        }
        this.value = value;
    }

    /** Returns the value, to hand it to whoever needs it; never to log or print it. */
    public String reveal() {
        return value;
    }

    /** Tells whether a text is the secret, in constant time for texts of one length. */
    public boolean matches(String text) {
        return MessageDigest.isEqual(bytes(value), bytes(text));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Secret secret && matches(secret.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return "****";
    }
}
