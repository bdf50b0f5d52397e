package dev.lastresort.session.desk;

import dev.lastresort.database.LimitExceeded;
import dev.lastresort.model.debrief.NearMiss;
import dev.lastresort.model.engine.EngineName;
import dev.lastresort.model.engine.EngineStatus;
import dev.lastresort.model.outcome.Comparison;
import dev.lastresort.model.outcome.Replayed;
import dev.lastresort.replay.Watch;
import dev.lastresort.replay.program.ReplayFault;
import dev.lastresort.replay.state.ReplayStruck;
import dev.lastresort.scenario.Loaded;
import dev.lastresort.scenario.ScenarioReader;
import dev.lastresort.scenario.Setting;
import dev.lastresort.scenario.problem.Problem;
import dev.lastresort.session.BundledScenarios;
import dev.lastresort.session.ComparisonResult;
import dev.lastresort.session.LaterDecision;
import dev.lastresort.session.NamedSqlFiles;
import dev.lastresort.session.Progress;
import dev.lastresort.session.ScenarioEngines;
import dev.lastresort.session.WarmSession;
import dev.lastresort.session.engine.EngineDesk;
import dev.lastresort.session.trial.Trial;
import dev.lastresort.session.trial.TrialResult;
import dev.lastresort.session.trial.Trials;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The window's desk: reads scenarios and compares them with the engine. Holds what was read last
 * of each file, however often it was read.
 */
public final class SessionDesk implements ScenarioDesk {

    private final ScenarioReader reader = new ScenarioReader();
    private final Map<String, Loaded.Valid> loaded = new ConcurrentHashMap<>();
    private final WarmShelf warm = new WarmShelf();
    private final Trials trials;
    private final ScenarioEngines engines;

    /** A desk that trusts every file. */
    public SessionDesk() {
        this(Trials.none(), new ScenarioEngines());
    }

    /**
     * One on these engines.
     *
     * @param trials  in which the SQL of files runs before it may run here
     * @param engines of which a scenario runs on the one that it wants; whoever made them ends them
     */
    public SessionDesk(Trials trials, ScenarioEngines engines) {
        this.trials = trials;
        this.engines = engines;
    }

    /**
     * Measures more branches beside the strategies, which are replayed once for all attempts at
     * a scenario, and for what-ifs.
     *
     * @param attempts make those branches; their watch may cancel them
     */
    public Comparison beside(ScenarioCard card,
            List<Function<Watch, Replayed.Finished>> attempts, Progress progress) {
        tried(loaded(card), progress).ifPresent(struck -> {
            throw WarmWhatIf.desk(List.of(struck));
        });
        WarmSession session =
                warm.take(card).orElseGet(() -> new WarmSession(loaded(card), engines));
        return closedUnless(session, () -> {
            Comparison comparison = WarmWhatIf.comparison(session.beside(attempts, progress));
            warm.put(card, session);
            return comparison;
        });
    }

    @Override
    public List<ScenarioCard> bundled() {
        return new BundledScenarios(reader).all().stream()
                .map(valid -> card(valid, Optional.empty())).toList();
    }

    @Override
    public OpenedFile open(Path file) {
        Loaded read = reader.read(file, List.of(), OptionalLong.empty());
        Set<Path> beside = NamedSqlFiles.of(file, read);
        return switch (read) {
            case Loaded.Valid valid -> new OpenedFile.Ready(card(valid, Optional.of(file)),
                    new Excerpts(file).of(valid.warnings()), beside);
            case Loaded.Invalid invalid ->
                    new OpenedFile.Broken(file, new Excerpts(file).of(invalid.problems()), beside);
        };
    }

    @Override
    public ComparisonResult.Ran compare(ScenarioCard card, Progress progress) {
        Optional<Problem> struck = tried(loaded(card), progress);
        if (struck.isPresent()) {
            return new ComparisonResult.NotReplayable(List.of(struck.get()));
        }
        WarmSession session = new WarmSession(loaded(card), engines);
        ComparisonResult.Ran ran = closedUnless(session, () -> session.compare(progress));
        switch (ran) {
            case ComparisonResult.Compared _ -> warm.put(card, session);
            case ComparisonResult.NotReplayable _ -> session.close();
        }
        return ran;
    }

    /** Tried elsewhere first, as everything is that a file's SQL does at other instants. */
    @Override
    public List<NearMiss> nearMisses(ScenarioCard card, Comparison measured, Progress progress) {
        Loaded.Valid valid = loaded(card);
        Trial trial = trials.of(valid);
        boolean passes = struck(trial.compare(progress)).isEmpty() && struck(trial.measure(
                LaterDecision.settings(valid.scenario()), progress)).isEmpty();
        try {
            return passes ? LaterDecision.of(
                    measured, engines.of(valid.scenario()), progress) : List.of();
        } catch (ReplayStruck | ReplayFault | LimitExceeded ended) {
            return List.of();
        }
    }

    /** The limit that the scenario's SQL meets, if it does. */
    private Optional<Problem> tried(Loaded.Valid scenario, Progress progress) {
        return struck(trials.of(scenario).compare(progress));
    }

    static Optional<Problem> struck(TrialResult result) {
        return switch (result) {
            case TrialResult.Passed() -> Optional.empty();
            case TrialResult.Struck(var problem) -> Optional.of(problem);
            case TrialResult.CutShort() -> throw new CancellationException("stopped");
        };
    }

    ScenarioEngines scenarioEngines() {
        return engines;
    }

    Trials trials() {
        return trials;
    }

    @Override
    public OpenedFile.Broken faults(ScenarioCard card, List<Problem> problems) {
        Path file = card.file().orElseThrow(() -> WarmWhatIf.desk(problems));
        return new OpenedFile.Broken(file, new Excerpts(file).of(problems),
                NamedSqlFiles.of(file, loaded(card)));
    }

    @Override
    public WhatIf whatIf(ScenarioCard card) {
        WarmSession session =
                warm.take(card).orElseGet(() -> new WarmSession(loaded(card), engines));
        // What was compared, whatever was read of the file since.
        Loaded.Valid valid = session.base();
        Trial trial = trials.of(valid);
        OptionalLong seed = otherSeed(valid);
        return closedUnless(session, () -> {
            tried(valid, Progress.NONE).ifPresent(struck -> {
                throw WarmWhatIf.desk(List.of(struck));
            });
            WarmWhatIf.comparison(session.compare(Progress.NONE));
            return new WarmWhatIf(new WarmWhatIf.Named(
                    name(card), seed, valid.source().engine()), valid,
                    settings -> reader.again(valid.source(), settings, seed), session, trial);
        });
    }

    @Override
    public Measurable measurable(ScenarioCard card) {
        Loaded.Valid valid = loaded(card);
        OptionalLong seed = otherSeed(valid);
        return new Measurable(name(card), seed, valid,
                settings -> reader.again(valid.source(), settings, seed), trials.of(valid),
                engines);
    }

    /** That of the scenario, if it is not its file's. */
    private OptionalLong otherSeed(Loaded.Valid valid) {
        long seed = valid.scenario().seed();
        return reader.again(valid.source(), List.of(),
                OptionalLong.empty()) instanceof Loaded.Valid file && file.scenario().seed() == seed
                        ? OptionalLong.empty() : OptionalLong.of(seed);
    }

    /** What could not be made ready holds nothing. */
    private static <T> T closedUnless(WarmSession session, Supplier<T> work) {
        try {
            return work.get();
        } catch (RuntimeException cancelledOrFailed) {
            session.close();
            throw cancelledOrFailed;
        }
    }

    /** The same file on another engine is another scenario. */
    private static String key(ScenarioCard card) {
        return card.scenario().engine() + " " + name(card);
    }

    private static String name(ScenarioCard card) {
        return card.file().map(file -> file.toAbsolutePath().toString())
                .orElseGet(() -> card.scenario().id());
    }

    @Override
    public Optional<EngineName> asked(ScenarioCard card) {
        return loaded(card).source().engine();
    }

    @Override
    public EngineStatus engines() {
        return EngineDesk.ofThisMachine().status();
    }

    @Override
    public ScenarioCard on(ScenarioCard card, EngineName engine) {
        Loaded.Valid valid = loaded(card);
        return valid.scenario().engine() != engine && reader.again(valid.source(),
                List.of(Setting.engine(engine)),
                OptionalLong.of(valid.scenario().seed())) instanceof Loaded.Valid other
                        ? card(other, card.file()) : card;
    }

    @Override
    public ScenarioCard card(Loaded.Valid valid, Optional<Path> file) {
        ScenarioCard card = new ScenarioCard(valid.scenario(), file);
        loaded.put(key(card), valid);
        return card;
    }

    /**
     * The card's own scenario: whoever looks at a file that was saved since asks about what they
     * see. At worst a fault is shown some lines away from its place.
     */
    public Loaded.Valid loaded(ScenarioCard card) {
        Loaded.Valid newest = Objects.requireNonNull(loaded.get(key(card)));
        return newest.scenario() == card.scenario() ? newest
                : new Loaded.Valid(card.scenario(), newest.warnings(), newest.places(),
                        newest.source());
    }

    /** How many scenarios are in memory. */
    int held() {
        return loaded.size();
    }
}
