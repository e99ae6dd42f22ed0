package com.example.hr.spark;

import java.io.Serializable;

/**
 * One row of a table of ratings: what Spark sends between machines. The domain's own types are not serializable; profiles are
 * built from such rows where they are needed.
 *
 * @param owner the person or role that was rated
 * @param element the id of what was rated, such as 2.B.3.e
 * @param level the mean of the raters' answers, 0 to 7
 * @param raters N, how many people rated
 * @param standardError the standard error of {@code level}; NaN if not known
 */
record RatedLevel(String owner, String element, double level, int raters, double standardError)
        implements Serializable {

    /** The columns of a table of ratings, in this order. */
    static final String[] COLUMNS = {"owner", "element", "level", "raters", "standard_error"};
}
