package dev.lastresort.session.cohort;

import dev.lastresort.comparison.ledger.FactWronglyKeyed;
import dev.lastresort.model.cohort.AttemptFigures;
import dev.lastresort.model.cohort.DayFigures;
import dev.lastresort.model.cohort.PlayedDay;
import dev.lastresort.scenario.Loaded;
import dev.lastresort.scenario.problem.Problem;
import dev.lastresort.session.FaultPlaces;
import dev.lastresort.session.Progress;
import dev.lastresort.session.attempt.practice.AttemptSession.ReplayOutcome;
import dev.lastresort.session.attempt.practice.AttemptsInTurn;
import dev.lastresort.session.bounds.BoundedRun;
import dev.lastresort.session.bounds.LeftBehind;
import dev.lastresort.session.cohort.CohortDesk.CohortMeasured;
import dev.lastresort.session.cohort.FolderReading.ReadAttempt;
import dev.lastresort.session.desk.Faulty;
import dev.lastresort.session.desk.ReplayDesk;
import dev.lastresort.session.desk.ReplayDesk.ReplayTrouble;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Replays the attempts of one reading of a folder, and keeps what was measured. Invariant: whatever
 * one of them does, the others have their figures, and what was measured before it ended is kept.
 */
final class FolderMeasuring {

    private static final long NANOS_BETWEEN_WRITES = 2_000_000_000;
    private static final String NOT_KEPT = "What was measured cannot be kept in the folder, and is"
            + " measured again the next time";

    private final ScenarioShelf shelf;
    private final FolderReading reading;
    private final FiguresFile figures;
    private final boolean all;
    private final Progress progress;
    private final Map<PlayedDay, Map<String, List<ReadAttempt>>> work = new TreeMap<>();
    private final List<String> departed = new ArrayList<>();
    private final Set<String> told = new LinkedHashSet<>();
    private final Set<String> done = new HashSet<>();
    private int replayed;
    private int wanted;
    private long written = System.nanoTime();
    private boolean ended;

    FolderMeasuring(ScenarioShelf shelf, FolderReading reading, FiguresFile figures, boolean all,
            Progress progress) {
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
            }
        }
        wanted = work.values().stream().mapToInt(Map::size).sum();
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

    private boolean isUnknown(ReadAttempt one) {
        return one.over() && figures.problem(one.digest(), one.day()).isEmpty()
                && figures.problem(one.day()).isEmpty()
                && (figures.attempt(one.digest(), one.day(), one.attempt()).isEmpty()
                        || figures.day(one.day()).isEmpty());
    }

    private void keep() {
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
            opened = BoundedRun.of(() -> AttemptsInTurn.open(loaded, day.sha256(),
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
            case AttemptsInTurn.Ready(var ready) -> attempts.forEach(same -> {
                replay(ready, same, loaded);
                if (System.nanoTime() - written > NANOS_BETWEEN_WRITES) {
                    keep();
                }
            });
        }
    }

    private void put(PlayedDay day, DayFigures now) {
        if (figures.day(day).filter(kept -> !kept.equals(now)).isPresent()) {
            departed.add(day.scenario() + ": the figures that were kept of its recoveries are not"
                    + " those that a replay comes to; they were replaced");
        }
        figures.put(day, now);
    }

    private Progress staged(String scenario) {
        return (stage, _) -> progress.reached(scenario + ": " + stage, fraction());
    }

    private double fraction() {
        return wanted == 0 ? 1 : (double) done.size() / wanted;
    }

    /** @param same files of the very same bytes */
    private void replay(AttemptsInTurn ready, List<ReadAttempt> same, Loaded.Valid scenario) {
        ReadAttempt one = same.getFirst();
        progress.reached(one.name(), fraction());
        ReplayTrouble trouble = new ReplayTrouble(one.loaded());
        try {
            ReplayOutcome outcome = BoundedRun.of(
                    () -> ready.replay(one.attempt(), (_, _) -> progress.reached(
                            one.name(), fraction())));
            switch (outcome) {
                case ReplayOutcome.Reproduced came -> reproduced(same, came);
                case ReplayOutcome.FingerprintDiffers _, ReplayOutcome.ReplayFailed _,
                        ReplayOutcome.NotReplayable _ ->
                        failed(same, trouble.of(outcome));
            }
        } catch (LeftBehind left) {
            failed(same, trouble.of(left, FaultPlaces.of(scenario)));
            throw left;
        } finally {
            done.add(one.digest() + one.day());
        }
        replayed += same.size();
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
