package dev.lastresort.comparison;

import static dev.lastresort.comparison.ShopDay.at;
import static dev.lastresort.comparison.ShopDay.compare;
import static dev.lastresort.comparison.ShopDay.ddl;
import static dev.lastresort.comparison.ShopDay.insertOrder;
import static dev.lastresort.comparison.ShopDay.line;
import static dev.lastresort.comparison.ShopDay.replayed;
import static dev.lastresort.comparison.ShopDay.row;
import static dev.lastresort.comparison.ShopDay.truth;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lastresort.model.journal.Canon;
import dev.lastresort.model.journal.CanonicalJournal;
import dev.lastresort.model.journal.Event.Contained;
import dev.lastresort.model.journal.Event.Phase;
import dev.lastresort.model.journal.Event.PhaseKind;
import dev.lastresort.model.journal.Event.Program;
import dev.lastresort.model.journal.Event.Resumed;
import dev.lastresort.model.journal.Event.StepRef;
import dev.lastresort.model.journal.Event.StepStarted;
import dev.lastresort.model.scenario.Sql;
import dev.lastresort.model.scenario.Step;
import dev.lastresort.model.scenario.Step.Containment;
import dev.lastresort.model.scenario.StrategyKind;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class FingerprintsTest {

    private static String hash(ShopDay.Diary diary) {
        Canon canon = new Canon();
        CanonicalJournal.write(diary.journal(), canon);
        return canon.sha256();
    }

    private static StepStarted started(String pointer, String sql) {
        return new StepStarted(at("11:00"), new StepRef(Program.STRATEGY, 0, "fix"),
                new Step.RunSql("fix", Step.Hands.NONE, List.of(new Sql(sql, pointer)), List.of(),
                        Optional.empty(), Duration.ofMinutes(16)),
                List.of(new Phase(PhaseKind.AUTHORING, at("11:00"), at("11:15"), "15 min to write"),
                        new Phase(PhaseKind.RUN, at("11:15"), at("11:16"), "1 min to run")));
    }

    @Test
    void differentJournalsHaveDifferentFingerprints() {
        List<ShopDay.Diary> different = List.of(
                line(),
                line().order("09:00", 0, 100, 5),
                line().order("09:00", 0, 100, 6),
                line().order("09:00", 1, 100, 5),
                line().order("09:00:01", 0, 100, 5),
                line().did("09:00", "checkout", 0, insertOrder(100, 5)),
                line().did("09:00", "checkout", 0, ddl("DROP TABLE orders")),
                line().refused("09:00", "checkout", 0),
                line().failed("09:00", "checkout", 0),
                line().backup("09:00"),
                line().checked("09:00", true, false),
                line().checked("09:00", false, true),
                line().then(new Contained(at("09:00"), new Containment.ReadOnly())),
                line().then(new Resumed(at("09:00"), new Containment.ReadOnly())),
                line().then(new Contained(at("09:00"), new Containment.StopActor("sync"))),
                line().then(started("/a", "SELECT 1")),
                line().then(started("/a", "SELECT 2")));
        Set<String> seen = new HashSet<>();
        different.forEach(diary -> seen.add(hash(diary)));
        assertEquals(different.size(), seen.size());
    }

    @Test
    void placeOfAStepInTheFileDoesNotCount() {
        assertEquals(hash(line().then(started("/strategies/1/steps/0", "SELECT 1"))),
                hash(line().then(started("", "SELECT 1"))));
    }

    @Test
    void durationOfAStepNamesEachOfItsTerms() {
        var branch = line().then(started("", "SELECT 1")).orders()
                .as("fix", StrategyKind.ROLL_FORWARD);
        var duration = compare(line().orders(), truth(line()),
                line().as("trunk", StrategyKind.NONE), branch)
                .branches().getLast().outcome().durations().getFirst();
        assertEquals(960, duration.seconds());
        assertEquals("15 min to write + 1 min to run", duration.formula());
    }

    @Test
    void branchesMeasuredSideBySideGiveTheSameComparison() {
        WorkRunner sideBySide = new WorkRunner() {
            @Override
            public <T> List<T> run(List<Supplier<T>> work) {
                List<CompletableFuture<T>> running = work.stream()
                        .map(CompletableFuture::supplyAsync).toList();
                return running.stream().map(CompletableFuture::join).toList();
            }
        };
        var truth = truth(line().order("09:00", 0, 100, 5).orders(row(100L, 5L)));
        var trunk = line().failed("09:00", "checkout", 0).orders().as("t", StrategyKind.NONE);
        var input = replayed(line().orders(), truth, trunk);
        assertEquals(ComparisonParts.of(new IncidentComparison().compare(input)),
                ComparisonParts.of(new IncidentComparison(sideBySide).compare(input)));
    }
}
