package org.skillgap.adapter.onet.download;

import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.skillgap.application.release.ReleaseNumber;

/**
 * An address to download from: https, or http on this machine, where nobody listens on the way. Names and passwords have no
 * place in it, because it is shown.
 *
 * @param uri the address, with a host
 */
public record WebAddress(URI uri) {

    private static final Pattern LOOPBACK = Pattern.compile("localhost|127(\\.[0-9]{1,3}){3}|\\[::1]");
    private static final Pattern FILE = Pattern.compile("db_([0-9]{2})_([0-9])_text\\.zip");
    private static final int LONGEST_SHOWN = 100;

    /**
     * Refuses an address that is not safe to download from.
     *
     * @throws IllegalArgumentException if it is none
     */
    public WebAddress {
        if (!isSafe(uri)) {
            throw new IllegalArgumentException("not an https address without a password in it");
        }
    }

    /** Returns the address that the text holds, blanks around it ignored; empty if it is none to download from. */
    public static Optional<WebAddress> parse(String text) {
        try {
            return Optional.of(new WebAddress(URI.create(text.strip())));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static boolean isSafe(URI uri) {
        return uri.getHost() != null
                && uri.getRawUserInfo() == null
                && ("https".equalsIgnoreCase(uri.getScheme())
                        || "http".equalsIgnoreCase(uri.getScheme())
                                && LOOPBACK.matcher(uri.getHost()).matches());
    }

    /** Returns the address of the text zip of a release below this one. */
    WebAddress zipOf(ReleaseNumber number) {
        String base = uri.toString();
        String file = "db_" + number.value().replace('.', '_') + "_text.zip";
        return new WebAddress(URI.create(base + (base.endsWith("/") ? "" : "/") + file));
    }

    /** Returns the number of the release whose text zip has the name that the address ends with; empty if it has another. */
    public Optional<ReleaseNumber> number() {
        String path = Objects.requireNonNullElse(uri.getPath(), "");
        Matcher file = FILE.matcher(path.substring(path.lastIndexOf('/') + 1));
        return file.matches() ? ReleaseNumber.parse(file.group(1) + "." + file.group(2)) : Optional.empty();
    }

    /**
     * Returns where a server sends us on to; empty if that is no address to download from. Nobody is sent from https to http.
     *
     * @param location as the server wrote it, perhaps relative to this address
     */
    Optional<WebAddress> redirectedTo(String location) {
        try {
            return parse(uri.resolve(URI.create(location.strip())).toString())
                    .filter(target -> target.isEncrypted() || !isEncrypted());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private boolean isEncrypted() {
        return "https".equalsIgnoreCase(uri.getScheme());
    }

    /** Returns the host, to say who did not answer. */
    String host() {
        return uri.getHost();
    }

    /** Returns the address without its query, which may hold a secret; at most 100 characters. */
    @Override
    public String toString() {
        String shown =
                uri.getScheme() + "://" + uri.getRawAuthority() + Objects.requireNonNullElse(uri.getRawPath(), "");
        return shown.length() <= LONGEST_SHOWN ? shown : shown.substring(0, LONGEST_SHOWN - 1) + "…";
    }
}
