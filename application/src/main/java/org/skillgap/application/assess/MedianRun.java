package org.skillgap.application.assess;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.skillgap.application.assessment.AssessedOccupation.AssessedLevel;
import org.skillgap.application.assessment.AssessedRun;
import org.skillgap.application.assessment.AssessedRun.RunLevel;
import org.skillgap.application.assessment.AssessmentTask;
import org.skillgap.application.assessment.Reading;
import org.skillgap.domain.assessment.MedianLevel;
import org.skillgap.domain.rating.ElementId;
import org.skillgap.domain.rating.Level;

/** Makes one assessment of several runs. */
final class MedianRun {

    private MedianRun() {}

    /** Returns what is wrong with a run: its own problems, or the skills that it lacks although it has none. */
    static List<String> problems(AssessmentTask task, Reading<AssessedRun> reading) {
        if (!reading.isRight()) {
            return reading.problems();
        }
        return task.skills().stream()
                .map(skill -> skill.element().id())
                .filter(id -> !reading.answer().levels().containsKey(id))
                .map(id -> "there is no level of " + id)
                .toList();
    }

    /**
     * Returns for each element the median of its levels, with the words of the run nearest to it: the first, if several are.
     *
     * @param runs with the same elements, at least one
     */
    static SortedMap<ElementId, AssessedLevel> of(List<AssessedRun> runs) {
        SortedMap<ElementId, AssessedLevel> levels = new TreeMap<>();
        for (ElementId id : runs.get(0).levels().keySet()) {
            levels.put(id, level(runs.stream().map(run -> run.levels().get(id)).toList()));
        }
        return levels;
    }

    private static AssessedLevel level(List<RunLevel> runs) {
        List<Level> levels = runs.stream().map(RunLevel::level).toList();
        RunLevel nearest = runs.get(MedianLevel.nearest(levels));
        return new AssessedLevel(
                MedianLevel.of(levels),
                levels.stream().min(Level::compareTo).orElseThrow(),
                levels.stream().max(Level::compareTo).orElseThrow(),
                nearest.description(),
                nearest.explanation());
    }
}
