package org.skillgap.application.assess;

/** Is told how far assessing has come. Calls come one at a time, though from several threads. */
public interface AssessProgress {

    /** Ignores everything. */
    AssessProgress SILENT = (done, spending) -> {};

    /**
     * So many occupations are done with, whatever came of them.
     *
     * @param done from 0 to as many as there are
     * @param spending what was spent so far
     */
    void advanced(int done, Spending spending);
}
