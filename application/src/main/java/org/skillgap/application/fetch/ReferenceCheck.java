package org.skillgap.application.fetch;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.skillgap.application.landing.CheckedRows;
import org.skillgap.application.landing.LandedRows;
import org.skillgap.application.landing.ServiceReading;
import org.skillgap.application.release.Origin;
import org.skillgap.domain.rating.Element;
import org.skillgap.domain.rating.Scale;
import org.skillgap.domain.rating.ScaleId;

/** Checks the scales and elements that the Web Services sent, each by itself: one that is refused leaves no hole. */
final class ReferenceCheck {

    private static final Origin SCALES = new Origin("scales", 0);
    private static final Origin ELEMENTS = new Origin("elements", 0);

    private final Yardstick yardstick;
    private final SubjectProblems problems;
    private final TextLimits limits;

    ReferenceCheck(Yardstick yardstick, SubjectProblems problems) {
        this.yardstick = yardstick;
        this.problems = problems;
        this.limits = new TextLimits(problems);
    }

    CheckedRows check(LandedRows landed, ServiceReading reading) {
        List<Scale> scales = new ArrayList<>();
        Set<ScaleId> scaleIds = new HashSet<>();
        for (Scale scale : reading.scales()) {
            if (isNew(scaleIds.add(scale.id()), SCALES, "Scale ID", scale.id().value()) & isScale(scale)) {
                scales.add(scale);
            }
        }
        List<Element> elements = new ArrayList<>();
        Set<String> elementIds = new HashSet<>();
        for (Element element : reading.elements()) {
            String id = element.id().value();
            if (isNew(elementIds.add(Yardstick.lowerCase(element.id())), ELEMENTS, "Element ID", id)
                    & isElement(element)) {
                elements.add(element);
            }
        }
        int rejected = reading.scales().size()
                - scales.size()
                + reading.elements().size()
                - elements.size()
                + problems.unreadable().size();
        return new CheckedRows(landed, scales, elements, List.of(), Set.of(), List.of(), rejected);
    }

    private boolean isNew(boolean added, Origin origin, String column, String id) {
        if (!added) {
            problems.add(origin, column, id, "this key is already used");
        }
        return added;
    }

    /** The two scales that ratings are on are part of the method; the others only have to fit. */
    private boolean isScale(Scale scale) {
        boolean isRight = limits.fits(SCALES, "Scale Name", scale.name(), TextLimits.SCALE_NAME);
        for (Scale rated : List.of(Scale.IMPORTANCE, Scale.LEVEL)) {
            boolean isSame = scale.minimum() == rated.minimum() && scale.maximum() == rated.maximum();
            if (scale.id().equals(rated.id()) && !isSame) {
                String range = OccupationCheck.range(scale);
                problems.add(
                        SCALES, "Scale ID", scale.id() + " " + range, "it runs from " + OccupationCheck.range(rated));
                isRight = false;
            }
        }
        return isRight;
    }

    private boolean isElement(Element element) {
        boolean fits = limits.fits(ELEMENTS, "Element Name", element.name(), TextLimits.NAME)
                & limits.fits(ELEMENTS, "Description", element.description(), TextLimits.DESCRIPTION);
        return fits & ElementNames.isSame(ELEMENTS, element, yardstick.findElement(element.id()), problems);
    }
}
