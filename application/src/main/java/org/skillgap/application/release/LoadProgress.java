package org.skillgap.application.release;

/** Is told how far a load has come. Calls come from one thread, steps follow one another. */
public interface LoadProgress {

    /** Ignores everything. */
    LoadProgress SILENT = new LoadProgress() {
        @Override
        public void started(String step, long total) {}

        @Override
        public void advanced(long done) {}

        @Override
        public void finished() {}
    };

    /**
     * A step begins.
     *
     * @param step what is done, such as "Reading Skills.txt"
     * @param total how much there is to do, in rows or bytes; never negative
     */
    void started(String step, long total);

    /**
     * A step begins that brings bytes over a network, so that size and speed are worth showing.
     *
     * @param step what is done, such as "Downloading O*NET 30.3"
     * @param done how many bytes are there already
     * @param total how many there will be; 0 if that is not known, and then the step may advance beyond it
     */
    default void startedDownload(String step, long done, long total) {
        started(step, total);
    }

    /**
     * The current step has come this far.
     *
     * @param done since the step began, 0 to its total
     */
    void advanced(long done);

    /** The current step is done. */
    void finished();
}
