package org.skillgap.application.describe;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import org.skillgap.application.assessment.AssessedRun;
import org.skillgap.application.assessment.AssessedRun.RunLevel;
import org.skillgap.application.assessment.AssessmentTask;
import org.skillgap.application.assessment.ModelIdentity;
import org.skillgap.application.assessment.ModelPrice;
import org.skillgap.application.assessment.ModelQuestion;
import org.skillgap.application.assessment.ModelReply;
import org.skillgap.application.assessment.Narration;
import org.skillgap.application.assessment.NarrationTask;
import org.skillgap.application.assessment.NarrationTask.LevelStep;
import org.skillgap.application.assessment.Reading;
import org.skillgap.application.assessment.TokenUsage;
import org.skillgap.application.port.GapNarrator;
import org.skillgap.application.port.ProficiencyScorer;
import org.skillgap.domain.rating.ElementId;
import org.skillgap.domain.rating.Level;

/**
 * A language model that says what a test wants. Requests and replies are lines of an element's id and what is said of it. Every
 * question can cost 1 US dollar, and a reply costs 10 cents.
 */
public final class ScriptedModel implements GapNarrator {

    private static final TokenUsage MOST = new TokenUsage(400_000, 600_000, 0);
    private static final TokenUsage USED = new TokenUsage(40_000, 50_000, 10_000);

    private final ModelIdentity identity;
    private final BinaryOperator<String> words;
    private final Deque<Runnable> events = new ArrayDeque<>();
    private final Deque<String> bodies = new ArrayDeque<>();
    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());

    /**
     * @param words from the name of an element and the title of the target to what is said; null where nothing is
     */
    public ScriptedModel(ModelIdentity identity, BinaryOperator<String> words) {
        this.identity = identity;
        this.words = words;
    }

    /** Returns one that says "Practise X as Y". */
    public static ScriptedModel practising() {
        return new ScriptedModel(
                new ModelIdentity("scripted", "script-1", "n1"), (name, title) -> "Practise " + name + " as " + title);
    }

    /** Has something happen when it is asked next, before it replies: it may fail, or wait. */
    public synchronized ScriptedModel then(Runnable event) {
        events.add(event);
        return this;
    }

    /** Sets the body of its next reply. */
    public synchronized ScriptedModel replies(String body) {
        bodies.add(body);
        return this;
    }

    /** Returns the requests that were sent, in their order. */
    public List<String> asked() {
        return List.copyOf(asked);
    }

    @Override
    public ModelIdentity identity() {
        return identity;
    }

    @Override
    public ModelPrice price() {
        return new ModelPrice(BigDecimal.ONE, BigDecimal.ONE);
    }

    @Override
    public ModelQuestion question(NarrationTask task) {
        return new ModelQuestion(
                task.gaps().stream()
                        .map(LevelStep::element)
                        .map(element -> element.id() + "="
                                + words.apply(element.name(), task.to().title()))
                        .collect(Collectors.joining("\n")),
                MOST);
    }

    @Override
    public ModelQuestion repair(NarrationTask task, ModelReply wrong, List<String> problems) {
        return new ModelQuestion("repair\n" + question(task).request(), MOST);
    }

    @Override
    public ModelReply ask(ModelQuestion question) {
        asked.add(question.request());
        next(events, () -> {}).run();
        return new ModelReply(next(bodies, question.request()), "script-1", USED);
    }

    private synchronized <T> T next(Deque<T> script, T otherwise) {
        return script.isEmpty() ? otherwise : script.remove();
    }

    @Override
    public Reading<Narration> read(NarrationTask task, ModelReply reply) {
        Map<String, String> said = said(reply);
        TreeMap<ElementId, String> descriptions = new TreeMap<>();
        for (LevelStep gap : task.gaps()) {
            String text = said.getOrDefault(gap.element().id().value(), "null");
            if (!text.equals("null")) {
                descriptions.put(gap.element().id(), text);
            }
        }
        boolean isRight = descriptions.size() == task.gaps().size();
        boolean canRepair = reply.body().contains("repair me");
        return new Reading<>(
                new Narration(descriptions), isRight ? List.of() : List.of("words are missing"), canRepair);
    }

    private static Map<String, String> said(ModelReply reply) {
        Map<String, String> said = new HashMap<>();
        reply.body().lines().filter(line -> line.contains("=")).forEach(line -> {
            int equals = line.indexOf('=');
            said.put(line.substring(0, equals), line.substring(equals + 1));
        });
        return said;
    }

    /** Returns the side of it that assesses: every element at the same level. */
    public ProficiencyScorer scorer(String level) {
        return new Scorer(level);
    }

    private final class Scorer implements ProficiencyScorer {

        private final String level;

        private Scorer(String level) {
            this.level = level;
        }

        @Override
        public ModelIdentity identity() {
            return identity;
        }

        @Override
        public ModelPrice price() {
            return ScriptedModel.this.price();
        }

        @Override
        public ModelQuestion question(AssessmentTask task) {
            return new ModelQuestion(
                    "assess " + task.occupation().code() + "\n"
                            + task.skills().stream()
                                    .map(skill -> skill.element().id() + "=" + level)
                                    .collect(Collectors.joining("\n")),
                    MOST);
        }

        @Override
        public ModelQuestion repair(AssessmentTask task, ModelReply wrong, List<String> problems) {
            return new ModelQuestion("repair\n" + question(task).request(), MOST);
        }

        @Override
        public ModelReply ask(ModelQuestion question) {
            return ScriptedModel.this.ask(question);
        }

        @Override
        public Reading<AssessedRun> read(AssessmentTask task, ModelReply reply) {
            TreeMap<ElementId, RunLevel> levels = new TreeMap<>();
            said(reply)
                    .forEach((id, text) -> levels.put(
                            new ElementId(id),
                            new RunLevel(Level.of(Double.parseDouble(text)), "means it", "so it is")));
            boolean isRight = levels.size() == task.skills().size();
            return new Reading<>(new AssessedRun(levels), isRight ? List.of() : List.of("levels are missing"), false);
        }
    }
}
