package dev.lastresort.session.cohort;

import dev.lastresort.comparison.ledger.FactWronglyKeyed;
import dev.lastresort.model.cohort.AttemptFigures;
import dev.lastresort.model.cohort.DayFigures;
import dev.lastresort.model.cohort.PlayedDay;
import dev.lastresort.model.engine.EngineName;
import dev.lastresort.scenario.Loaded;
import dev.lastresort.scenario.problem.Problem;
import dev.lastresort.session.FaultPlaces;
import dev.lastresort.session.Progress;
import dev.lastresort.session.ScenarioEngines;
import dev.lastresort.session.attempt.practice.AttemptSession.ReplayOutcome;
import dev.lastresort.session.attempt.practice.AttemptsInTurn;
import dev.lastresort.session.bounds.BoundedRun;
import dev.lastresort.session.bounds.LeftBehind;
import dev.lastresort.session.cohort.CohortDesk.CohortMeasured;
import dev.lastresort.session.cohort.FolderReading.ReadAttempt;
import dev.lastresort.session.desk.Faulty;
import dev.lastresort.session.desk.ReplayDesk;
import dev.lastresort.session.desk.ReplayTrouble;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Replays the attempts of one reading of a folder, beside one another, and keeps what was measured.
 * Invariant: whatever one of them does, the others have their figures, now or the next time; what
 * was measured before it ended is kept; and nobody is blamed for what another one did.
 */
final class FolderMeasuring {

    private static final long NANOS_BETWEEN_WRITES = 2_000_000_000;
    private static final String ONE_BY_ONE = "Some attempts were replayed beside one another when"
            + " the limit was met; the next time, each of them is replayed by itself";
    private static final String NOT_KEPT = "What was measured cannot be kept in the folder, and is"
            + " measured again the next time";

    private final ScenarioShelf shelf;
    private final FolderReading reading;
    private final FiguresFile figures;
    private final boolean all;
    private final ScenarioEngines engines;
    private final Progress progress;
    private final Map<PlayedDay, Map<String, List<ReadAttempt>>> work = new TreeMap<>();
    private final List<String> departed = new ArrayList<>();
    private final Set<String> told = new LinkedHashSet<>();
    private final Set<String> done = new HashSet<>();
    private final Set<ReadAttempt> running = new HashSet<>();
    private int replayed;
    private int wanted;
    private long written = System.nanoTime();
    private boolean ended;

    FolderMeasuring(ScenarioShelf shelf, FolderReading reading, FiguresFile figures, boolean all,
            ScenarioEngines engines, Progress progress) {
        this.engines = engines;
        this.shelf = shelf;
        this.reading = reading;
        this.figures = figures;
        this.all = all;
        this.progress = progress;
    }

    CohortMeasured run() {
        for (ReadAttempt one : reading.attempts()) {
            if (one.found() instanceof ScenarioShelf.Obtainable && (all || isUnknown(one))) {
                work.computeIfAbsent(one.day(), _ -> new LinkedHashMap<>())
                        .computeIfAbsent(one.digest(), _ -> new ArrayList<>()).add(one);
            } else if (all && one.found() instanceof ScenarioShelf.Unobtainable(_, var why)) {
                departed.add(one.name() + ": it cannot be checked: " + why);
            }
        }
        wanted = work.values().stream().mapToInt(Map::size).sum();
        if (wanted > 0) {
            UnfitFigures.of(reading, figures).measuredAnew().ifPresent(told::add);
        }
        try {
            for (var day : work.entrySet()) {
                if (!ended) {
                    measure(day.getKey(), List.copyOf(day.getValue().values()));
                }
            }
        } catch (LeftBehind left) {
            ended = true;
            told.add(left.getMessage());
        } finally {
            keep();
        }
        return new CohortMeasured(reading.cohort(figures), replayed, departed,
                List.copyOf(told), ended);
    }

    /** A server that was not here may have come since. */
    private boolean isUnknown(ReadAttempt one) {
        return one.over() && figures.problem(one.digest(), one.day()).isEmpty()
                && (figures.problem(one.day()).isEmpty()
                        || one.day().engine() != EngineName.EMBEDDED)
                && (figures.attempt(one.digest(), one.day(), one.attempt()).isEmpty()
                        || figures.day(one.day()).isEmpty());
    }

    private synchronized void keep() {
        if (wanted == 0) {
            return;
        }
        written = System.nanoTime();
        if (!figures.write(reading.attempts().stream().map(ReadAttempt::digest).toList(),
                reading.attempts().stream().map(ReadAttempt::day).toList())) {
            told.add(NOT_KEPT);
        }
    }

    private void measure(PlayedDay day, List<List<ReadAttempt>> attempts) {
        ScenarioShelf.Obtainable known =
                (ScenarioShelf.Obtainable) attempts.getFirst().getFirst().found();
        switch (shelf.read(known)) {
            case Loaded.Invalid(var problems) ->
                    figures.putProblem(day, problems.getFirst().text());
            case Loaded.Valid loaded -> measure(day, loaded, attempts);
        }
    }

    private void measure(
            PlayedDay day, Loaded.Valid loaded, List<List<ReadAttempt>> attempts) {
        AttemptsInTurn.DayOpened opened;
        try {
            opened = BoundedRun.of(() -> AttemptsInTurn.open(loaded, day.sha256(), engines,
                    staged(day.scenario())));
            if (opened instanceof AttemptsInTurn.Ready(var ready)) {
                put(day, BoundedRun.of(() -> FiguresTaken.of(
                        ready.recoveries(), ready.room().alert().at())));
            }
        } catch (FactWronglyKeyed wrong) {
            opened = new AttemptsInTurn.NoDay(List.of());
        } catch (LeftBehind left) {
            figures.putProblem(day, "its scenario cannot be replayed: " + left.getMessage());
            throw left;
        }
        switch (opened) {
            case AttemptsInTurn.NoDay(var problems) -> figures.putProblem(day,
                    "its scenario cannot be replayed: " + problems.stream().findFirst()
                            .map(Problem::text).orElse("nobody is called"));
            case AttemptsInTurn.Ready(var ready) -> {
                int before = departed.size();
                Map<Boolean, List<List<ReadAttempt>>> parts =
                        attempts.stream().collect(Collectors.partitioningBy(this::isSuspect));
                replay(parts.getOrDefault(true, List.of()), ready, loaded, 1);
                replay(parts.getOrDefault(false, List.of()), ready, loaded, ReplaysAtOnce.hands());
                departed.subList(before, departed.size()).sort(Comparator.naturalOrder());
            }
        }
    }

    private boolean isSuspect(List<ReadAttempt> same) {
        return figures.isSuspect(same.getFirst().digest(), same.getFirst().day());
    }

    private void replay(List<List<ReadAttempt>> attempts, AttemptsInTurn ready,
            Loaded.Valid loaded, int hands) {
        ReplaysAtOnce.run(attempts.stream().<Runnable>map(
                same -> () -> replay(ready, same, loaded)).toList(), hands);
    }

    private void put(PlayedDay day, DayFigures now) {
        if (figures.day(day).filter(kept -> !kept.equals(now)).isPresent()) {
            departed.add(day.scenario() + ": the figures that were kept of its recoveries are not"
                    + " those that a replay comes to; they were replaced");
        }
        figures.put(day, now);
    }

    private Progress staged(String scenario) {
        return (stage, _) -> reached(scenario + ": " + stage);
    }

    private synchronized void reached(String stage) {
        progress.reached(stage, wanted == 0 ? 1 : (double) done.size() / wanted);
    }

    /** @param same files of the very same bytes */
    private void replay(AttemptsInTurn ready, List<ReadAttempt> same, Loaded.Valid scenario) {
        ReadAttempt one = same.getFirst();
        ReplayTrouble trouble = new ReplayTrouble(one.loaded());
        begin(one);
        try {
            ReplayOutcome outcome = BoundedRun.of(
                    () -> ready.replay(one.attempt(), (_, _) -> reached(one.name())));
            end(same, outcome, trouble);
        } catch (LeftBehind left) {
            struck(same, trouble.of(left, FaultPlaces.of(scenario)));
            throw left;
        }
    }

    private synchronized void begin(ReadAttempt one) {
        running.add(one);
        reached(one.name());
    }

    private synchronized void end(
            List<ReadAttempt> same, ReplayOutcome outcome, ReplayTrouble trouble) {
        switch (outcome) {
            case ReplayOutcome.Reproduced came -> reproduced(same, came);
            case ReplayOutcome.FingerprintDiffers _, ReplayOutcome.ReplayFailed _,
                    ReplayOutcome.NotReplayable _ ->
                    failed(same, trouble.of(outcome));
        }
        running.remove(same.getFirst());
        done.add(same.getFirst().digest() + same.getFirst().day());
        replayed += same.size();
        if (System.nanoTime() - written > NANOS_BETWEEN_WRITES) {
            keep();
        }
    }

    /** All that run hear of a limit that was struck: of several it cannot be told whose it was. */
    private synchronized void struck(List<ReadAttempt> same, ReplayDesk.Result why) {
        if (ended) {
            return;
        }
        ended = true;
        if (running.size() == 1) {
            failed(same, why);
        } else {
            running.forEach(one -> figures.suspect(one.digest(), one.day()));
            told.add(ONE_BY_ONE);
        }
    }

    private void reproduced(List<ReadAttempt> same, ReplayOutcome.Reproduced came) {
        ReadAttempt one = same.getFirst();
        if (!one.over()) {
            return;
        }
        AttemptFigures now = FiguresTaken.of(came);
        Optional<AttemptFigures> before =
                figures.attempt(one.digest(), one.day(), one.attempt());
        if (before.filter(kept -> !kept.equals(now)).isPresent()) {
            same.forEach(file -> departed.add(file.name() + ": the figures that were kept of"
                    + " it are not those that a replay comes to; they were replaced"));
        }
        figures.put(one.digest(), one.day(), now);
    }

    private void failed(List<ReadAttempt> same, ReplayDesk.Result why) {
        String line = switch (why) {
            case ReplayDesk.Departed(var how) -> how;
            case Faulty(var problems) -> problems.getFirst().text();
            case ReplayDesk.NoScenario _, ReplayDesk.Reproduced _ ->
                    throw new IllegalArgumentException("it is no trouble");
        };
        ReadAttempt one = same.getFirst();
        String own = line.replaceFirst("^.*?: error\\[[a-z-]+] ", "");
        same.forEach(file -> departed.add(file.name() + ": " + own));
        figures.putProblem(one.digest(), one.day(), own);
    }
}
