package org.skillgap.adapter.onet;

/**
 * How much is read before a release is refused. A whole text release has some 30 files and 100 MB.
 *
 * @param fileBytes the largest file, unpacked
 * @param releaseBytes all files of a release together, unpacked
 * @param lineBytes the longest line
 * @param fileLines the most lines in a file
 * @param zipEntries the most entries in a zip
 */
record Limits(long fileBytes, long releaseBytes, int lineBytes, int fileLines, int zipEntries) {

    /** Far above any release so far, far below what fills a small machine. */
    static final Limits SANE = new Limits(256L << 20, 512L << 20, 64 << 10, 1_000_000, 10_000);
}
