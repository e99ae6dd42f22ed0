package org.skillgap.adapter.onet;

/** How many bytes may still be read. */
final class Allowance {

    private final String refusal;
    private long left;

    /**
     * @param what what may have so many bytes, such as "the file"
     * @param bytes how many, at least 0
     */
    Allowance(String what, long bytes) {
        refusal = what + " is larger than " + bytes + " bytes, far more than any O*NET release";
        left = bytes;
    }

    /**
     * Takes bytes away.
     *
     * @throws FileRefused if there are not so many left
     */
    void take(int bytes) throws FileRefused {
        left -= bytes;
        if (left < 0) {
            throw new FileRefused(refusal);
        }
    }
}
