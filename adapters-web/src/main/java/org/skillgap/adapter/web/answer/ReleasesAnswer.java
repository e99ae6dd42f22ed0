package org.skillgap.adapter.web.answer;

import java.util.List;
import org.skillgap.application.release.CachedRelease;
import org.skillgap.application.release.KnownReleases;
import org.skillgap.application.release.ReleaseInfo;

/** Which releases the store has held, newest first, and which are downloaded and kept; times in ISO 8601, UTC. */
public record ReleasesAnswer(List<LoadedJson> loaded, List<CachedJson> downloaded) {

    /** A release that was loaded. */
    record LoadedJson(String name, String sha256, String loadedAt) {

        private static LoadedJson of(ReleaseInfo release) {
            return new LoadedJson(
                    release.name(), release.sha256(), release.loadedAt().toString());
        }
    }

    /** A release that is kept. */
    record CachedJson(String number, long bytes, String fetchedAt, String file) {

        private static CachedJson of(CachedRelease release) {
            return new CachedJson(
                    release.number().value(),
                    release.bytes(),
                    release.fetchedAt().toString(),
                    release.place());
        }
    }

    /** Returns the answer. */
    static Answer of(KnownReleases known) {
        ReleasesAnswer answer = new ReleasesAnswer(
                known.loaded().stream().map(LoadedJson::of).toList(),
                known.cached().stream().map(CachedJson::of).toList());
        return Answer.of(
                answer.loaded().isEmpty()
                        ? "No release is loaded."
                        : "The store holds '" + answer.loaded().get(0).name() + "'.",
                answer);
    }
}
