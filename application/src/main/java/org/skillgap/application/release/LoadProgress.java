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
     * The current step has come this far.
     *
     * @param done since the step began, 0 to its total
     */
    void advanced(long done);

    /** The current step is done. */
    void finished();
}
