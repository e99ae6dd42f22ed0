package org.skillgap.bootstrap;

import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import org.skillgap.adapter.onet.download.OfficialReleases;
import org.skillgap.adapter.web.WebServer;
import org.skillgap.application.calibration.EvaluateAssessments;
import org.skillgap.application.calibration.FitCalibrations;
import org.skillgap.application.current.CurrentCatalog;
import org.skillgap.application.describe.DescribeSkillGap;
import org.skillgap.application.error.DataRefused;
import org.skillgap.application.error.InvalidInput;
import org.skillgap.application.error.StoreUnavailable;
import org.skillgap.application.error.UpstreamUnavailable;
import org.skillgap.application.fetch.FetchOccupation;
import org.skillgap.application.fetch.FetchOnDemand;
import org.skillgap.application.fetch.FetchParts;
import org.skillgap.application.gap.FindSkillGap;
import org.skillgap.application.gap.FindTestedGap;
import org.skillgap.application.load.LoadRelease;
import org.skillgap.application.load.LoadReport;
import org.skillgap.application.occupation.FindOccupations;
import org.skillgap.application.path.CurrentDifficulties;
import org.skillgap.application.path.FindCareerPath;
import org.skillgap.application.port.BackgroundTurn;
import org.skillgap.application.port.OnetSource;
import org.skillgap.application.quality.CurrentQuality;
import org.skillgap.application.quality.EvaluateQuality;
import org.skillgap.application.related.FindRelatedOccupations;
import org.skillgap.application.release.KnownReleases;
import org.skillgap.application.release.LoadProgress;
import org.skillgap.application.release.ReleaseInfo;
import org.skillgap.application.schedule.ScheduledRefresh;
import org.skillgap.bootstrap.Closings.Phase;
import org.skillgap.bootstrap.config.Settings;
import org.skillgap.bootstrap.config.WebServices;
import org.skillgap.bootstrap.metrics.LateWatch;
import org.skillgap.bootstrap.metrics.ServiceMeters;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Skillgap, wired: the store, the use cases and, when asked for, the server. Closing it stops whatever it started. */
public final class Application implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Application.class);

    private final Settings settings;
    private final Clock clock;
    private final Store store;
    private final LateWatch watch = new LateWatch();
    private final LoadRelease loadRelease;
    private final CurrentCatalog current;
    private final FindOccupations findOccupations;
    private final FindSkillGap findSkillGap;
    private final FindTestedGap findTestedGap;
    private final FindRelatedOccupations findRelatedOccupations;
    private final FindCareerPath findCareerPath;
    private final EvaluateQuality evaluateQuality;
    private final FitCalibrations fitCalibrations;
    private final ModelClient model;
    private final Optional<OnetClient> onet;
    private final FetchOnDemand fetchOnDemand;
    private final Closings closings = new Closings();
    /** The starter set that this start has put into an empty store. */
    private ReleaseInfo starter = ReleaseInfo.NONE;

    private Application(Settings settings, Store store, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        this.store = store.watchedBy(watch);
        this.loadRelease = new LoadRelease(store.repository());
        this.current = new CurrentCatalog(store.repository(), clock);
        this.findOccupations = new FindOccupations(current);
        this.findSkillGap = new FindSkillGap(current);
        this.findTestedGap = new FindTestedGap(current);
        this.findCareerPath = new FindCareerPath(current, new CurrentDifficulties(current, Runnable::run));
        this.findRelatedOccupations = new FindRelatedOccupations(current);
        this.evaluateQuality = new EvaluateQuality(current, clock);
        this.fitCalibrations = new FitCalibrations(current, store.assessments(), clock);
        closings.add(Phase.STORE, "store", store.closing());
        this.model = new ModelClient(settings.model(), this.store, current, fitCalibrations, watch, clock);
        closings.add(Phase.ASKING, "model", model::close);
        this.onet = onet();
        this.fetchOnDemand = onet.map(client -> client.onDemand(current)).orElse(FetchOnDemand.never(current));
    }

    /**
     * Opens the store that the settings name; reads nothing from it yet.
     *
     * @param clock tells when a release was loaded and how old data is
     * @throws StoreUnavailable if the store cannot be opened
     */
    public static Application open(Settings settings, Clock clock) {
        return new Application(settings, Store.open(settings, clock), clock);
    }

    private Optional<OnetClient> onet() {
        if (settings.webServices() instanceof WebServices.Configured configured) {
            OnetClient client = new OnetClient(configured, store, current, watch, clock);
            closings.add(Phase.ASKING, "onet", client::close);
            return Optional.of(client);
        }
        return Optional.empty();
    }

    /** Returns the program's version; "development" where it does not run from its jar. */
    public static String version() {
        return Objects.requireNonNullElse(Application.class.getPackage().getImplementationVersion(), "development");
    }

    /** Returns what the store is and where, on one line without secrets. */
    public String store() {
        return store.description();
    }

    /** Returns the data that answers are computed from; nothing is in it before {@link #read} or a refresh. */
    public CurrentCatalog current() {
        return current;
    }

    /** Returns the use case that finds occupations. */
    public FindOccupations findOccupations() {
        return findOccupations;
    }

    /** Returns the use case that finds gaps. */
    public FindSkillGap findSkillGap() {
        return findSkillGap;
    }

    /** Returns the use case that finds gaps with their evidence. */
    public FindTestedGap findTestedGap() {
        return findTestedGap;
    }

    /** Returns the use case that puts gaps into words. */
    public DescribeSkillGap describeSkillGap() {
        return model.describeSkillGap();
    }

    /** Returns the use case that finds related occupations. */
    public FindRelatedOccupations findRelatedOccupations() {
        return findRelatedOccupations;
    }

    /** Returns the use case that finds the easiest moves; the first to ask waits until their difficulties are computed. */
    public FindCareerPath findCareerPath() {
        return findCareerPath;
    }

    /** Returns the use case that measures how good the verdicts are. */
    public EvaluateQuality evaluateQuality() {
        return evaluateQuality;
    }

    /** Returns the use case that measures how good assessed levels are. */
    public EvaluateAssessments evaluateAssessments() {
        return new EvaluateAssessments(current, store.ledger());
    }

    /** Returns the use case that brings assessed levels to O*NET's scale. */
    public FitCalibrations fitCalibrations() {
        return fitCalibrations;
    }

    /** Returns the use case that fetches an occupation from the O*NET Web Services; empty if they are not configured. */
    public Optional<FetchOccupation> fetchOccupation() {
        return onet.map(OnetClient::fetchOccupation);
    }

    /**
     * Returns what fetching several occupations works with.
     *
     * @throws UpstreamUnavailable if the O*NET Web Services are not configured, or nothing may be asked for
     */
    public FetchParts fetching() {
        return onet.map(OnetClient::parts)
                .orElseThrow(() -> OnetClient.notConfigured(settings.releases().isOffline()));
    }

    /** Returns the language model, and what asks it. */
    public ModelClient model() {
        return model;
    }

    /**
     * Returns what is known about refreshing in the background, of all programs that share the store.
     *
     * @throws StoreUnavailable if the store cannot be read
     */
    public BackgroundTurn lastRefresh() {
        return store.turns().find(ScheduledRefresh.TURN).orElse(BackgroundTurn.NONE);
    }

    /** Returns what brings missing occupations while callers wait; it never does where the Web Services are not configured. */
    public FetchOnDemand fetchOnDemand() {
        return fetchOnDemand;
    }

    /**
     * Loads a release into the store.
     *
     * @param progress is told how far it has come
     * @throws DataRefused if the release breaks the rules of its format; the store is as it was
     * @throws InvalidInput if there is nothing to read, or the release has no name
     * @throws StoreUnavailable if the store cannot be written; it is as it was
     */
    public LoadReport load(OnetSource source, LoadProgress progress) {
        LoadReport report = loadRelease.from(source, progress);
        calibrate();
        return report;
    }

    /**
     * Fits what language models assessed to the release that was loaded; it is loaded all the same where that fails. Where none
     * was ever asked, nothing is read.
     */
    private void calibrate() {
        try {
            if (!store.ledger().newest(1).isEmpty()) {
                fitCalibrations.all();
            }
        } catch (StoreUnavailable e) {
            LOG.warn(
                    "Assessed levels are not calibrated for the new release; loading it again does it. {}",
                    e.getMessage());
        }
    }

    /**
     * Loads a release into a store that never held one.
     *
     * @param progress is told how far reading has come
     * @return what it did; empty if the store held a release before, which stays as it is
     * @throws DataRefused if the release breaks the rules of its format; the store is as it was
     * @throws InvalidInput if there is nothing to read, or the release has no name
     * @throws StoreUnavailable if the store cannot be used; it is as it was
     */
    public Optional<LoadReport> loadIfEmpty(OnetSource source, LoadProgress progress) {
        return loadRelease.ifEmpty(source, progress);
    }

    /**
     * Reads the data, so that questions can be answered. An empty store gets the starter set first.
     *
     * @return whether the starter set was loaded
     * @throws StoreUnavailable if the store cannot be read, or is empty and cannot be written
     */
    public boolean read() {
        current.refresh();
        if (!current.get().isEmpty()) {
            return false;
        }
        Optional<LoadReport> filled = loadRelease.ifEmpty(StarterSet.source(), LoadProgress.SILENT);
        filled.ifPresent(report -> starter = report.replacement().now());
        current.refresh();
        return filled.isPresent();
    }

    /**
     * Tells whether the server gets the usual official release in the place of the starter set, beside the requests: only
     * if it was this start that put the starter set into an empty store, so that nobody's own choice is ever replaced.
     */
    public boolean getsOfficialRelease() {
        return !starter.equals(ReleaseInfo.NONE) && !settings.releases().isOffline();
    }

    /**
     * Returns the official releases, those that are kept and those that can be downloaded.
     *
     * @throws InvalidInput if there is no folder to keep them in
     */
    public OfficialReleases officialReleases() {
        return settings.releases().official();
    }

    /**
     * Returns which releases the store has held, and which are kept to be loaded.
     *
     * @throws InvalidInput if there is no folder to keep releases in
     * @throws StoreUnavailable if the store or the folder cannot be read
     */
    public KnownReleases knownReleases() {
        return new KnownReleases(store.history().releases(), officialReleases().list());
    }

    /**
     * Starts the server, and looks for new data in the store from then on.
     *
     * @return the port it listens on
     * @throws InvalidInput if it cannot listen there
     */
    public synchronized int serve() {
        CurrentDifficulties difficulties = new CurrentDifficulties(current, background("difficulties"));
        difficulties.prepare();
        CatalogRefresher refresher = new CatalogRefresher(current, difficulties::prepare);
        CurrentQuality quality = new CurrentQuality(current, clock, background("quality"));
        Optional<RefreshSchedule> schedule = onet.filter(
                        client -> !client.refreshEvery().isZero())
                .map(client -> new RefreshSchedule(
                        client.parts(), client::stopAsking, store.turns(), client.refreshEvery(), clock));
        ServiceMeters meters = new ServiceMeters(version(), current, watch);
        closings.add(Phase.STORE, "meters", meters::close);
        meters.add(store::measure);
        WebServer server = new WebServer(
                settings.web(),
                new WebServer.About(version(), () -> schedule.map(RefreshSchedule::state), meters.registry()),
                current,
                new WebServer.UseCases(
                        fetchOnDemand,
                        findSkillGap,
                        findTestedGap,
                        model.describeSkillGap(),
                        findOccupations,
                        findRelatedOccupations,
                        new FindCareerPath(current, difficulties),
                        quality));
        server.start();
        closings.add(Phase.REQUESTS, "server", server::close);
        refresher.start();
        closings.add(Phase.REQUESTS, "refresher", refresher::close);
        schedule.ifPresent(refresh -> {
            refresh.start();
            closings.add(Phase.REQUESTS, "schedule", refresh::stop);
            closings.add(Phase.ASKING, "refresh", refresh::close);
        });
        if (getsOfficialRelease()) {
            FirstRelease first = FirstRelease.usual(settings.releases(), loadRelease, starter, this::calibrate);
            first.start();
            closings.add(Phase.REQUESTS, "first-release", first::close);
        }
        LOG.info(
                "Started version={} store=\"{}\" host={} port={} keys={} origins={} onet={} model={}",
                version(),
                store(),
                settings.web().host(),
                server.port(),
                settings.web().apiKeys().size(),
                settings.web().corsOrigins(),
                settings.webServices() instanceof WebServices.Configured on
                        ? on.service().baseUri()
                        : "none",
                model);
        return server.port();
    }

    /** Each has a thread of its own: seconds of one must not keep the other waiting. */
    private Background background(String name) {
        Background background = new Background(name);
        closings.add(Phase.ASKING, name, background::close);
        return background;
    }

    /**
     * Stops what was started, as {@link Closings} says: requests under way may end, and it takes less than ten seconds. Does nothing
     * the second time.
     */
    @Override
    public synchronized void close() {
        closings.run();
    }
}
