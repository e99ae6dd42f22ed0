package org.skillgap.application.release;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.skillgap.application.error.DataRefused;
import org.skillgap.domain.occupation.Occupation;
import org.skillgap.domain.occupation.OccupationCode;
import org.skillgap.domain.rating.Element;
import org.skillgap.domain.rating.ElementId;
import org.skillgap.domain.rating.Scale;
import org.skillgap.domain.rating.ScaleId;

/**
 * Collects the rows of a release and checks each against the rows before it: give scales, occupations and the content
 * model first, then what refers to them. A row that breaks a rule is noted and left out, and the release is then refused
 * whole, with every such row counted. Not safe for concurrent use.
 */
public final class ReleaseBuilder {

    private static final String CODE = "O*NET-SOC Code";

    private final Map<ScaleId, Scale> scales = new LinkedHashMap<>();
    private final Map<OccupationCode, Occupation> occupations = new LinkedHashMap<>();
    private final Map<ElementId, Element> elements = new LinkedHashMap<>();
    private final List<OccupationRating> ratings = new ArrayList<>();
    private final List<LevelAnchor> levelAnchors = new ArrayList<>();
    private final List<JobZone> jobZones = new ArrayList<>();
    private final List<RelatedOccupation> relatedOccupations = new ArrayList<>();
    private final List<AlternateTitle> alternateTitles = new ArrayList<>();
    private final List<Task> tasks = new ArrayList<>();

    private final Map<Object, Origin> origins = new HashMap<>();
    private final ReleaseProblems problems = new ReleaseProblems();
    private final RatingChecks ratingChecks = new RatingChecks(problems::add);
    private boolean hasContentModel;

    /** Ids that differ only in case are one key to a database that ignores case. */
    private record ElementKey(String lowerCaseId) {}

    private record AnchorKey(ElementId element, ScaleId scale, double value) {}

    private record JobZoneKey(OccupationCode occupation) {}

    private record TaskKey(OccupationCode occupation, int id) {}

    private record RelatedKey(OccupationCode occupation, OccupationCode related) {}

    /**
     * Notes something wrong.
     *
     * @param origin where
     * @param column the column's name; empty if the whole line or file is meant
     * @param value what stands there; empty if nothing does
     * @param reason the rule that it breaks
     */
    public void problem(Origin origin, String column, String value, String reason) {
        problems.add(origin, column, value, reason);
    }

    /** Adds a scale; its id must be new, and scale LV must lie within 0 to 7, where every level is compared. */
    public void scale(Origin origin, Scale scale) {
        boolean isWithin = Scale.LEVEL.contains(scale.minimum()) && Scale.LEVEL.contains(scale.maximum());
        if (scale.id().equals(ScaleId.LEVEL) && !isWithin) {
            String range = RatingChecks.number(scale.minimum()) + " to " + RatingChecks.number(scale.maximum());
            problem(origin, "", range, "scale LV must lie within 0 to 7");
        }
        if (isNew(origin, scale.id(), "Scale ID", scale.id().value())) {
            scales.put(scale.id(), scale);
        }
    }

    /** Adds an occupation; its code must be new. */
    public void occupation(Origin origin, Occupation occupation) {
        if (isNew(origin, occupation.code(), CODE, occupation.code().value())) {
            occupations.put(occupation.code(), occupation);
        }
    }

    /**
     * Adds an element of the content model; its id must be new, whatever the case of its letters. From then on an element
     * that is not in it is unknown.
     */
    public void element(Origin origin, Element element) {
        hasContentModel = true;
        if (isNewElement(origin, element.id())) {
            elements.put(element.id(), element);
        }
    }

    /**
     * Adds a rating on importance or level: of a known occupation, element and scale, value and bounds on the scale, its
     * key new.
     *
     * @param elementName names the element where no content model does
     */
    public void rating(Origin origin, OccupationRating row, String elementName) {
        ScaleId scaleId = row.scale();
        boolean known = isKnown(origin, row.occupation(), CODE);
        known &= isKnownElement(origin, row.element(), elementName);
        known &= isKnownScale(origin, scaleId);
        if (!scaleId.equals(ScaleId.IMPORTANCE) && !scaleId.equals(ScaleId.LEVEL)) {
            if (known) {
                problem(origin, "Scale ID", scaleId.value(), "a rating is on scale IM or LV");
            }
            return;
        }
        problems.reach(origin.file());
        boolean isNew = ratingChecks.isNew(origin, row);
        if (known && ratingChecks.isOnScale(origin, row.rating(), scales.get(scaleId)) & isNew) {
            ratings.add(row);
        }
    }

    /**
     * Adds an anchor: of a known element and scale, on the scale, its key new.
     *
     * @param elementName names the element where no content model does
     */
    public void levelAnchor(Origin origin, LevelAnchor anchor, String elementName) {
        if (!(isKnownElement(origin, anchor.element(), elementName) & isKnownScale(origin, anchor.scale()))) {
            return;
        }
        if (!ratingChecks.isOnScale(origin, "Anchor Value", anchor.value(), scales.get(anchor.scale()))) {
            return;
        }
        AnchorKey key = new AnchorKey(anchor.element(), anchor.scale(), anchor.value());
        if (isNew(
                origin, key, "", anchor.element() + " " + anchor.scale() + " " + RatingChecks.number(anchor.value()))) {
            levelAnchors.add(anchor);
        }
    }

    /** Adds a job zone from 1 to 5 of a known occupation, one for each. */
    public void jobZone(Origin origin, JobZone jobZone) {
        if (jobZone.zone() < 1 || jobZone.zone() > 5) {
            problem(origin, "Job Zone", Integer.toString(jobZone.zone()), "a job zone is 1 to 5");
            return;
        }
        if (isKnown(origin, jobZone.occupation(), CODE)
                && isNew(
                        origin,
                        new JobZoneKey(jobZone.occupation()),
                        CODE,
                        jobZone.occupation().value())) {
            jobZones.add(jobZone);
        }
    }

    /** Adds a related occupation: both sides known, the pair new, its index at least 1. */
    public void relatedOccupation(Origin origin, RelatedOccupation row) {
        if (row.index() < 1) {
            problem(origin, "Index", Integer.toString(row.index()), "an index is at least 1");
            return;
        }
        RelatedKey key = new RelatedKey(row.occupation(), row.related());
        if (isKnown(origin, row.occupation(), CODE) & isKnown(origin, row.related(), "Related O*NET-SOC Code")
                && isNew(origin, key, "", row.occupation() + " " + row.related())) {
            relatedOccupations.add(row);
        }
    }

    /** Adds an alternate title of a known occupation. */
    public void alternateTitle(Origin origin, AlternateTitle row) {
        if (isKnown(origin, row.occupation(), CODE)) {
            alternateTitles.add(row);
        }
    }

    /** Adds a task of a known occupation: its number at least 1 and new there. */
    public void task(Origin origin, Task task) {
        if (task.id() < 1) {
            problem(origin, "Task ID", Integer.toString(task.id()), "a task's number is at least 1");
            return;
        }
        TaskKey key = new TaskKey(task.occupation(), task.id());
        if (isKnown(origin, task.occupation(), CODE) && isNew(origin, key, "", task.occupation() + " " + task.id())) {
            tasks.add(task);
        }
    }

    /**
     * Returns the release of everything added.
     *
     * @param name its name
     * @param sha256 the SHA-256 of the files that were read, 64 hexadecimal digits
     * @throws DataRefused if any row broke a rule, or an element of an occupation was rated on only one of IM and LV
     */
    public Release build(String name, String sha256) {
        ratingChecks.reportUnpaired();
        refuseIfProblems();
        return new Release(
                name,
                sha256,
                List.copyOf(scales.values()),
                List.copyOf(elements.values()),
                List.copyOf(occupations.values()),
                ratings,
                levelAnchors,
                jobZones,
                relatedOccupations,
                alternateTitles,
                tasks);
    }

    /**
     * Stops if anything was wrong so far.
     *
     * @throws DataRefused with the first 20 problems, file by file as they came, in the order of lines
     */
    public void refuseIfProblems() {
        problems.refuseIfAny();
    }

    private boolean isNew(Origin origin, Object key, String column, String keyText) {
        problems.reach(origin.file());
        Origin first = origins.putIfAbsent(key, origin);
        if (first == null) {
            return true;
        }
        problem(origin, column, keyText, "this key is already used in " + first.seenFrom(origin));
        return false;
    }

    private boolean isNewElement(Origin origin, ElementId id) {
        return isNew(origin, new ElementKey(id.value().toLowerCase(Locale.ROOT)), "Element ID", id.value());
    }

    private boolean isKnown(Origin origin, OccupationCode code, String column) {
        if (occupations.containsKey(code)) {
            return true;
        }
        problem(origin, column, code.value(), "unknown occupation: Occupation Data does not list it");
        return false;
    }

    private boolean isKnownScale(Origin origin, ScaleId scale) {
        if (scales.containsKey(scale)) {
            return true;
        }
        problem(origin, "Scale ID", scale.value(), "unknown scale: Scales Reference does not list it");
        return false;
    }

    private boolean isKnownElement(Origin origin, ElementId id, String name) {
        if (elements.containsKey(id)) {
            return true;
        }
        if (hasContentModel) {
            problem(origin, "Element ID", id.value(), "unknown element: Content Model Reference does not list it");
            return false;
        }
        boolean isNew = isNewElement(origin, id);
        if (isNew) {
            elements.put(id, new Element(id, name, ""));
        }
        return isNew;
    }
}
