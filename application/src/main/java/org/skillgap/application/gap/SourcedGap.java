package org.skillgap.application.gap;

/**
 * The gap between two occupations, or between somebody's own profile and an occupation, and whose levels are behind it.
 *
 * @param found the gap
 * @param levels which levels are compared
 * @param provenance where the figures come from
 */
public record SourcedGap(OccupationGap found, ComparedLevels levels, Provenance provenance) {}
