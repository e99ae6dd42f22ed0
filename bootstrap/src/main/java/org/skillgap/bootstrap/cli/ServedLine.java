package org.skillgap.bootstrap.cli;

import java.util.List;
import org.skillgap.application.catalog.Catalog;
import org.skillgap.application.release.ReleaseNumber;
import org.skillgap.bootstrap.config.Settings;
import org.skillgap.domain.occupation.Occupation;
import org.skillgap.domain.occupation.OccupationCode;

/**
 * What a server says when it is ready: what it serves, where, and an address to try.
 *
 * @param catalog what is served
 * @param settings where it listens, and whether it asks for a key
 * @param port the port that it listens on
 * @param getsOfficialRelease whether an official release is on its way
 */
record ServedLine(Catalog catalog, Settings settings, int port, boolean getsOfficialRelease) {

    private static final List<OccupationCode> WELL_KNOWN =
            List.of(new OccupationCode("11-1011.00"), new OccupationCode("11-3013.00"));

    String text() {
        return "Serving " + catalog.release().name() + " ("
                + Text.count(catalog.occupations().size(), "occupation", "occupations") + ", "
                + Text.count(catalog.ratedCount())
                + " rated" + more() + "). Try "
                + new ServerAddress(settings.web().host(), port) + example()
                + (settings.web().apiKeys().isEmpty() ? "" : " with your key in the header X-API-Key");
    }

    private String more() {
        ReleaseNumber usual = settings.releases().usual();
        if (getsOfficialRelease) {
            return "; O*NET " + usual + " will follow";
        }
        return isSmall() ? "; load a full release with: ./skillgap load --release " + usual : "";
    }

    /** A full release has about a thousand occupations. */
    private boolean isSmall() {
        return catalog.occupations().size() < 500;
    }

    private String example() {
        List<OccupationCode> pair = WELL_KNOWN.stream().allMatch(catalog::isRated) ? WELL_KNOWN : firstTwoRated();
        return pair.size() < 2 ? "/occupations" : "/skill-gap?from=" + pair.get(0) + "&to=" + pair.get(1);
    }

    private List<OccupationCode> firstTwoRated() {
        return catalog.occupations().stream()
                .map(Occupation::code)
                .filter(catalog::isRated)
                .limit(2)
                .toList();
    }
}
