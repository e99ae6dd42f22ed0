package org.skillgap.adapter.web.answer;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.skillgap.adapter.web.answer.GapAnswer.LevelRow;
import org.skillgap.application.gap.OccupationEvidence;
import org.skillgap.application.gap.SourcedGap;
import org.skillgap.domain.gap.GapFilter.Rows;
import org.skillgap.domain.gap.LevelDifference;
import org.skillgap.domain.gap.SkillGap;
import org.skillgap.domain.rating.Element;
import org.skillgap.domain.rating.Level;

/** The forms in which a gap is answered: which rows a route shows by itself, and how it writes them. */
public enum GapForm {
    /** The names of what is missing altogether. */
    NAMES(Rows.NEW, GapAnswer::skillGap, GapAnswer::filteredNames),
    /** The levels of what is higher in the target. */
    LEVELS(Rows.HIGHER, GapAnswer::byLevel, GapAnswer::filteredByLevel);

    private final Rows rule;
    private final Function<SourcedGap, Answer> plain;
    private final Function<OccupationEvidence, Answer> filtered;

    GapForm(Rows rule, Function<SourcedGap, Answer> plain, Function<OccupationEvidence, Answer> filtered) {
        this.rule = rule;
        this.plain = plain;
        this.filtered = filtered;
    }

    /** Returns the form with a name such as {@code levels}; empty if there is none. */
    public static Optional<GapForm> named(String name) {
        return Arrays.stream(values()).filter(form -> form.id().equals(name)).findFirst();
    }

    /** Returns the names of all forms, as an unmodifiable list. */
    public static List<String> names() {
        return Arrays.stream(values()).map(GapForm::id).toList();
    }

    /** Returns the name that people write, such as {@code levels}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the rows of a gap as this form writes them in JSON. */
    public List<?> rows(SkillGap gap) {
        return this == NAMES
                ? gap.missing().stream().map(Element::name).toList()
                : gap.higherLevels().stream().map(LevelRow::of).toList();
    }

    /** Returns the differences that this form shows; those of {@link #NAMES} begin at level 0. */
    public List<LevelDifference> differences(SkillGap gap) {
        List<LevelDifference> higher = gap.higherLevels();
        return this == NAMES
                ? higher.stream().filter(row -> row.from().equals(Level.NONE)).toList()
                : higher;
    }

    /** Returns the rows that the route shows by itself. */
    public Rows rule() {
        return rule;
    }

    /** Returns the answer where the rule of the route says it all, and nothing was tested. */
    public Answer plain(SourcedGap gap) {
        return plain.apply(gap);
    }

    /** Returns the answer with what a filter left, without the evidence. */
    public Answer filtered(OccupationEvidence evidence) {
        return filtered.apply(evidence);
    }
}
