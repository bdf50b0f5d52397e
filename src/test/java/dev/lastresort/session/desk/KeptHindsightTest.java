package dev.lastresort.session.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.model.attempt.Action;
import dev.lastresort.model.attempt.Attempt;
import dev.lastresort.model.attempt.Decision;
import dev.lastresort.model.engine.EngineName;
import dev.lastresort.model.scenario.Scenario;
import dev.lastresort.model.scenario.Sql;
import dev.lastresort.model.scenario.Step;
import dev.lastresort.scenario.Setting;
import dev.lastresort.scenario.problem.Problem;
import dev.lastresort.scenario.problem.Rule;
import dev.lastresort.scenario.problem.Severity;
import dev.lastresort.session.Progress;
import dev.lastresort.session.attempt.DecisionWords;
import dev.lastresort.session.attempt.file.AttemptFile;
import dev.lastresort.session.attempt.file.KeptAttempts;
import dev.lastresort.session.attempt.practice.Rooms;
import dev.lastresort.session.trial.Trial;
import dev.lastresort.session.trial.TrialResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Which ways are tried elsewhere before they run here, and which attempts are learnt from. */
@Execution(ExecutionMode.CONCURRENT)
class KeptHindsightTest {

    private static final Scenario ARCHIVE = Rooms.scenario(Rooms.ARCHIVE);
    private static final String SHA256 = "0".repeat(64);
    private static final KeptAttempts.Subject SUBJECT =
            new KeptAttempts.Subject(ARCHIVE.id(), SHA256, ARCHIVE.seed(), EngineName.EMBEDDED);
    private static final Action QUERY = console("SELECT count(*) FROM orders");
    private static final Action CHANGE = console("CREATE TABLE mine (id BIGINT PRIMARY KEY)");
    private static final Action AUTHORS = new Action.Take(ARCHIVE.strategies().stream()
            .flatMap(strategy -> strategy.steps().stream())
            .filter(Step.RunSql.class::isInstance).findFirst().orElseThrow(),
            Optional.empty(), Optional.empty());

    @TempDir
    private Path folder;

    private final List<Attempt> tried = new ArrayList<>();

    @Test
    void whatWasOnlyReadBeforeIsNotTriedAgain() {
        assertTrue(hindsight(true, true).mayRun(attempt(QUERY, AUTHORS), 1, Progress.NONE));
        assertEquals(0, tried.size());
    }

    @Test
    void whatChangedSomethingBeforeIsTriedWithEachWay() {
        assertTrue(hindsight(true, true).mayRun(attempt(CHANGE, AUTHORS), 1, Progress.NONE));
        assertEquals(1, tried.size());
    }

    @Test
    void anotherAttemptsSqlIsTriedThoughItOnlyReads() {
        hindsight(true, true).mayRun(attempt(QUERY), 0, Progress.NONE);
        assertEquals(1, tried.size());
    }

    @Test
    void aScenarioFromElsewhereIsTried() {
        hindsight(false, true).mayRun(attempt(AUTHORS), 0, Progress.NONE);
        assertEquals(1, tried.size());
    }

    @Test
    void whatStruckElsewhereDoesNotRunHere() {
        assertFalse(hindsight(true, false).mayRun(attempt(CHANGE), 1, Progress.NONE));
    }

    @Test
    void attemptsAreThoseAtThisVeryScenarioInWhichSomethingWasDecided() {
        KeptAttempts kept = new KeptAttempts(folder);
        keep(kept, attempt(QUERY));
        keep(kept, attempt());
        keep(kept, new Attempt(ARCHIVE.id(), "1".repeat(64), ARCHIVE.seed(),
                attempt(CHANGE).decisions(), Optional.empty(), Optional.empty()));
        assertEquals(List.of(DecisionWords.of(QUERY, EngineName.EMBEDDED)),
                hindsight(true, true).others().stream()
                        .flatMap(one -> one.decisions().stream()).map(Decision::action)
                        .map(action -> DecisionWords.of(action, EngineName.EMBEDDED)).toList());
    }

    private static void keep(KeptAttempts kept, Attempt attempt) {
        Path path = kept.newFile(ARCHIVE.id());
        while (Files.exists(path)) {
            // named after the millisecond
            path = kept.newFile(ARCHIVE.id());
        }
        try (AttemptFile file = new AttemptFile(path)) {
            file.accept(attempt);
        }
    }

    private KeptHindsight hindsight(boolean trusted, boolean passes) {
        return new KeptHindsight(new KeptAttempts(folder), SUBJECT, new FakeTrial(passes),
                ForeignSql.to(ARCHIVE, trusted));
    }

    private static Attempt attempt(Action... actions) {
        LocalDateTime at = LocalDateTime.of(2026, 3, 2, 10, 35);
        return new Attempt(ARCHIVE.id(), SHA256, ARCHIVE.seed(), Stream.of(actions)
                .map(action -> new Decision(at, action, Optional.empty(), Optional.empty()))
                .toList(), Optional.empty(), Optional.empty());
    }

    private static Action console(String sql) {
        return new Action.Console(List.of(new Sql(sql, "")), Optional.empty());
    }

    /** Notes what it is asked to end. */
    private final class FakeTrial implements Trial {

        private final boolean passes;

        FakeTrial(boolean passes) {
            this.passes = passes;
        }

        @Override
        public TrialResult end(Attempt attempt, Progress progress) {
            tried.add(attempt);
            return passes ? new TrialResult.Passed() : new TrialResult.Struck(new Problem(
                    Severity.ERROR, Rule.LIMIT_STRUCK, "", 0, 0, "", "too far", ""));
        }

        @Override
        public TrialResult compare(Progress progress) {
            throw new AssertionError();
        }

        @Override
        public TrialResult measure(List<Setting> settings, Progress progress) {
            throw new AssertionError();
        }

        @Override
        public TrialResult retrace(Attempt attempt) {
            throw new AssertionError();
        }

        @Override
        public TrialResult act(Attempt soFar, LocalDateTime now, Act next) {
            throw new AssertionError();
        }

        @Override
        public void prepare(Attempt attempt) {}

        @Override
        public void stop() {}

        @Override
        public void close() {}
    }
}
