package org.skillgap.domain.move;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.skillgap.domain.rating.ElementId;
import org.skillgap.domain.rating.Profile;

/** Levels and weights of profiles as rows over the same elements, so that a difficulty is one run down three of them. */
final class AlignedProfiles {

    private final List<int[]> levels = new ArrayList<>();
    private final List<int[]> weights = new ArrayList<>();

    private AlignedProfiles() {}

    /** Returns the rows of some profiles, in their order. */
    static AlignedProfiles of(Collection<Profile> profiles) {
        Map<ElementId, Integer> places = new HashMap<>();
        profiles.forEach(
                profile -> profile.elements().forEach(element -> places.putIfAbsent(element.id(), places.size())));
        AlignedProfiles aligned = new AlignedProfiles();
        profiles.forEach(profile -> aligned.add(profile, places));
        return aligned;
    }

    /** What a profile does not have stays at level 0 and weight 0. */
    private void add(Profile profile, Map<ElementId, Integer> places) {
        int[] level = new int[places.size()];
        int[] weight = new int[places.size()];
        for (int i = 0; i < profile.size(); i++) {
            int place = places.get(profile.elementAt(i).id());
            level[place] = profile.levelHundredthsAt(i);
            weight[place] = Difficulty.weightAt(profile, i);
        }
        levels.add(level);
        weights.add(weight);
    }

    /** Returns the difficulty of a move between the profiles at two places. */
    double difficulty(int from, int to) {
        return Difficulty.between(levels.get(from), levels.get(to), weights.get(to));
    }

    /** Tells whether two profiles have the same elements, levels and weights, so that no difficulty differs. */
    static boolean isSame(Profile one, Profile other) {
        if (one.size() != other.size()) {
            return false;
        }
        for (int i = 0; i < one.size(); i++) {
            if (!one.elementAt(i).id().equals(other.elementAt(i).id())
                    || one.levelHundredthsAt(i) != other.levelHundredthsAt(i)
                    || Difficulty.weightAt(one, i) != Difficulty.weightAt(other, i)) {
                return false;
            }
        }
        return true;
    }
}
