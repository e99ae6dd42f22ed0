package org.skillgap.adapter.persistence;

import org.skillgap.application.release.LoadProgress;

/**
 * Does something in the middle of a load: when the ratings have been stored, and before the level anchors are.
 *
 * @param action what is done, each time that the ratings have been stored anew
 */
record AtRatings(Action action) implements LoadProgress {

    /** Something to do. */
    interface Action {
        /** Does it. */
        void run() throws Exception;
    }

    @Override
    public void started(String step, long total) {
        if (step.equals("Storing level anchors")) {
            try {
                action.run();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @Override
    public void advanced(long done) {}

    @Override
    public void finished() {}
}
