package org.skillgap.adapter.llm;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.skillgap.application.assessment.Narration;
import org.skillgap.application.assessment.NarrationTask;
import org.skillgap.application.assessment.NarrationTask.LevelStep;
import org.skillgap.application.assessment.Reading;
import org.skillgap.domain.rating.ElementId;

/**
 * Reads words about gaps: every gap once and no other, words of bounded length without links and markup, and nothing in them that
 * was not given. Words that break a rule are left out; the others are kept.
 *
 * <p>What can be checked of the last rule: a number must be one of its row's levels or their difference, digit for digit but for
 * zeros at the end; and the name of another gap must not be there, if it has two words or more and is spelt as O*NET spells it, such
 * as "Critical Thinking". What carries over may be named. Not checked, because it cannot be: names of one word ("Writing" is a
 * common one), numbers that are spelt out, and whether the advice is any good.
 */
final class NarrationReading {

    static final String ROOT = "skill_gap_descriptions";
    static final String NAME = "llm_skill_name";
    static final String TEXT = "llm_gap_description";

    /** The longest words that are taken for a gap, in characters. */
    static final int LONGEST_TEXT = 1500;

    private static final Pattern NUMBER = Pattern.compile("\\p{N}+(?:[.,]\\p{N}+)*");
    private static final Pattern PLAIN_NUMBER = Pattern.compile("[0-9]{1,9}(\\.[0-9]{1,9})?");
    private static final Pattern MARKUP =
            Pattern.compile("(?i)[a-z][a-z0-9+.-]*://|www\\.|mailto:|\\b[a-z0-9-]+\\.(?:com|org|net|gov|edu|io|info)\\b"
                    + "|<\\s*[/!?a-z]|&[a-z#0-9]+;|\\]\\s*[(\\[]|\\*\\*|__|`|(?:^|\\s)#+\\s");

    private final NarrationTask task;
    private final List<String> problems = new ArrayList<>();

    private NarrationReading(NarrationTask task) {
        this.task = task;
    }

    /** Returns the difference between the levels of a step, without its sign. */
    static BigDecimal difference(LevelStep step) {
        BigDecimal difference =
                step.to().value().subtract(step.from().value()).abs().stripTrailingZeros();
        return difference.scale() < 0 ? difference.setScale(0) : difference;
    }

    /**
     * Returns what an answer says.
     *
     * @param labels what the elements of the task are called
     */
    static Reading<Narration> of(NarrationTask task, Labels labels, JsonNode answer) {
        return new NarrationReading(task).read(labels, answer);
    }

    private Reading<Narration> read(Labels labels, JsonNode answer) {
        List<ElementId> asked =
                task.gaps().stream().map(step -> step.element().id()).toList();
        Rows rows = Rows.of(asked, labels, answer.path(ROOT), NAME);
        problems.addAll(rows.problems());
        SortedMap<ElementId, String> words = new TreeMap<>();
        for (LevelStep step : task.gaps()) {
            JsonNode row = rows.once().get(step.element().id());
            if (row != null) {
                String text = row.path(TEXT).isTextual()
                        ? PlainText.line(row.path(TEXT).textValue())
                        : "";
                findProblem(step, text)
                        .ifPresentOrElse(
                                problem -> problems.add(labels.of(step.element().id()) + ": " + problem),
                                () -> words.put(step.element().id(), text));
            }
        }
        return new Reading<>(new Narration(words), problems, true);
    }

    private Optional<String> findProblem(LevelStep step, String text) {
        if (text.isEmpty()) {
            return Optional.of(TEXT + " is missing. Give two to four sentences.");
        }
        if (text.length() > LONGEST_TEXT) {
            return Optional.of("more than " + LONGEST_TEXT + " characters. Give two to four sentences.");
        }
        if (MARKUP.matcher(text).find()) {
            return Optional.of("there is a link or markup in it. Give plain sentences.");
        }
        return findNumber(step, text)
                .map(number -> "the number " + number
                        + " was not given for it. Use no other numbers than its own levels" + " and their difference.")
                .or(() -> findOtherGap(step, text)
                        .map(name -> "it speaks of " + name + ", which is another gap. Keep each to its own."));
    }

    private static Optional<String> findNumber(LevelStep step, String text) {
        Set<BigDecimal> given =
                new TreeSet<>(List.of(step.from().value(), step.to().value(), difference(step)));
        Matcher numbers = NUMBER.matcher(text);
        while (numbers.find()) {
            boolean isGiven =
                    PLAIN_NUMBER.matcher(numbers.group()).matches() && given.contains(new BigDecimal(numbers.group()));
            if (!isGiven) {
                return Optional.of(PlainText.of(numbers.group()));
            }
        }
        return Optional.empty();
    }

    private Optional<String> findOtherGap(LevelStep step, String text) {
        Stream<String> others = task.gaps().stream()
                .filter(other -> !other.element().id().equals(step.element().id()))
                .map(other -> other.element().name())
                .filter(name -> name.indexOf(' ') > 0 && !step.element().name().contains(name));
        return others.filter(name -> isIn(name, text)).min(Comparator.naturalOrder());
    }

    private static boolean isIn(String name, String text) {
        return Pattern.compile("\\b" + Pattern.quote(name) + "\\b")
                .matcher(text)
                .find();
    }
}
