package org.skillgap.adapter.web;

import java.util.function.Function;
import java.util.function.Supplier;
import org.skillgap.application.gap.OccupationEvidence;
import org.skillgap.application.gap.OccupationGap;
import org.skillgap.domain.gap.GapFilter.Rows;

/** The forms in which a gap is answered: which rows a route shows by itself, and how it writes them. */
enum GapForm {
    /** The names of what is missing altogether. */
    NAMES(Rows.NEW, GapAnswer::skillGap, GapAnswer::filteredNames),
    /** The levels of what is higher in the target. */
    LEVELS(Rows.HIGHER, GapAnswer::byLevel, GapAnswer::filteredByLevel);

    private final Rows rule;
    private final Function<OccupationGap, Answer> plain;
    private final Function<OccupationEvidence, Answer> filtered;

    GapForm(Rows rule, Function<OccupationGap, Answer> plain, Function<OccupationEvidence, Answer> filtered) {
        this.rule = rule;
        this.plain = plain;
        this.filtered = filtered;
    }

    /** Returns the rows that the route shows by itself. */
    Rows rule() {
        return rule;
    }

    /**
     * Returns the answer to a request. Nothing is tested where the rule of the route is the whole answer.
     *
     * @param gap finds the gap
     * @param evidence finds the gap with its evidence
     */
    Answer answer(GapRequest request, Supplier<OccupationGap> gap, Supplier<OccupationEvidence> evidence) {
        if (request.isPlain()) {
            return plain.apply(gap.get());
        }
        return request.isWithEvidence() ? EvidenceAnswer.of(evidence.get()) : filtered.apply(evidence.get());
    }
}
