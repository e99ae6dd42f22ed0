package org.skillgap.domain.rating;

import java.util.List;
import java.util.Optional;

/**
 * The part of the O*NET Content Model that an element belongs to. Gaps are computed domain by domain.
 * Source: the element ids of Content Model Reference, release 30.1.
 */
public enum ElementDomain {
    /** 2.A and 2.B: basic (essential) and cross-functional (transferable) skills. */
    SKILLS("skills", "skill", "skills"),
    /** 2.C: knowledge. */
    KNOWLEDGE("knowledge", "knowledge area", "knowledge areas"),
    /** 1.A: abilities. */
    ABILITIES("abilities", "ability", "abilities"),
    /** 4.A: generalized work activities. */
    WORK_ACTIVITIES("work_activities", "work activity", "work activities"),
    /** Everything else, such as interests or work styles: named, not rated on importance and level. */
    OTHER("other", "element", "elements");

    /** The domains that are rated on importance and level, so that gaps can be computed in them. */
    public static final List<ElementDomain> RATED = List.of(SKILLS, KNOWLEDGE, ABILITIES, WORK_ACTIVITIES);

    private final String id;
    private final String one;
    private final String many;

    ElementDomain(String id, String one, String many) {
        this.id = id;
        this.one = one;
        this.many = many;
    }

    /** Returns the name that requests and the store use, such as {@code work_activities}. */
    public String id() {
        return id;
    }

    /** Returns what one of its elements is called, such as {@code knowledge area}. */
    public String one() {
        return one;
    }

    /** Returns what several of its elements are called, such as {@code knowledge areas}. */
    public String many() {
        return many;
    }

    /** Returns the rated domain of a name, such as {@code work_activities}; empty if there is none. */
    public static Optional<ElementDomain> parse(String text) {
        String wanted = text.strip();
        return RATED.stream().filter(domain -> domain.id.equals(wanted)).findFirst();
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
