package org.skillgap.bootstrap.cli;

/** Says each step when it begins. */
final class PlainProgress implements StepProgress {

    private final Screen screen;

    PlainProgress(Screen screen) {
        this.screen = screen;
    }

    @Override
    public void started(String step, long total) {
        screen.say(step);
    }

    @Override
    public void advanced(long done) {}

    @Override
    public void finished() {}

    @Override
    public void close() {}
}
