package org.skillgap.bootstrap.cli;

import java.util.function.BiPredicate;
import org.skillgap.application.catalog.Catalog;
import org.skillgap.application.catalog.LevelChoice;
import org.skillgap.application.error.AmbiguousOccupation;
import org.skillgap.application.error.OccupationNotFound;
import org.skillgap.application.error.UpstreamUnavailable;
import org.skillgap.bootstrap.Application;
import org.skillgap.domain.occupation.OccupationCode;
import org.skillgap.domain.rating.ElementDomain;

/**
 * Finds the occupation that a person means by a code or a title, and fetches what the store lacks of it where the O*NET Web
 * Services are configured. A code may be new to the store; a title is only looked up.
 */
final class AskedOccupation {

    private final Application application;
    private final Screen screen;

    AskedOccupation(Application application, Screen screen) {
        this.application = application;
        this.screen = screen;
    }

    /**
     * Returns an occupation that is to be shown, rated or not.
     *
     * @throws OccupationNotFound if there is none
     * @throws AmbiguousOccupation if there are several
     * @throws UpstreamUnavailable if it is missing and O*NET cannot be asked
     */
    OccupationCode known(String codeOrTitle) {
        return find(codeOrTitle, (catalog, code) -> catalog.findOccupation(code).isPresent());
    }

    /**
     * Returns an occupation that is to be compared; it may be that O*NET has not rated it.
     *
     * @throws OccupationNotFound if there is none
     * @throws AmbiguousOccupation if there are several
     * @throws UpstreamUnavailable if it is missing, or its ratings are, and O*NET cannot be asked
     */
    OccupationCode rated(String codeOrTitle, ElementDomain domain) {
        return find(
                codeOrTitle,
                (catalog, code) -> catalog.findProfile(code, domain).isPresent());
    }

    /**
     * Returns an occupation that is to be compared by levels that are chosen: one that a language model has assessed is not fetched
     * where its levels may count.
     *
     * @throws OccupationNotFound if there is none
     * @throws AmbiguousOccupation if there are several
     * @throws UpstreamUnavailable if it is missing, or its ratings are, and O*NET cannot be asked
     */
    OccupationCode rated(String codeOrTitle, ElementDomain domain, LevelChoice levels) {
        return find(
                codeOrTitle,
                (catalog, code) -> catalog.findProfile(code, domain).isPresent()
                        || levels != LevelChoice.ONET
                                && catalog.findAssessed(code).isPresent());
    }

    private OccupationCode find(String codeOrTitle, BiPredicate<Catalog, OccupationCode> isThere) {
        OccupationCode code = OccupationCode.parse(codeOrTitle).orElseGet(() -> meantBy(codeOrTitle));
        if (!isThere.test(application.current().get(), code)) {
            application.fetchOccupation().ifPresent(fetch -> {
                screen.say("Asking O*NET for " + code + " …");
                fetch.of(code);
            });
        }
        return meantBy(codeOrTitle);
    }

    private OccupationCode meantBy(String codeOrTitle) {
        return application.findOccupations().meantBy(codeOrTitle).code();
    }
}
