package org.skillgap.bench;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URL;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;

/** Measures how long a server takes from the start of its process to its first answer. */
public final class FirstAnswer {

    private static final long LONGEST_SECONDS = 60;
    private static final long MILLISECONDS_BETWEEN_TRIES = 5;

    private FirstAnswer() {}

    /**
     * Starts a command, asks an address until it answers with 200, prints a line "name, tab, milliseconds" and one with
     * the processor time that its process took until then, and ends it.
     *
     * @param args the name, the address, the command and its arguments
     * @throws Exception if the process cannot be started, or does not answer within a minute
     */
    public static void main(String[] args) throws Exception {
        URL address = URI.create(args[1]).toURL();
        ProcessBuilder command = new ProcessBuilder(Arrays.asList(args).subList(2, args.length))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        answers(address); // loads the classes of the client before the clock runs
        long start = System.nanoTime();
        Process process = command.start();
        try {
            while (!answers(address)) {
                long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start);
                if (seconds > LONGEST_SECONDS || !process.isAlive()) {
                    throw new IllegalStateException("no answer from " + address + " after " + seconds + " s");
                }
                TimeUnit.MILLISECONDS.sleep(MILLISECONDS_BETWEEN_TRIES);
            }
            System.out.println(args[0] + "\t" + TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
            process.info()
                    .totalCpuDuration()
                    .ifPresent(cpu -> System.out.println(args[0] + ", CPU\t" + cpu.toMillis()));
        } finally {
            process.destroy();
            process.waitFor();
        }
    }

    private static boolean answers(URL address) {
        try {
            HttpURLConnection connection = (HttpURLConnection) address.openConnection();
            connection.setRequestProperty("Connection", "close");
            return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (IOException e) {
            return false;
        }
    }
}
