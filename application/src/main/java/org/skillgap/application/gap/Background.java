package org.skillgap.application.gap;

import java.util.Optional;
import org.skillgap.domain.occupation.Occupation;

/** What somebody comes from, as an answer says it: an occupation, or a profile of their own. */
public sealed interface Background {

    /** Returns what answers call it. */
    String title();

    /** Returns the occupation; empty if there is none behind it. */
    Optional<Occupation> findOccupation();

    /**
     * Somebody works in an occupation.
     *
     * @param occupation of O*NET
     */
    record Work(Occupation occupation) implements Background {

        @Override
        public String title() {
            return occupation.title();
        }

        @Override
        public Optional<Occupation> findOccupation() {
            return Optional.of(occupation);
        }
    }

    /** Somebody brought levels of their own. It has no code, because it is no occupation. */
    record OwnProfile() implements Background {

        @Override
        public String title() {
            return "Own profile";
        }

        @Override
        public Optional<Occupation> findOccupation() {
            return Optional.empty();
        }
    }
}
