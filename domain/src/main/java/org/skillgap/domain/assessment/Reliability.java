package org.skillgap.domain.assessment;

/** Whether assessed levels of an element were measured to be better than those of the nearest occupations. */
public enum Reliability {
    /** Nearer to O*NET's surveys than the mean of the other occupations in the same SOC minor group. */
    BEATS_BASELINE("beats_baseline"),
    /** No nearer to O*NET's surveys than that mean: the mean is the better guess. */
    BELOW_BASELINE("below_baseline"),
    /** Too few surveyed occupations were assessed to tell. */
    NOT_MEASURED("not_measured");

    private final String id;

    Reliability(String id) {
        this.id = id;
    }

    /** Returns its name in answers and in the store. */
    public String id() {
        return id;
    }
}
