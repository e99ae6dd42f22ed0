package org.skillgap.application.assess;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import org.skillgap.application.assessment.AssessedRun;
import org.skillgap.application.assessment.AssessedRun.RunLevel;
import org.skillgap.application.assessment.AssessmentTask;
import org.skillgap.application.assessment.ModelIdentity;
import org.skillgap.application.assessment.ModelPrice;
import org.skillgap.application.assessment.ModelQuestion;
import org.skillgap.application.assessment.ModelReply;
import org.skillgap.application.assessment.Reading;
import org.skillgap.application.assessment.TokenUsage;
import org.skillgap.application.error.UpstreamUnavailable;
import org.skillgap.application.error.UpstreamUnavailable.Reason;
import org.skillgap.application.port.ProficiencyScorer;
import org.skillgap.domain.rating.ElementId;
import org.skillgap.domain.rating.Level;

/**
 * A language model that says what a test wants. A reply is one word: a level for all skills, {@code wrong} or {@code refused},
 * {@code short} for one skill too few, {@code dies} for an error of the virtual machine, or the name of a {@link Reason} for no reply at all. Every question can cost 1 US dollar, and an answer costs 10 cents.
 */
final class ScriptedScorer implements ProficiencyScorer {

    static final ModelIdentity IDENTITY = new ModelIdentity("scripted", "script", "1");

    private static final TokenUsage MOST = new TokenUsage(400_000, 600_000, 0);
    private static final TokenUsage USED = new TokenUsage(40_000, 50_000, 10_000);

    private final Map<String, Deque<String>> replies = new HashMap<>();
    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch release = new CountDownLatch(1);
    private CountDownLatch held = new CountDownLatch(0);
    private boolean isHolding;
    private String wording = "assess ";

    /** Sets what is said about an occupation, one reply after the other; after them, and about any other, 3.5. */
    ScriptedScorer says(String code, String... words) {
        replies.put(code, new ArrayDeque<>(List.of(words)));
        return this;
    }

    /** Words its questions otherwise from now on. */
    void words(String other) {
        wording = other;
    }

    /** Lets no question be answered before {@link #letGo}. */
    void hold(int questions) {
        held = new CountDownLatch(questions);
        isHolding = true;
    }

    /** Waits until as many questions are under way as {@link #hold} was told. */
    void awaitHeld() throws InterruptedException {
        held.await();
    }

    void letGo() {
        release.countDown();
    }

    /** Returns the requests that were sent. */
    List<String> asked() {
        return List.copyOf(asked);
    }

    @Override
    public ModelIdentity identity() {
        return IDENTITY;
    }

    @Override
    public ModelPrice price() {
        return new ModelPrice(BigDecimal.ONE, BigDecimal.ONE);
    }

    @Override
    public ModelQuestion question(AssessmentTask task) {
        return new ModelQuestion(wording + task.occupation().code(), MOST);
    }

    @Override
    public ModelQuestion repair(AssessmentTask task, ModelReply wrong, List<String> problems) {
        return new ModelQuestion("repair " + task.occupation().code() + ": " + problems, MOST);
    }

    @Override
    public ModelReply ask(ModelQuestion question) {
        asked.add(question.request());
        if (isHolding) {
            held.countDown();
            awaitRelease();
        }
        String word = word(question.request());
        if (word.equals("dies")) {
            throw new StackOverflowError("made up");
        }
        for (Reason reason : Reason.values()) {
            if (reason.name().equals(word)) {
                throw new UpstreamUnavailable(reason, "it is " + word, Duration.ZERO, null);
            }
        }
        return new ModelReply(word, "script-1", USED);
    }

    private void awaitRelease() {
        try {
            release.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private synchronized String word(String request) {
        for (Map.Entry<String, Deque<String>> script : replies.entrySet()) {
            if (request.contains(script.getKey()) && !script.getValue().isEmpty()) {
                return script.getValue().poll();
            }
        }
        return "3.5";
    }

    @Override
    public Reading<AssessedRun> read(AssessmentTask task, ModelReply reply) {
        String word = reply.body();
        if (word.equals("wrong") || word.equals("refused")) {
            return new Reading<>(AssessedRun.of(Map.of()), List.of("it is " + word), word.equals("wrong"));
        }
        boolean isShort = word.equals("short");
        Map<ElementId, RunLevel> levels = new TreeMap<>();
        task.skills().stream()
                .skip(isShort ? 1 : 0)
                .forEach(skill -> levels.put(
                        skill.element().id(),
                        new RunLevel(
                                Level.of(isShort ? 1 : Double.parseDouble(word)), "means " + word, "because " + word)));
        return new Reading<>(AssessedRun.of(levels), List.of(), true);
    }
}
