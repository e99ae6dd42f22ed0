package org.skillgap.domain.move;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.skillgap.domain.occupation.OccupationCode;
import org.skillgap.domain.rating.Profile;

/**
 * The {@link Difficulty} of every move between some occupations, in both directions. It takes 8 bytes for each ordered pair,
 * 6 MB for the rated occupations of O*NET 30.1. Immutable.
 */
public final class DifficultyMatrix {

    private static final int NEW = -1;

    private final SortedMap<OccupationCode, Profile> profiles;
    private final List<OccupationCode> codes;
    private final double[][] difficulties;
    private final int computed;

    /** Takes over from another matrix what lies between occupations that are the same in both. */
    private DifficultyMatrix(Map<OccupationCode, Profile> of, DifficultyMatrix before) {
        profiles = Collections.unmodifiableSortedMap(new TreeMap<>(of));
        codes = List.copyOf(profiles.keySet());
        int[] places = codes.stream()
                .mapToInt(code -> before.placeOfSame(code, profiles.get(code)))
                .toArray();
        AlignedProfiles aligned = AlignedProfiles.of(profiles.values());
        difficulties = new double[codes.size()][codes.size()];
        int count = 0;
        for (int from = 0; from < places.length; from++) {
            for (int to = 0; to < places.length; to++) {
                if (places[from] != NEW && places[to] != NEW) {
                    difficulties[from][to] = before.difficulties[places[from]][places[to]];
                } else {
                    difficulties[from][to] = aligned.difficulty(from, to);
                    count++;
                }
            }
        }
        computed = count;
    }

    private DifficultyMatrix() {
        profiles = Collections.emptySortedMap();
        codes = List.of();
        difficulties = new double[0][];
        computed = 0;
    }

    /**
     * Returns the matrix of some occupations.
     *
     * @param profiles the profile of each, all in one domain; may be empty
     */
    public static DifficultyMatrix of(Map<OccupationCode, Profile> profiles) {
        return new DifficultyMatrix(profiles, new DifficultyMatrix());
    }

    /**
     * Returns the matrix of other occupations. It equals that of {@link #of}, and computes only the rows and columns of those
     * that are new here, or whose levels or weights are not the same: of one row and column where one occupation is.
     *
     * @param others all occupations of the new matrix, not only those that changed
     */
    public DifficultyMatrix changedTo(Map<OccupationCode, Profile> others) {
        return new DifficultyMatrix(others, this);
    }

    /** Returns the matrix with one occupation more, or with another profile of it. */
    public DifficultyMatrix with(OccupationCode code, Profile profile) {
        Map<OccupationCode, Profile> others = new TreeMap<>(profiles);
        others.put(code, profile);
        return changedTo(others);
    }

    /** Returns the matrix without one occupation; the same one if it is not in it. */
    public DifficultyMatrix without(OccupationCode code) {
        Map<OccupationCode, Profile> others = new TreeMap<>(profiles);
        return others.remove(code) == null ? this : changedTo(others);
    }

    /** Returns the occupations in the order of their codes, as an unmodifiable list. */
    public List<OccupationCode> codes() {
        return codes;
    }

    /**
     * Returns the difficulty of a move in levels, 0 to 7: what {@link Difficulty#between(Profile, Profile)} returns, to the
     * last digit.
     *
     * @throws IllegalArgumentException if one of the occupations is not in the matrix
     */
    public double between(OccupationCode from, OccupationCode to) {
        return at(placeOf(from), placeOf(to));
    }

    /** Returns how many moves were computed for this matrix; all others were taken over from the one before. */
    public int computed() {
        return computed;
    }

    int size() {
        return codes.size();
    }

    double at(int from, int to) {
        return difficulties[from][to];
    }

    int placeOf(OccupationCode code) {
        int place = Collections.binarySearch(codes, code);
        if (place < 0) {
            throw new IllegalArgumentException("occupation " + code + " is not in the matrix");
        }
        return place;
    }

    private int placeOfSame(OccupationCode code, Profile profile) {
        Profile known = profiles.get(code);
        return known != null && AlignedProfiles.isSame(known, profile) ? placeOf(code) : NEW;
    }
}
