package org.skillgap.bootstrap.cli;

import java.util.List;
import java.util.Optional;
import org.skillgap.adapter.onet.download.OfficialReleases;
import org.skillgap.adapter.onet.download.WebAddress;
import org.skillgap.application.error.InvalidInput;
import org.skillgap.application.port.OnetSource;
import org.skillgap.application.release.CachedRelease;
import org.skillgap.application.release.ReleaseNumber;
import picocli.CommandLine.Option;

/** Which official release to load, and where it comes from. */
final class OfficialOptions {

    private static final int LONGEST_SHOWN = 100;

    @Option(
            names = "--release",
            paramLabel = "NUMBER",
            description =
                    "Number of an official O*NET release, such as 30.3: downloaded once, and kept in SKILLGAP_HOME.")
    private String number = "";

    @Option(
            names = "--url",
            paramLabel = "ADDRESS",
            description =
                    "Where to download its text zip from instead; with a name such as db_30_3_text.zip it needs no"
                            + " --release.")
    private String address = "";

    @Option(names = "--refetch", description = "Download it even if it is kept.")
    private boolean isAnew;

    /**
     * Returns the release that the options describe.
     *
     * @param isOffline whether nothing is to be downloaded
     * @throws InvalidInput if they describe none
     */
    OnetSource source(OfficialReleases releases, boolean isOffline) {
        Optional<WebAddress> from = address.isBlank() ? Optional.empty() : Optional.of(address());
        ReleaseNumber wanted = number(from);
        if (isOffline && (isAnew || !isKept(releases.list(), wanted))) {
            throw new InvalidInput("SKILLGAP_OFFLINE=true: nothing is downloaded, and O*NET " + wanted
                    + (isAnew ? " was to be downloaded anew." : " is not kept.")
                    + " Unset it, or load a file with --from.");
        }
        if (from.isEmpty()) {
            return isAnew ? releases.anew(wanted) : releases.release(wanted);
        }
        return isAnew ? releases.anew(wanted, from.get()) : releases.release(wanted, from.get());
    }

    private WebAddress address() {
        return WebAddress.parse(address)
                .orElseThrow(() -> new InvalidInput(
                        "--url takes an https address without a password in it (http for a server on this machine)."));
    }

    private ReleaseNumber number(Optional<WebAddress> from) {
        if (number.isBlank()) {
            return from.flatMap(WebAddress::number)
                    .orElseThrow(() -> new InvalidInput(
                            from.isEmpty()
                                    ? "--refetch needs the number of a release: --release 30.3"
                                    : "The address does not end with a name such as db_30_3_text.zip;"
                                            + " say which release it is: --release 30.3"));
        }
        return ReleaseNumber.parse(number)
                .orElseThrow(() -> new InvalidInput("--release '" + shown(number)
                        + "' is not the number of a release such as 30.3; all of them are listed on"
                        + " https://www.onetcenter.org/db_releases.html"));
    }

    private static String shown(String text) {
        return text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "...";
    }

    private static boolean isKept(List<CachedRelease> kept, ReleaseNumber wanted) {
        return kept.stream().anyMatch(release -> release.number().equals(wanted));
    }
}
