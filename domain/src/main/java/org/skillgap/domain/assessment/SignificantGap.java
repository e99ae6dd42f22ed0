package org.skillgap.domain.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.skillgap.domain.gap.ModeratedProfile;
import org.skillgap.domain.gap.TestedGap;
import org.skillgap.domain.gap.Verdict;
import org.skillgap.domain.occupation.OccupationCode;
import org.skillgap.domain.rating.Element;
import org.skillgap.domain.rating.ElementId;

/**
 * A level that the surveys support to be higher in one occupation than in another: its verdict is {@link Verdict#GAP}.
 *
 * @param from where it is lower
 * @param to where it is higher
 * @param element of what
 */
public record SignificantGap(OccupationCode from, OccupationCode to, ElementId element) {

    /**
     * Returns those from one occupation to another, in the order of element ids.
     *
     * @throws IllegalArgumentException if the profiles were moderated with different priors
     */
    public static List<SignificantGap> between(
            OccupationCode from, ModeratedProfile surveyedFrom, OccupationCode to, ModeratedProfile surveyedTo) {
        Set<ElementId> elements = new TreeSet<>();
        surveyedFrom.profile().elements().stream().map(Element::id).forEach(elements::add);
        surveyedTo.profile().elements().stream().map(Element::id).forEach(elements::add);
        List<Verdict> verdicts = TestedGap.between(surveyedFrom, surveyedTo).verdicts();
        List<SignificantGap> gaps = new ArrayList<>();
        int place = 0;
        for (ElementId element : elements) {
            if (verdicts.get(place++) == Verdict.GAP) {
                gaps.add(new SignificantGap(from, to, element));
            }
        }
        return gaps;
    }
}
