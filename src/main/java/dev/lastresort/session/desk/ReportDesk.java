package dev.lastresort.session.desk;

import dev.lastresort.database.LimitExceeded;
import dev.lastresort.model.debrief.NearMiss;
import dev.lastresort.model.debrief.ReportedIncident;
import dev.lastresort.model.engine.EngineName;
import dev.lastresort.model.outcome.Comparison;
import dev.lastresort.replay.program.ReplayFault;
import dev.lastresort.replay.state.ReplayStruck;
import dev.lastresort.scenario.Loaded;
import dev.lastresort.scenario.attempt.AttemptReader;
import dev.lastresort.scenario.attempt.LoadedAttempt;
import dev.lastresort.scenario.problem.Problem;
import dev.lastresort.session.ComparisonResult;
import dev.lastresort.session.FaultPlaces;
import dev.lastresort.session.LaterDecision;
import dev.lastresort.session.Progress;
import dev.lastresort.session.ScenarioEngines;
import dev.lastresort.session.attempt.file.AttemptFile;
import dev.lastresort.session.attempt.practice.AttemptNames;
import dev.lastresort.session.attempt.practice.AttemptsTogether;
import dev.lastresort.session.attempt.practice.AttemptsTogether.AllTold;
import dev.lastresort.session.attempt.practice.AttemptsTogether.NamedAttempt;
import dev.lastresort.session.attempt.practice.AttemptsTogether.OneFailed;
import dev.lastresort.session.bounds.BoundedRun;
import dev.lastresort.session.bounds.LeftBehind;
import dev.lastresort.session.desk.CompareService.Request;
import dev.lastresort.session.desk.ReplayDesk.Playable;
import dev.lastresort.session.desk.ReportService.ReportResult.Departing;
import dev.lastresort.session.desk.ReportService.ReportResult.NotReported;
import dev.lastresort.session.desk.ReportService.ReportResult.Reported;
import dev.lastresort.session.desk.ReportService.ReportResult.ScenarioUnknown;
import dev.lastresort.session.desk.ReportService.ReportResult.ScenarioUnused;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SequencedMap;
import java.util.SequencedSet;

/**
 * Compares and replays what a report is to be written of. Attempts at one scenario, drawn from one
 * seed, are one incident; a scenario is one by itself.
 */
public final class ReportDesk implements ReportService {

    private static final String OLDER = " was recorded under older rules; this is what it comes to"
            + " under those of today.";

    private final ScenarioSource source;
    private final CompareDesk compare;
    private final ReplayDesk replay;
    private final ScenarioEngines engines;

    /** @param engines those on which a scenario may be run; whoever made them ends them */
    public ReportDesk(ScenarioSource source, ScenarioEngines engines) {
        this.source = source;
        compare = new CompareDesk(source, engines);
        replay = new ReplayDesk(source, engines);
        this.engines = engines;
    }

    /** A scenario as it is, or attempts at it. */
    private sealed interface Subject {}

    private record Scene(String name) implements Subject {}

    private record Tried(List<String> files, List<Playable> attempts) implements Subject {}

    /** What came of one of them. */
    private sealed interface Came {}

    private record Well(ReportedIncident incident, List<String> warnings) implements Came {}

    private record Badly(ReportResult why) implements Came {}

    @Override
    public ReportResult incidents(Subjects subjects, Progress progress) {
        SequencedMap<String, Subject> all = new LinkedHashMap<>();
        SequencedSet<String> unused = new LinkedHashSet<>(subjects.scenarios());
        for (String name : subjects.names()) {
            if (!isAttempt(name)) {
                all.putIfAbsent("file " + name, new Scene(name));
                continue;
            }
            switch (replay.on(subjects.engine(),
                    replay.find(name, subjects.scenarios(), true))) {
                case ReplayDesk.Unfound(var why) -> {
                    return told(why);
                }
                case Playable found -> {
                    unused.remove(found.name());
                    String key = found.attempt().attempt().seed() + " "
                            + found.attempt().attempt().engine() + " " + found.name();
                    if (all.computeIfAbsent(key, _ -> new Tried(new ArrayList<>(),
                            new ArrayList<>())) instanceof Tried tried) {
                        tried.files().add(
                                StandardInput.isMeant(name) ? StandardInput.NAME : name);
                        tried.attempts().add(found);
                    }
                }
            }
        }
        return unused.isEmpty()
                ? reported(List.copyOf(all.values()), subjects, progress)
                : new ScenarioUnused(unused.getFirst());
    }

    private ReportResult reported(List<Subject> all, Subjects subjects, Progress progress) {
        List<ReportedIncident> incidents = new ArrayList<>();
        List<String> warnings = new ArrayList<>();
        for (Subject subject : all) {
            Came came = switch (subject) {
                case Scene(var name) -> compared(name, subjects.engine(), progress);
                case Tried tried -> replayed(tried, subjects.verdict(), progress);
            };
            switch (came) {
                case Badly(var why) -> {
                    return why;
                }
                case Well(var incident, var doubts) -> {
                    incidents.add(incident);
                    warnings.addAll(doubts);
                }
            }
        }
        return new Reported(incidents, warnings);
    }

    private boolean isAttempt(String name) {
        if (name.endsWith(AttemptFile.ENDING)) {
            return true;
        }
        if (StandardInput.isMeant(name)) {
            return source.input().bytes().filter(bytes -> new AttemptReader().read(
                    StandardInput.NAME, bytes) instanceof LoadedAttempt.Valid).isPresent();
        }
        try {
            Path file = Path.of(name);
            return Files.isRegularFile(file)
                    && new AttemptReader().read(file) instanceof LoadedAttempt.Valid;
        } catch (InvalidPathException noPath) {
            return false;
        }
    }

    private Came compared(String name, Optional<EngineName> engine, Progress progress) {
        return switch (compare.compare(
                new Request(name, List.of(), OptionalLong.empty(), List.of(), false, engine),
                progress)) {
            case ComparisonResult.Compared(var comparison, var doubts) -> new Well(
                    new ReportedIncident(comparison, List.of(), later(comparison, progress)),
                    doubts.stream().map(Problem::text).toList());
            case ComparisonResult.NotReplayable(var problems) ->
                    new Badly(new NotReported(problems));
            case ComparisonResult.UnknownStrategies _, ComparisonResult.BadSetting _ ->
                    throw new IllegalStateException("none were asked for");
        };
    }

    /** What a limit ends is not told: the comparison itself stands all the same. */
    private List<NearMiss> later(Comparison comparison, Progress progress) {
        try {
            return BoundedRun.of(() -> LaterDecision.of(
                    comparison, engines.of(comparison.scenario()), progress));
        } catch (LeftBehind | ReplayStruck | ReplayFault | LimitExceeded ended) {
            return List.of();
        }
    }

    private boolean isOfTheFilesSeed(Playable attempt) {
        return source.read(attempt.name()) instanceof Loaded.Valid file
                && file.scenario().seed() == attempt.scenario().scenario().seed();
    }

    private Came replayed(Tried tried, boolean verdict, Progress progress) {
        Playable first = tried.attempts().getFirst();
        List<NamedAttempt> named = AttemptNames.of(first.scenario().scenario(),
                tried.files(), tried.attempts().stream()
                        .map(one -> one.attempt().attempt()).toList());
        try {
            return switch (BoundedRun.of(() -> AttemptsTogether.of(
                    first.scenario(), named, verdict, engines, progress))) {
                case AllTold(var incident) -> new Well(
                        isOfTheFilesSeed(first) ? incident : incident.fromOtherSeed(),
                        older(tried));
                case OneFailed(int place, var why) -> new Badly(told(
                        new ReplayTrouble(tried.attempts().get(place).attempt()).of(why)));
            };
        } catch (LeftBehind left) {
            return new Badly(told(new ReplayTrouble(first.attempt())
                    .of(left, FaultPlaces.of(first.scenario()))));
        }
    }

    private static List<String> older(Tried tried) {
        List<String> warnings = new ArrayList<>();
        for (int i = 0; i < tried.files().size(); i++) {
            if (tried.attempts().get(i).attempt().ofOlderRules()) {
                warnings.add(tried.files().get(i) + OLDER);
            }
            String file = tried.files().get(i);
            EngineName here = tried.attempts().get(i).scenario().scenario().engine();
            tried.attempts().get(i).madeOn().ifPresent(made -> warnings.add(file
                    + " was made on the engine " + made.word()
                    + "; this is what it comes to on " + here.word() + "."));
        }
        return warnings;
    }

    private static ReportResult told(ReplayDesk.Result why) {
        return switch (why) {
            case Faulty(var problems) -> new NotReported(problems);
            case ReplayDesk.Departed(var how) -> new Departing(how);
            case ReplayDesk.NoScenario(var id) -> new ScenarioUnknown(id);
            case ReplayDesk.Reproduced _ ->
                    throw new IllegalArgumentException("it came to the same");
        };
    }
}
