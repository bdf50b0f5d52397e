package dev.lastresort.session.desk;

import dev.lastresort.model.attempt.Decision;
import dev.lastresort.model.engine.EngineName;
import dev.lastresort.model.outcome.Comparison;
import dev.lastresort.scenario.Loaded;
import dev.lastresort.scenario.ScenarioFiles;
import dev.lastresort.scenario.attempt.AttemptReader;
import dev.lastresort.scenario.attempt.LoadedAttempt;
import dev.lastresort.scenario.problem.Problem;
import dev.lastresort.scenario.problem.Rule;
import dev.lastresort.scenario.problem.Severity;
import dev.lastresort.scenario.text.FileName;
import dev.lastresort.session.BundledScenarios;
import dev.lastresort.session.FaultPlaces;
import dev.lastresort.session.IncidentSession;
import dev.lastresort.session.Progress;
import dev.lastresort.session.ScenarioEngines;
import dev.lastresort.session.attempt.DecisionWords;
import dev.lastresort.session.attempt.practice.AttemptSession;
import dev.lastresort.session.attempt.practice.AttemptSession.ReplayOutcome;
import dev.lastresort.session.attempt.practice.ReplayExtent;
import dev.lastresort.session.bounds.BoundedRun;
import dev.lastresort.session.bounds.LeftBehind;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SequencedMap;
import java.util.stream.Collectors;

/** Replays attempts for the command line: finds the scenario, and refuses what is foreign. */
public final class ReplayDesk {

    /** What came of replaying one. */
    public sealed interface Result permits Reproduced, Departed, Faulty, NoScenario {}

    /**
     * It came to the same.
     *
     * @param comparison    of the attempt with the trunk, and with the recoveries if asked for
     * @param verdict       lines by the title of their section; none if it was not asked for
     * @param decisions     a line for each
     * @param falseAllClear how often it was declared resolved when it was not
     * @param ofOlderRules  whether it was recorded under other rules than today's
     * @param madeOn        the engine that it was made on, if it was replayed on another
     */
    public record Reproduced(Comparison comparison, SequencedMap<String, List<String>> verdict,
            List<String> decisions, int hintsTaken,
            int falseAllClear, boolean ofOlderRules, Optional<EngineName> madeOn)
            implements Result {
        public Reproduced {
            decisions = List.copyOf(decisions);
        }
    }

    /** It came to something else, from there on. */
    public record Departed(String how) implements Result {}

    /** There is no telling which file the scenario is. */
    public record NoScenario(String id) implements Result {}

    private final ScenarioSource source;
    private final ScenarioEngines engines;

    /** @param engines of which an attempt is replayed on the one that it was made on */
    public ReplayDesk(ScenarioSource source, ScenarioEngines engines) {
        this.source = source;
        this.engines = engines;
    }

    /**
     * Replays it.
     *
     * @param attempt  a file
     * @param scenario a file, or the name of a bundled one; that which the attempt names if absent
     * @param extent   how much is replayed beside it
     * @param engine   on which it is replayed; that on which it was made if absent
     */
    public Result replay(String attempt, Optional<String> scenario, ReplayExtent extent,
            Optional<EngineName> engine) {
        return switch (on(engine, find(attempt, scenario.stream().toList(), false))) {
            case Unfound(var why) -> why;
            case Playable playable -> run(playable, extent);
        };
    }

    /** What there is to replay. */
    sealed interface Lookup {}

    /**
     * Both of them.
     *
     * @param scenario on the engine of the attempt
     * @param name     what the scenario was found under
     * @param madeOn   the engine that the attempt was made on, if that is another one
     */
    record Playable(LoadedAttempt.Valid attempt, Loaded.Valid scenario, String name,
            Optional<EngineName> madeOn) implements Lookup {}

    record Unfound(Result why) implements Lookup {}

    /**
     * Reads an attempt and its scenario, and sees to it that they belong together.
     *
     * @param named     files, or names of bundled scenarios, that it may have been made at
     * @param orBundled whether it may also be one at a bundled scenario that is not named
     */
    Lookup find(String attempt, List<String> named, boolean orBundled) {
        if (StandardInput.isMeant(attempt)) {
            return source.input().bytes()
                    .map(bytes -> find(new AttemptReader().read(StandardInput.NAME, bytes),
                            named, orBundled))
                    .orElseGet(() -> missing(attempt, "standard input cannot be read",
                            "name an attempt's file"));
        }
        Path file;
        try {
            file = Path.of(attempt);
        } catch (InvalidPathException noPath) {
            return missing(attempt, "this cannot be a file's name",
                    FileName.garbledFix(attempt).orElse("name an attempt's file"));
        }
        return find(new AttemptReader().read(file), named, orBundled);
    }

    private static Lookup missing(String attempt, String why, String fix) {
        return new Unfound(new Faulty(List.of(new Problem(Severity.ERROR, Rule.FILE_MISSING,
                attempt, 0, 0, "", why, fix))));
    }

    private Lookup find(LoadedAttempt read, List<String> named, boolean orBundled) {
        return switch (read) {
            case LoadedAttempt.Invalid(var problems) -> new Unfound(new Faulty(problems));
            case LoadedAttempt.Valid valid -> found(valid, named, orBundled);
        };
    }

    /** What was named is meant; only if nothing was, the attempt says which bundled one it is. */
    private Lookup found(LoadedAttempt.Valid loaded, List<String> named, boolean orBundled) {
        String id = loaded.attempt().scenario();
        List<String> names = new ArrayList<>(named);
        if ((named.isEmpty() || orBundled) && BundledScenarios.IDS.contains(id)) {
            names.add(id);
        }
        return names.isEmpty() ? new Unfound(new NoScenario(id))
                : among(names, loaded);
    }

    /** A scenario that it may have been made at. */
    private record OtherScenario(String name, Loaded.Valid scenario) {

        String id() {
            return scenario.scenario().id();
        }
    }

    /**
     * The first of them that it was made at, which its content tells, and never a file's name.
     *
     * @param names of files and of bundled scenarios; at least one
     */
    private Lookup among(List<String> names, LoadedAttempt.Valid loaded) {
        List<OtherScenario> others = new ArrayList<>();
        for (String name : names) {
            switch (source.read(name, List.of(), OptionalLong.of(loaded.attempt().seed()))) {
                case Loaded.Invalid(var problems) -> {
                    return new Unfound(new Faulty(problems));
                }
                case Loaded.Valid valid when isMadeAt(loaded, name, valid) -> {
                    return playable(loaded, valid, name, Optional.empty());
                }
                case Loaded.Valid valid -> others.add(new OtherScenario(name, valid));
            }
        }
        return new Unfound(new Faulty(List.of(foreign(loaded, others))));
    }

    private Lookup playable(LoadedAttempt.Valid attempt, Loaded.Valid scenario, String name,
            Optional<EngineName> madeOn) {
        return switch (source.on(scenario, attempt.attempt().engine())) {
            case Loaded.Invalid(var problems) -> new Unfound(new Faulty(problems));
            case Loaded.Valid there -> new Playable(attempt, there, name, madeOn);
        };
    }

    /**
     * What was found, on an engine that somebody asks for. What was recorded of an attempt on
     * another one is let go of: there it need not come to the same.
     */
    Lookup on(Optional<EngineName> asked, Lookup found) {
        if (asked.isEmpty() || !(found instanceof Playable here)) {
            return found;
        }
        EngineName made = here.attempt().attempt().engine();
        Lookup there = asked.get() == made ? here : playable(
                new LoadedAttempt.Valid(here.attempt().attempt().movedTo(asked.get()),
                        here.attempt().places(), here.attempt().ofOlderRules()),
                here.scenario(), here.name(), Optional.of(made));
        if (there instanceof Playable playable) {
            List<Problem> missing = IncidentSession.faultsIn(playable.scenario(),
                    () -> engines.of(playable.scenario().scenario()));
            return missing.isEmpty() ? playable : new Unfound(new Faulty(missing));
        }
        return there;
    }

    private boolean isMadeAt(LoadedAttempt.Valid loaded, String name, Loaded.Valid scenario) {
        try {
            return BundledScenarios.isSameDay(loaded.attempt().scenario(),
                    ScenarioFiles.contentSha256(
                            source.text(name), scenario.places().sqlFiles()),
                    loaded.attempt().sha256());
        } catch (IOException unreadable) {
            return false;
        }
    }

    private static Problem foreign(LoadedAttempt.Valid loaded, List<OtherScenario> others) {
        String id = loaded.attempt().scenario();
        String why = others.stream().filter(other -> other.id().equals(id)).findFirst()
                .map(other -> "this attempt was made at another version of the scenario '" + id
                        + "' than that of " + other.name())
                .orElseGet(() -> "this attempt was made at the scenario '" + id + "', and "
                        + others.stream().map(other -> "that of " + other.name() + " is '"
                                + other.id() + "'").collect(Collectors.joining(", ")));
        return loaded.problem(Rule.FOREIGN_ATTEMPT, "/scenarioSha256", why,
                "name the scenario that it was made at with --scenario");
    }

    private Result run(Playable found, ReplayExtent extent) {
        LoadedAttempt.Valid loaded = found.attempt();
        Loaded.Valid scenario = found.scenario();
        FaultPlaces places = FaultPlaces.of(scenario);
        try {
            return told(found, BoundedRun.of(() -> AttemptSession.replay(
                    scenario, loaded.attempt(), extent, engines, Progress.NONE)));
        } catch (LeftBehind left) {
            return new ReplayTrouble(loaded).of(left, places);
        }
    }

    private static Result told(Playable found, ReplayOutcome outcome) {
        return switch (outcome) {
            case ReplayOutcome.Reproduced done -> new Reproduced(done.comparison(),
                    done.verdict(),
                    done.attempt().decisions().stream()
                            .map(decision -> line(decision, done.attempt().engine())).toList(),
                    done.hintsTaken(), done.falseAllClear(), found.attempt().ofOlderRules(),
                    found.madeOn());
            case ReplayOutcome.FingerprintDiffers _, ReplayOutcome.ReplayFailed _,
                    ReplayOutcome.NotReplayable _ ->
                    new ReplayTrouble(found.attempt()).of(outcome);
        };
    }

    private static String line(Decision decision, EngineName engine) {
        return decision.at().toLocalTime() + "  " + DecisionWords.of(decision.action(), engine)
                + decision.rationale().map(why -> " (" + why + ")").orElse("");
    }
}
