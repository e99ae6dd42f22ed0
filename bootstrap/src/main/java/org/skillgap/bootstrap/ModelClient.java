package org.skillgap.bootstrap;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.skillgap.adapter.llm.LanguageModel;
import org.skillgap.application.assess.AssessOccupations;
import org.skillgap.application.assess.AssessProficiency;
import org.skillgap.application.assess.DailyBudget;
import org.skillgap.application.assess.PaidDialogue;
import org.skillgap.application.assessment.LedgerEntry;
import org.skillgap.application.assessment.ModelIdentity;
import org.skillgap.application.calibration.FitCalibrations;
import org.skillgap.application.current.CurrentCatalog;
import org.skillgap.application.describe.DescribeSkillGap;
import org.skillgap.application.describe.ModelOnDemand;
import org.skillgap.application.error.StoreUnavailable;
import org.skillgap.application.error.UpstreamUnavailable;
import org.skillgap.application.port.UpstreamWatch;
import org.skillgap.bootstrap.config.ModelAccess;

/** The language model, where one is configured, and what asks it. Nothing is opened before somebody needs it. */
public final class ModelClient implements AutoCloseable {

    private final ModelAccess access;
    private final Store store;
    private final CurrentCatalog current;
    private final FitCalibrations fitCalibrations;
    private final UpstreamWatch watch;
    private final Clock clock;
    /** The model, once somebody has needed it. */
    private final Deque<LanguageModel> opened = new ArrayDeque<>(1);
    /** What asks it while callers wait, likewise. */
    private final Deque<ModelFlights> flights = new ArrayDeque<>(1);

    ModelClient(
            ModelAccess access,
            Store store,
            CurrentCatalog current,
            FitCalibrations fitCalibrations,
            UpstreamWatch watch,
            Clock clock) {
        this.access = access;
        this.store = store;
        this.current = current;
        this.fitCalibrations = fitCalibrations;
        this.watch = watch;
        this.clock = clock;
    }

    /** Tells whether figures are made up, and must be called DEMO wherever they are shown. */
    public boolean isDemo() {
        return access.isDemo();
    }

    /**
     * Returns who is asked.
     *
     * @throws UpstreamUnavailable if no language model is configured, or nothing may be asked for
     */
    public ModelIdentity identity() {
        return model().scorer().identity();
    }

    /**
     * Returns the use case that assesses an occupation.
     *
     * @throws UpstreamUnavailable if no language model is configured, or nothing may be asked for
     */
    public AssessProficiency assessProficiency() {
        return new AssessProficiency(
                new PaidDialogue<>(model().scorer(), store.ledger(), clock), store.assessments(), current);
    }

    /**
     * Returns the use case that assesses many occupations.
     *
     * @throws UpstreamUnavailable if no language model is configured, or nothing may be asked for
     */
    public AssessOccupations assessOccupations() {
        return new AssessOccupations(assessProficiency(), current, fitCalibrations::all);
    }

    /** Returns the use case that puts gaps into words; without a language model it answers where there is nothing to describe. */
    public synchronized DescribeSkillGap describeSkillGap() {
        if (access == ModelAccess.None.NOT_CONFIGURED) {
            return DescribeSkillGap.withoutModel(current);
        }
        if (access instanceof ModelAccess.None none) {
            return DescribeSkillGap.withoutModel(current, none.reason());
        }
        if (flights.isEmpty()) {
            flights.add(new ModelFlights(
                    (ModelAccess.Configured) access,
                    assessProficiency(),
                    model().narrator(),
                    store.ledger(),
                    current,
                    ModelOnDemand.USUAL_LIMITS,
                    clock));
        }
        return flights.element().describeSkillGap();
    }

    /**
     * Returns the newest questions of all programs that share the store, the newest first.
     *
     * @param most how many at most
     * @throws StoreUnavailable if the store cannot be read
     */
    public List<LedgerEntry> newest(int most) {
        return store.ledger().newest(most);
    }

    /**
     * Returns what was ever spent, by all programs that share the store, in US dollars.
     *
     * @throws StoreUnavailable if the store cannot be read
     */
    public BigDecimal spent() {
        return store.ledger().spentSince(Instant.EPOCH, "");
    }

    /**
     * Returns what was spent today (UTC), in US dollars.
     *
     * @throws StoreUnavailable if the store cannot be read
     */
    public BigDecimal spentToday() {
        return store.ledger().spentSince(DailyBudget.today(clock), "");
    }

    /** Returns which model is configured, in a word for the log. */
    @Override
    public String toString() {
        return access instanceof ModelAccess.Configured configured
                ? configured.llm().service().provider() + "/"
                        + configured.llm().service().model()
                : "none";
    }

    private synchronized LanguageModel model() {
        if (access instanceof ModelAccess.None none) {
            throw new UpstreamUnavailable(none.reason());
        }
        if (opened.isEmpty()) {
            opened.add(LanguageModel.open(((ModelAccess.Configured) access).llm(), watch));
        }
        return opened.element();
    }

    /** Gives what requests are asking some seconds, because it is paid for, and then ends what is under way. */
    @Override
    public synchronized void close() {
        flights.forEach(ModelFlights::close);
        opened.forEach(LanguageModel::close);
        opened.clear();
        flights.forEach(ModelFlights::awaitEnd);
        flights.clear();
    }
}
