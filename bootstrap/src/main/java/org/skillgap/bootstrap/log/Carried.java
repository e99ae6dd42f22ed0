package org.skillgap.bootstrap.log;

import java.util.concurrent.Executor;
import org.slf4j.MDC;

/** Has what a request leaves to other threads logged under its id there, too. */
public final class Carried {

    /** The key of the id in the context of the log; {@code RequestId} (adapters-web) puts it there. */
    static final String REQUEST_ID = "request_id";

    private Carried() {}

    /** Returns an executor that hands everything on to another one, together with the id of the request that is being answered. */
    public static Executor by(Executor threads) {
        return task -> {
            String id = MDC.get(REQUEST_ID);
            threads.execute(id == null ? task : () -> run(id, task));
        };
    }

    private static void run(String id, Runnable task) {
        MDC.put(REQUEST_ID, id);
        try {
            task.run();
        } finally {
            MDC.remove(REQUEST_ID);
        }
    }
}
