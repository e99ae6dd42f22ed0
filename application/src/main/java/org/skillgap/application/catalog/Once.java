package org.skillgap.application.catalog;

import java.util.function.Supplier;

/** Something that is made when it is first asked for, once, and kept. Safe for concurrent use: who asks meanwhile waits. */
final class Once<T> {

    private final Supplier<T> maker;
    private volatile T made;

    /**
     * @param maker makes it; never null
     */
    Once(Supplier<T> maker) {
        this.maker = maker;
    }

    T get() {
        T held = made;
        if (held == null) {
            synchronized (this) {
                held = made;
                if (held == null) {
                    held = maker.get();
                    made = held;
                }
            }
        }
        return held;
    }
}
