package org.skillgap.adapter.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The files of the explorer page. They come with the program and never change, so that one program reads them once, when somebody
 * first opens the page, and not when a server starts.
 */
final class PageFiles {

    private static final List<String> NAMES = List.of(
            "address.js",
            "assessed.js",
            "combobox.js",
            "comparison.js",
            "download.js",
            "elements.js",
            "explorer.css",
            "explorer.js",
            "figures.js",
            "icon.svg",
            "key.js",
            "neighbours.js",
            "pair.js",
            "picture.js",
            "plot.css",
            "plot.js",
            "print.css",
            "provenance.js",
            "rows.js",
            "server.js",
            "table.js",
            "tabs.js",
            "trouble.js",
            "words.js",
            "d3.min.js");

    private static final String FOLDER = "org/skillgap/adapter/web/page/";

    /** Pictures that the page draws itself; no text becomes a script. */
    private static final String POLICY = "img-src 'self' blob:; require-trusted-types-for 'script'";

    private static final int HASH_DIGITS = 12;

    private final Map<String, StaticFile> files = new TreeMap<>();
    private final StaticFile page;
    private final String version;

    /** Made by the virtual machine when it is first asked for. */
    private static final class Holder {
        private static final PageFiles FILES = new PageFiles();
    }

    private PageFiles() {
        MessageDigest digest = StaticFile.sha256();
        for (String name : NAMES) {
            byte[] bytes = StaticFile.read(FOLDER + name);
            digest.update(bytes);
            files.put(name, StaticFile.ofPage(name, POLICY, () -> bytes));
        }
        byte[] template = StaticFile.read(FOLDER + "explorer.html");
        version = HexFormat.of().formatHex(digest.digest(template)).substring(0, HASH_DIGITS);
        String html = new String(template, StandardCharsets.UTF_8).replace("{version}", version);
        page = StaticFile.ofPage("explorer.html", POLICY, () -> html.getBytes(StandardCharsets.UTF_8));
    }

    /** Returns the files, which the first call reads. */
    static PageFiles get() {
        return Holder.FILES;
    }

    /** Returns the page itself, whose links name the version. */
    StaticFile page() {
        return page;
    }

    /** Returns what the page is made of, by name. */
    Optional<StaticFile> find(String name) {
        return Optional.ofNullable(files.get(name));
    }

    /** Returns the first digits of the SHA-256 of all files, the page included. */
    String version() {
        return version;
    }
}
