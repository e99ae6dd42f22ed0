package org.skillgap.domain.rating;

/**
 * The part of the O*NET Content Model that an element belongs to. Gaps are computed domain by domain.
 * Source: the element ids of Content Model Reference, release 30.1.
 */
public enum ElementDomain {
    /** 2.A and 2.B: basic (essential) and cross-functional (transferable) skills. */
    SKILLS("skills"),
    /** 2.C: knowledge. */
    KNOWLEDGE("knowledge"),
    /** 1.A: abilities. */
    ABILITIES("abilities"),
    /** 4.A: generalized work activities. */
    WORK_ACTIVITIES("work_activities"),
    /** Everything else, such as interests or work styles: named, not rated on importance and level. */
    OTHER("other");

    private final String id;

    ElementDomain(String id) {
        this.id = id;
    }

    /** Returns the name that requests and the store use, such as {@code work_activities}. */
    public String id() {
        return id;
    }

    /** Returns the domain of an element; {@link #OTHER} if it is none of the four that gaps are computed for. */
    public static ElementDomain of(ElementId element) {
        String id = element.value();
        if (isUnder(id, "2.A") || isUnder(id, "2.B")) {
            return SKILLS;
        }
        if (isUnder(id, "2.C")) {
            return KNOWLEDGE;
        }
        if (isUnder(id, "1.A")) {
            return ABILITIES;
        }
        return isUnder(id, "4.A") ? WORK_ACTIVITIES : OTHER;
    }

    private static boolean isUnder(String id, String parent) {
        return id.startsWith(parent) && (id.length() == parent.length() || id.charAt(parent.length()) == '.');
    }
}
