package org.skillgap.application.fetch;

import java.util.List;
import java.util.Objects;
import org.skillgap.domain.occupation.OccupationCode;

/**
 * What fetching several occupations did.
 *
 * @param asked how many occupations were asked for
 * @param fetched how many of them came and are kept as they came; scales and elements that came along do not count
 * @param changed how many of those differ from what came before
 * @param unknown codes that O*NET does not know, or not any more; whatever is stored of them stays; in the order of codes
 * @param kept occupations of which O*NET suddenly has no ratings of a domain that it had before; what is stored of them stays,
 *     because one strange answer is no reason to forget; in the order of codes
 * @param normalised what became of the rows, those included that were pending before
 */
public record FetchReport(
        int asked,
        int fetched,
        int changed,
        List<OccupationCode> unknown,
        List<OccupationCode> kept,
        NormaliseReport normalised) {

    /** Copies the lists and refuses a missing part. */
    public FetchReport {
        unknown = List.copyOf(unknown);
        kept = List.copyOf(kept);
        Objects.requireNonNull(normalised, "normalised");
    }

    /** Returns how many occupations came as they had come before. */
    public int unchanged() {
        return fetched - changed;
    }
}
