package org.skillgap.bootstrap.cli;

import java.util.stream.Collectors;
import org.skillgap.application.error.InvalidInput;
import org.skillgap.domain.rating.ElementDomain;
import picocli.CommandLine.Option;

/** What to compare. */
final class DomainOption {

    @Option(
            names = "--domain",
            paramLabel = "DOMAIN",
            defaultValue = "skills",
            description = "What to compare: skills, knowledge, abilities, work_activities (default: ${DEFAULT-VALUE}).")
    private String domain;

    /**
     * Returns the domain that the option names.
     *
     * @throws InvalidInput if gaps cannot be computed in it
     */
    ElementDomain domain() {
        return ElementDomain.parse(domain)
                .orElseThrow(() -> new InvalidInput("--domain " + domain + " is not known; it takes: "
                        + ElementDomain.RATED.stream().map(ElementDomain::id).collect(Collectors.joining(", "))
                        + "."));
    }
}
