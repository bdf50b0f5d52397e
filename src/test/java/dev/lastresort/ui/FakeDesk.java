package dev.lastresort.ui;

import dev.lastresort.model.debrief.NearMiss;
import dev.lastresort.model.engine.EngineName;
import dev.lastresort.model.engine.EngineStatus;
import dev.lastresort.model.outcome.Comparison;
import dev.lastresort.sample.SampleComparison;
import dev.lastresort.sample.SampleScenario;
import dev.lastresort.scenario.problem.Problem;
import dev.lastresort.scenario.problem.Rule;
import dev.lastresort.scenario.problem.Severity;
import dev.lastresort.session.ComparisonResult;
import dev.lastresort.session.DeskException;
import dev.lastresort.session.Progress;
import dev.lastresort.session.attempt.Attempts;
import dev.lastresort.session.attempt.IncidentRoom;
import dev.lastresort.session.desk.Excerpt;
import dev.lastresort.session.desk.IncidentRooms;
import dev.lastresort.session.desk.OpenedFile;
import dev.lastresort.session.desk.QuotedProblem;
import dev.lastresort.session.desk.ScenarioCard;
import dev.lastresort.session.desk.ScenarioDesk;
import dev.lastresort.session.desk.ScenarioDesk.Measurable;
import dev.lastresort.session.desk.WhatIf;
import dev.lastresort.ui.incident.FakeRoom;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;

/** A desk with the sample's scenarios. A file whose name contains {@code broken} has problems. */
public final class FakeDesk implements ScenarioDesk, IncidentRooms {

    /** What becomes of a comparison; a desk that is reading has not even listed its scenarios. */
    public enum Mood {
        DONE, STUCK, FAILING, READING
    }

    private final Mood mood;
    private final Supplier<Comparison> comparison;
    private final FakeWhatIf whatIf;
    private volatile FakeRoom room;
    private volatile Function<ScenarioCard, Attempts> attempts = _ -> Attempts.NONE;
    private volatile EngineStatus engines = new EngineStatus("", List.of(), "");
    private int begunAnew;
    private volatile boolean holdingLater;
    private final FakeShelf shelf = new FakeShelf(this);
    private final CountDownLatch cancelled = new CountDownLatch(1);

    public FakeDesk(Mood mood) {
        this(mood, SampleComparison::create);
    }

    /** A desk that compares whatever it is asked to with this result. */
    public FakeDesk(Comparison comparison) {
        this(Mood.DONE, () -> comparison);
    }

    private FakeDesk(Mood mood, Supplier<Comparison> comparison) {
        this.mood = mood;
        this.comparison = comparison;
        this.whatIf = new FakeWhatIf(comparison);
    }

    /** The room that was opened last. */
    public FakeRoom opened() {
        return room;
    }

    /** What it answers what-ifs with. */
    public FakeWhatIf asked() {
        return whatIf;
    }

    /** What engines there are from now on. */
    public void hasEngines(EngineStatus there) {
        engines = there;
    }

    @Override
    public EngineStatus engines() {
        return engines;
    }

    @Override
    public Optional<EngineName> asked(ScenarioCard card) {
        return Optional.of(card.scenario().engine())
                .filter(engine -> engine != EngineName.EMBEDDED);
    }

    @Override
    public ScenarioCard on(ScenarioCard card, EngineName engine) {
        return new ScenarioCard(SampleScenario.on(card.scenario(), engine), card.file());
    }

    @Override
    public List<ScenarioCard> bundled() {
        if (mood == Mood.READING) {
            waitUntil(() -> false);
        }
        return List.of(new ScenarioCard(SampleScenario.archive(), Optional.empty()),
                new ScenarioCard(SampleScenario.price(), Optional.empty()));
    }

    @Override
    public OpenedFile open(Path file) {
        String name = file.getFileName().toString();
        if (!name.contains("broken")) {
            return new OpenedFile.Ready(
                    new ScenarioCard(SampleScenario.price(), Optional.of(file)),
                    name.contains("warned") ? List.of(warning()) : List.of());
        }
        List<String> lines = List.of("  \"environment\": {", "    \"databaseSize\": 380,",
                "    \"restoreThroughput\": \"4 GB/min\"");
        return new OpenedFile.Broken(file, List.of(
                quoted(Severity.ERROR, Rule.WRONG_TYPE, name, 14, 21,
                        "\"databaseSize\" must be an amount with a unit, such as \"380 GB\"",
                        new Excerpt(13, lines, 1, 20)),
                quoted(Severity.ERROR, Rule.UNKNOWN_ACTOR, name, 96, 18,
                        "there is no actor 'chekout'; did you mean 'checkout'?",
                        Excerpt.of(List.of("\"actor\": \"chekout\","), 1, 10)),
                quoted(Severity.ERROR, Rule.TARGET_OUTSIDE_LOG, name, 131, 41,
                        "the target of strategy 'pitr' lies after the horizon; choose one before "
                                + "2026-03-03T00:00:00",
                        Excerpt.of(List.of("{ \"type\": \"restoreInPlace\", "
                                + "\"target\": \"2026-03-04T10:00:00\" }"), 1, 41)),
                warning()));
    }

    private static QuotedProblem warning() {
        return quoted(Severity.WARNING, Rule.ACTOR_NEVER_RUNS, "mine.json", 61, 9,
                "the actor 'report' never runs inside the horizon; let it start earlier",
                Excerpt.of(List.of("\"name\": \"report\","), 1, 9));
    }

    public static QuotedProblem quoted(Severity severity, Rule rule, String file, int line,
            int column, String message, Excerpt excerpt) {
        return new QuotedProblem(
                new Problem(severity, rule, file, line, column, "", message, ""), excerpt);
    }

    @Override
    public OpenedFile.Broken faults(ScenarioCard card, List<Problem> problems) {
        return new OpenedFile.Broken(card.file().orElseThrow(), problems.stream()
                .map(problem -> new QuotedProblem(problem, Excerpt.NONE)).toList());
    }

    @Override
    public ComparisonResult.Ran compare(ScenarioCard card, Progress progress) {
        progress.reached("Replaying the day on the trunk", 0.15);
        return switch (mood) {
            case DONE -> new ComparisonResult.Compared(comparison.get(), List.of());
            case FAILING -> throw new DeskException(
                    "The database ran out of memory while replaying the trunk. "
                            + "Close other programs, or lower "
                            + "the number of rows in the scenario's setup.",
                    new IllegalStateException());
            case STUCK, READING -> stuck(progress);
        };
    }

    private ComparisonResult.Ran stuck(Progress progress) {
        waitUntil(() -> {
            progress.reached("Running point-in-time recovery, 4 of 6 branches", 0.62);
            return false;
        });
        throw new CancellationException();
    }

    private void waitUntil(BooleanSupplier over) {
        try {
            while (!over.getAsBoolean() && !cancelled.await(20, TimeUnit.MILLISECONDS)) {
                Thread.onSpinWait();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        }
    }

    /** What it says of the attempts from now on. */
    public void tellAttempts(Attempts told) {
        attempts = _ -> told;
    }

    /** What it says of the attempts at each scenario from now on. */
    public void tellAttempts(Function<ScenarioCard, Attempts> told) {
        attempts = told;
    }

    /** Whether whoever asks what later decisions come to has to wait. */
    void holdLater(boolean hold) {
        holdingLater = hold;
    }

    Comparison compared() {
        return comparison.get();
    }

    /** How many of its rooms began anew whatever was left. */
    public int begunAnew() {
        return begunAnew;
    }

    @Override
    public Attempts attempts(ScenarioCard card) {
        return attempts.apply(card);
    }

    @Override
    public FakeShelf shelf() {
        return shelf;
    }

    @Override
    public IncidentRoom newRoom(ScenarioCard card, Optional<Integer> pressure) {
        begunAnew++;
        return room(card, pressure);
    }

    @Override
    public void prepare(ScenarioCard card) {}

    @Override
    public IncidentRoom room(ScenarioCard card, Optional<Integer> pressure) {
        room = new FakeRoom(pressure);
        return room;
    }

    @Override
    public List<NearMiss> nearMisses(ScenarioCard card, Comparison measured, Progress progress) {
        progress.reached("Replaying it, decided later", Progress.UNKNOWN);
        waitUntil(() -> !holdingLater);
        return List.of();
    }

    @Override
    public WhatIf whatIf(ScenarioCard card) {
        return whatIf;
    }

    @Override
    public Measurable measurable(ScenarioCard card) {
        throw new DeskException("It cannot be measured under other settings.", null);
    }
}
