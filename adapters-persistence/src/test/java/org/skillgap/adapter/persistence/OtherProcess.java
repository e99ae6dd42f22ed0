package org.skillgap.adapter.persistence;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.skillgap.application.assessment.AskedQuestions;
import org.skillgap.application.error.StoreUnavailable;
import org.skillgap.application.fetch.NormaliseLanding;
import org.skillgap.application.landing.PlainRows;
import org.skillgap.application.landing.PlainService;
import org.skillgap.application.release.LoadProgress;
import org.skillgap.application.release.Release;
import org.skillgap.application.release.SyntheticRelease;
import org.skillgap.domain.occupation.OccupationCode;

/** A second program that uses a store, in a process of its own, and does what it is told line by line. */
final class OtherProcess implements AutoCloseable {

    private static final String DONE = "done";
    private static final String STORING = "storing";
    private static final String UNAVAILABLE = "unavailable: ";

    private final Process process;
    private final PrintWriter commands;
    private final BufferedReader answers;

    OtherProcess() throws IOException {
        process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        OtherProcess.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        commands = new PrintWriter(process.getOutputStream(), true, StandardCharsets.UTF_8);
        answers = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /**
     * Has something done: {@code open FOLDER}, {@code open PORT DATABASE}, {@code load NAME OCCUPATIONS SKILLS SHIFT},
     * {@code land OCCUPATIONS SKILLS}, {@code normalise}, {@code ask SUBJECT MOST_COST} or {@code close}.
     */
    void tell(Object... command) {
        send(command);
        await(DONE);
    }

    /** Has something done that fails because the store is unavailable, and returns what the other process says about it. */
    String tellInVain(Object... command) {
        send(command);
        return nextLine(line -> line.startsWith(UNAVAILABLE)).substring(UNAVAILABLE.length());
    }

    /** Has something done, and returns at once; {@link #awaitDone} waits for it. */
    void begin(Object... command) {
        send(command);
    }

    /** Waits until what was begun is done. */
    void awaitDone() {
        await(DONE);
    }

    /** Has a release loaded, and returns while its ratings are being stored. */
    void startLoading(String name, int occupations, int skills, int shift) {
        send("load", name, occupations, skills, shift);
        await(STORING);
    }

    /** Has what was landed stored, and returns when the first occupation is. */
    void startNormalising() {
        send("normalise");
        await(STORING);
    }

    /** Returns the code of the occupation with this number that {@code land} brings; no small release has it. */
    static OccupationCode landed(int number) {
        return SyntheticRelease.code(5_000 + number);
    }

    /** Ends the process at once, as {@code kill -9} does. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** Lets the process end by itself. */
    @Override
    public void close() {
        commands.close();
        process.onExit().join();
    }

    private void send(Object... command) {
        commands.println(Arrays.stream(command).map(Object::toString).collect(Collectors.joining("\t")));
    }

    private void await(String answer) {
        String line = nextLine(said -> said.equals(answer) || said.startsWith(UNAVAILABLE));
        if (!line.equals(answer)) {
            throw new IllegalStateException(line);
        }
    }

    private String nextLine(Predicate<String> wanted) {
        try {
            String line = answers.readLine();
            while (line != null && !wanted.test(line)) {
                line = answers.readLine();
            }
            if (line == null) {
                throw new IllegalStateException("the other process has ended");
            }
            return line;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs in the other process until its input ends. */
    public static void main(String[] arguments) throws IOException {
        BufferedReader commands = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        JooqOccupationRepository repository = null;
        for (String line = commands.readLine(); line != null; line = commands.readLine()) {
            try {
                repository = obey(line.split("\t"), repository);
                System.out.println(DONE);
            } catch (StoreUnavailable e) {
                System.out.println(UNAVAILABLE + e.getMessage());
            }
        }
    }

    /** Returns the store that is open then. */
    private static JooqOccupationRepository obey(String[] words, JooqOccupationRepository repository) {
        switch (words[0]) {
            case "open" -> {
                return JooqOccupationRepository.open(store(words), Clock.systemUTC());
            }
            case "load" -> repository.replaceRelease(release(words), new TellingProgress("Storing ratings"));
            case "land" -> land(repository, Integer.parseInt(words[1]), Integer.parseInt(words[2]));
            case "normalise" ->
                new NormaliseLanding(repository, repository, new PlainService())
                        .ofAllPending(new TellingProgress("Checking and storing fetched rows"));
            case "ask" -> repository.open(AskedQuestions.asked(words[1], words[2], AskedQuestions.NOON));
            case "close" -> repository.close();
            default -> throw new IllegalArgumentException(words[0]);
        }
        return repository;
    }

    private static Release release(String[] words) {
        return SyntheticRelease.of(
                words[1], Integer.parseInt(words[2]), Integer.parseInt(words[3]), Integer.parseInt(words[4]));
    }

    private static StoreConfig store(String[] words) {
        return words.length == 2
                ? StoreConfig.embedded(Path.of(words[1]))
                : TestStore.on(Integer.parseInt(words[1]), words[2]);
    }

    private static void land(JooqOccupationRepository repository, int occupations, int skills) {
        for (int number = 0; number < occupations; number++) {
            OccupationCode code = landed(number);
            repository.land(
                    code.value(),
                    PlainRows.rated(code, "Landed " + number, skills, 3),
                    Instant.parse("2026-11-20T08:30:00Z"));
        }
    }

    /** Says when the first rows are stored in a step. */
    private static final class TellingProgress implements LoadProgress {

        private final String wanted;
        private boolean isWanted;

        private TellingProgress(String wanted) {
            this.wanted = wanted;
        }

        @Override
        public void started(String step, long total) {
            isWanted = step.equals(wanted);
        }

        @Override
        public void advanced(long done) {
            if (isWanted) {
                System.out.println(STORING);
            }
        }

        @Override
        public void finished() {}
    }
}
