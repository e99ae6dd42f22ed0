package org.skillgap.adapter.onet;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.skillgap.application.release.Origin;
import org.skillgap.application.release.ReleaseBuilder;

/** Finds the files of a release among all that lie beside them, by their whole names. */
final class FileChoice {

    private static final String SKILLS_NEEDED =
            "missing: a release has Skills.txt, or Essential Skills.txt and Transferable Skills.txt";

    private final Map<ReleaseFile, StoredFile> chosen = new EnumMap<>(ReleaseFile.class);
    private final ReleaseBuilder problems;

    private FileChoice(ReleaseBuilder problems) {
        this.problems = problems;
    }

    /**
     * Returns the files of the release in the order of reading.
     *
     * @param problems is told what is missing and what is there twice
     */
    static Map<ReleaseFile, StoredFile> of(List<StoredFile> files, ReleaseBuilder problems) {
        FileChoice choice = new FileChoice(problems);
        for (ReleaseFile wanted : ReleaseFile.values()) {
            choice.choose(wanted, files);
        }
        choice.require(ReleaseFile.SCALES);
        choice.require(ReleaseFile.OCCUPATIONS);
        choice.requireSkills();
        return choice.chosen;
    }

    private void choose(ReleaseFile wanted, List<StoredFile> files) {
        for (StoredFile file : files) {
            if (!wanted.isNamed(file.name())) {
                continue;
            }
            StoredFile first = chosen.putIfAbsent(wanted, file);
            if (first != null) {
                problem(file.path(), "the release already has it as " + first.path() + ": keep one of the two");
            }
        }
    }

    private void require(ReleaseFile file) {
        if (!chosen.containsKey(file)) {
            problem(file.names().get(0), "missing: a release has " + String.join(" or ", file.names()));
        }
    }

    private void requireSkills() {
        Set<ReleaseFile> there = chosen.keySet();
        boolean essential = there.contains(ReleaseFile.ESSENTIAL_SKILLS);
        boolean transferable = there.contains(ReleaseFile.TRANSFERABLE_SKILLS);
        if (there.contains(ReleaseFile.SKILLS)) {
            if (essential || transferable) {
                problem(
                        "Skills.txt",
                        "stands beside Essential or Transferable Skills.txt: keep the old or the new layout");
            }
            return;
        }
        if (!essential && !transferable) {
            problem("Skills.txt", SKILLS_NEEDED);
        } else if (!essential) {
            problem("Essential Skills.txt", SKILLS_NEEDED);
        } else if (!transferable) {
            problem("Transferable Skills.txt", SKILLS_NEEDED);
        }
    }

    private void problem(String file, String reason) {
        problems.problem(new Origin(file, 0), "", "", reason);
    }
}
