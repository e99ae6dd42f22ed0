package org.skillgap.domain.gap;

import org.skillgap.domain.rating.Element;
import org.skillgap.domain.rating.Profile;

/** Two profiles side by side: every element of either, in the order of ids, with its place on each side. */
final class Pairing {

    /** Stands for the place of an element that a side does not have. */
    static final int ABSENT = -1;

    private final Profile from;
    private final Profile to;
    private final int[] fromPlaces;
    private final int[] toPlaces;
    private final int size;

    Pairing(Profile from, Profile to) {
        this.from = from;
        this.to = to;
        fromPlaces = new int[from.size() + to.size()];
        toPlaces = new int[fromPlaces.length];
        int count = 0;
        int i = 0;
        int j = 0;
        while (i < from.size() || j < to.size()) {
            int side = nextSide(from, i, to, j);
            fromPlaces[count] = side <= 0 ? i++ : ABSENT;
            toPlaces[count] = side >= 0 ? j++ : ABSENT;
            count++;
        }
        size = count;
    }

    /** Tells which profile has the next element: negative the source alone, positive the target alone, 0 both. */
    static int nextSide(Profile from, int i, Profile to, int j) {
        if (i == from.size()) {
            return 1;
        }
        if (j == to.size()) {
            return -1;
        }
        Element left = from.elementAt(i);
        Element right = to.elementAt(j);
        return left == right ? 0 : left.id().compareTo(right.id());
    }

    int size() {
        return size;
    }

    /** Returns the place of an element in the source, or {@link #ABSENT}. */
    int fromPlace(int index) {
        return fromPlaces[index];
    }

    /** Returns the place of an element in the target, or {@link #ABSENT}. */
    int toPlace(int index) {
        return toPlaces[index];
    }

    Element element(int index) {
        return fromPlaces[index] == ABSENT ? to.elementAt(toPlaces[index]) : from.elementAt(fromPlaces[index]);
    }

    int fromLevel(int index) {
        return fromPlaces[index] == ABSENT ? 0 : from.levelHundredthsAt(fromPlaces[index]);
    }

    int toLevel(int index) {
        return toPlaces[index] == ABSENT ? 0 : to.levelHundredthsAt(toPlaces[index]);
    }
}
