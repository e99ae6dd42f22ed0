package org.skillgap.domain.rating;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The levels of one occupation (or of one person, or of a company's role) in one domain of elements, with the ratings
 * behind them. Elements are in the order of their ids and occur once; an element that is not in the profile counts as
 * level 0. Immutable.
 */
public final class Profile {

    private static final Rating[] NO_RATINGS = new Rating[0];

    private final Element[] elements;
    private final int[] levels;
    private final Rating[] levelRatings;
    private final Rating[] importanceRatings;

    private Profile(Map<ElementId, Row> rows) {
        int size = rows.size();
        elements = new Element[size];
        levels = new int[size];
        boolean rated = rows.values().stream().anyMatch(row -> row.level != null || row.importance != null);
        levelRatings = rated ? new Rating[size] : NO_RATINGS;
        importanceRatings = rated ? new Rating[size] : NO_RATINGS;
        int i = 0;
        for (Row row : rows.values()) {
            elements[i] = row.element;
            levels[i] = Math.max(row.hundredths, 0);
            if (rated) {
                levelRatings[i] = row.level;
                importanceRatings[i] = row.importance;
            }
            i++;
        }
    }

    /** Returns a builder without any element. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the number of elements. */
    public int size() {
        return elements.length;
    }

    /**
     * Returns the element at a place in the order of element ids.
     *
     * @param index 0 to {@link #size()} - 1
     * @throws IndexOutOfBoundsException if there is no such place
     */
    public Element elementAt(int index) {
        return elements[index];
    }

    /**
     * Returns the level at a place in the order of element ids, in hundredths of a level, 0 to 700.
     *
     * @param index 0 to {@link #size()} - 1
     * @throws IndexOutOfBoundsException if there is no such place
     */
    public int levelHundredthsAt(int index) {
        return levels[index];
    }

    /**
     * Returns the rating on scale LV behind the level at a place in the order of element ids; empty if the level was given
     * without one.
     *
     * @param index 0 to {@link #size()} - 1
     */
    public Optional<Rating> levelRatingAt(int index) {
        return ratingAt(levelRatings, index);
    }

    /**
     * Returns the rating on scale IM at a place in the order of element ids; empty if there is none.
     *
     * @param index 0 to {@link #size()} - 1
     */
    public Optional<Rating> importanceRatingAt(int index) {
        return ratingAt(importanceRatings, index);
    }

    /** Returns the elements in the order of their ids, as an unmodifiable list. */
    public List<Element> elements() {
        return Collections.unmodifiableList(Arrays.asList(elements));
    }

    /** Returns the level of an element; level 0 if it is not in the profile. */
    public Level level(ElementId id) {
        int index = indexOf(id);
        return index < 0 ? Level.NONE : new Level(levels[index]);
    }

    /** Returns the rating on scale LV behind an element's level; empty if the level was given without one. */
    public Optional<Rating> levelRating(ElementId id) {
        return ratingAt(levelRatings, indexOf(id));
    }

    /** Returns the rating of an element on scale IM; empty if there is none. */
    public Optional<Rating> importanceRating(ElementId id) {
        return ratingAt(importanceRatings, indexOf(id));
    }

    private static Optional<Rating> ratingAt(Rating[] ratings, int index) {
        return index < 0 || index >= ratings.length ? Optional.empty() : Optional.ofNullable(ratings[index]);
    }

    private int indexOf(ElementId id) {
        int low = 0;
        int high = elements.length - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = elements[middle].id().compareTo(id);
            if (order == 0) {
                return middle;
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -1;
    }

    /** Collects the rows of a profile, in any order. Not safe for concurrent use. */
    public static final class Builder {

        private final Map<ElementId, Row> rows = new TreeMap<>();

        private Builder() {}

        /**
         * Adds an element at a level that is simply given, without a survey behind it.
         *
         * @throws IllegalArgumentException if the element already has a level
         */
        public Builder level(Element element, Level level) {
            rowWithoutLevel(element).hundredths = level.hundredths();
            return this;
        }

        /**
         * Adds an element at the level that a rating on scale LV gives.
         *
         * @param rating its value is 0 to 7
         * @throws IllegalArgumentException if the element already has a level, or the value is outside 0 to 7
         */
        public Builder levelRating(Element element, Rating rating) {
            int hundredths = Level.of(rating.value()).hundredths();
            Row row = rowWithoutLevel(element);
            row.hundredths = hundredths;
            row.level = rating;
            return this;
        }

        /**
         * Adds the rating of an element on scale IM.
         *
         * @param rating its value is 1 to 5
         * @throws IllegalArgumentException if the element already has one
         */
        public Builder importanceRating(Element element, Rating rating) {
            Row row = row(element);
            if (row.importance != null) {
                throw new IllegalArgumentException("element " + element.id() + " has two importance ratings");
            }
            row.importance = Objects.requireNonNull(rating, "rating");
            return this;
        }

        /** Returns the profile of everything added so far. */
        public Profile build() {
            return new Profile(rows);
        }

        private Row row(Element element) {
            return rows.computeIfAbsent(element.id(), id -> new Row(element));
        }

        private Row rowWithoutLevel(Element element) {
            Row row = row(element);
            if (row.hundredths != Row.NO_LEVEL_YET) {
                throw new IllegalArgumentException("element " + element.id() + " has two levels");
            }
            return row;
        }
    }

    private static final class Row {
        private static final int NO_LEVEL_YET = -1;

        private final Element element;
        private int hundredths = NO_LEVEL_YET;
        private Rating level;
        private Rating importance;

        private Row(Element element) {
            this.element = element;
        }
    }
}
