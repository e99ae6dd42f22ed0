package org.skillgap.application.error;

import java.util.List;

/** The levels that somebody brought cannot be taken as a profile. */
public final class ProfileRefused extends ExpectedFailure {

    private static final long serialVersionUID = 1L;
    private final transient List<String> problems;
    private final int count;

    /**
     * @param problems what is wrong, a sentence each, in the order of the levels, at least one
     * @param count how many there are in all, at least as many as are listed
     */
    public ProfileRefused(List<String> problems, int count) {
        super(
                Kind.INVALID_INPUT,
                "The profile was refused. " + String.join(" ", problems) + more(count - problems.size()));
        this.problems = List.copyOf(problems);
        this.count = count;
    }

    /** Returns what is wrong, a sentence each, in the order of the levels; at least one. */
    public List<String> problems() {
        return problems;
    }

    /** Returns how many problems there are in all, listed or not. */
    public int count() {
        return count;
    }

    private static String more(int unlisted) {
        return unlisted == 0 ? "" : " … and " + unlisted + " more.";
    }
}
