package org.skillgap.application.memory;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.skillgap.application.catalog.Catalog;
import org.skillgap.application.port.OccupationRepository;
import org.skillgap.application.port.Replacement;
import org.skillgap.application.release.LoadProgress;
import org.skillgap.application.release.Release;
import org.skillgap.application.release.ReleaseInfo;

/** Keeps a release in memory, for as long as the process runs. */
public final class InMemoryOccupationRepository implements OccupationRepository {

    private final Clock clock;
    private volatile Catalog catalog = Catalog.builder(0).build();

    /**
     * @param clock says when a release was loaded
     */
    public InMemoryOccupationRepository(Clock clock) {
        this.clock = clock;
    }

    @Override
    public synchronized Replacement replaceRelease(Release release, LoadProgress progress) {
        ReleaseInfo before = catalog.release();
        if (release.sha256().equals(before.sha256())) {
            return new Replacement(before, before);
        }
        ReleaseInfo now = new ReleaseInfo(
                release.name(), release.sha256(), clock.instant().truncatedTo(ChronoUnit.MICROS));
        int rows = release.ratings().size();
        progress.started("Storing ratings", rows);
        catalog = catalogOf(release, now, catalog.revision() + 1);
        progress.advanced(rows);
        progress.finished();
        return new Replacement(before, now);
    }

    @Override
    public synchronized Replacement fillIfEmpty(Release release) {
        ReleaseInfo held = catalog.release();
        return held.equals(ReleaseInfo.NONE)
                ? replaceRelease(release, LoadProgress.SILENT)
                : new Replacement(held, held);
    }

    @Override
    public Catalog readCatalog() {
        return catalog;
    }

    @Override
    public long revision() {
        return catalog.revision();
    }

    private static Catalog catalogOf(Release release, ReleaseInfo info, long revision) {
        Catalog.Builder builder = Catalog.builder(revision).release(info);
        release.occupations().forEach(builder::occupation);
        release.elements().forEach(builder::element);
        release.jobZones().forEach(builder::jobZone);
        release.alternateTitles().forEach(builder::alternateTitle);
        release.levelAnchors().forEach(builder::levelAnchor);
        release.relatedOccupations().forEach(builder::relatedOccupation);
        release.ratings().forEach(builder::rating);
        return builder.build();
    }
}
