package org.skillgap.application.release;

import java.time.YearMonth;
import org.skillgap.domain.occupation.OccupationCode;

/**
 * How much preparation an occupation needs.
 *
 * @param occupation the occupation
 * @param zone 1 (little) to 5 (extensive)
 * @param ratedOn the month it was assigned
 * @param domainSource who assigned it; empty if not published
 */
public record JobZone(OccupationCode occupation, int zone, YearMonth ratedOn, String domainSource) {}
