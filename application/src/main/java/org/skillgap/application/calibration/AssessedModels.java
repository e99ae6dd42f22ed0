package org.skillgap.application.calibration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.skillgap.application.assessment.AssessedOccupation;
import org.skillgap.application.assessment.ModelIdentity;
import org.skillgap.application.catalog.Catalog;
import org.skillgap.domain.assessment.ComparedLevels;
import org.skillgap.domain.occupation.OccupationCode;
import org.skillgap.domain.rating.ElementDomain;
import org.skillgap.domain.rating.ElementId;
import org.skillgap.domain.rating.Level;
import org.skillgap.domain.rating.Profile;

/** The language models whose levels a catalog holds, with all that each assessed, beside the surveys. */
final class AssessedModels {

    private final SortedMap<OccupationCode, Profile> surveyed = new TreeMap<>();
    private final SortedMap<ModelIdentity, List<AssessedOccupation>> assessed = new TreeMap<>(ModelIdentity.BY_NAME);

    AssessedModels(Catalog catalog) {
        catalog.moderatedProfiles(ElementDomain.SKILLS)
                .forEach((code, moderated) -> surveyed.put(code, moderated.profile()));
        catalog.assessed()
                .values()
                .forEach(
                        profile -> assessed.computeIfAbsent(profile.assessment().model(), model -> new ArrayList<>())
                                .add(profile.assessment()));
    }

    /** Returns the skills of all rated occupations. */
    SortedMap<OccupationCode, Profile> surveyed() {
        return surveyed;
    }

    /** Returns the models by provider, name and version of the prompt, each with its occupations in the order of their codes. */
    SortedMap<ModelIdentity, List<AssessedOccupation>> assessed() {
        return assessed;
    }

    /** Returns what was assessed beside what was surveyed. */
    ComparedLevels compared(List<AssessedOccupation> occupations) {
        Map<OccupationCode, Map<ElementId, Level>> levels = new HashMap<>();
        for (AssessedOccupation occupation : occupations) {
            Map<ElementId, Level> own = new HashMap<>();
            occupation.levels().forEach((element, level) -> own.put(element, level.level()));
            levels.put(occupation.occupation(), own);
        }
        return ComparedLevels.of(surveyed, levels);
    }
}
