package dev.lastresort.session.attempt.practice;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lastresort.model.journal.Canon;
import dev.lastresort.model.journal.CanonicalJournal;
import dev.lastresort.model.journal.Journal;
import dev.lastresort.model.outcome.BranchResult;
import dev.lastresort.model.outcome.Comparison;
import dev.lastresort.model.outcome.Measure;
import dev.lastresort.model.outcome.Replayed;
import dev.lastresort.model.scenario.Strategy;
import dev.lastresort.patience.Patience;
import dev.lastresort.scenario.attempt.AttemptReader;
import dev.lastresort.scenario.attempt.AttemptText;
import dev.lastresort.scenario.attempt.LoadedAttempt;
import dev.lastresort.session.MissionComparison;
import dev.lastresort.session.attempt.moment.Room;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The same steps at the same instants give the same bytes, whoever takes them. */
public class ByHandTest {

    @TestFactory
    List<DynamicTest> stepsByHandAreAStrategyByteByByte() {
        List<DynamicTest> tests = new ArrayList<>();
        for (Comparison comparison : List.of(
                MissionComparison.ofArchive(), MissionComparison.ofPrices())) {
            Room room = Rooms.open(comparison.scenario().id());
            Replayed yardstick = Rooms.yardstick(comparison.scenario());
            for (Strategy strategy : comparison.scenario().strategies()) {
                tests.add(DynamicTest.dynamicTest(
                        comparison.scenario().id() + ", " + strategy.name(),
                        () -> same(room, yardstick, comparison, strategy)));
            }
        }
        return tests;
    }

    private static void same(
            Room room, Replayed yardstick, Comparison comparison, Strategy strategy) {
        OngoingAttempt live = Rooms.attempt(room);
        ByHand.submit(live, comparison.decisionAt().orElseThrow(), strategy.steps());
        BranchResult byHand = Rooms.measured(yardstick, live);
        BranchResult known = comparison.branches().stream()
                .filter(branch -> branch.name().equals(strategy.name())).findFirst().orElseThrow();
        assertEquals(canon(known.journal()), canon(byHand.journal()));
        assertEquals(Measure.of(known.outcome()), Measure.of(byHand.outcome()));
        assertEquals(known.fingerprint(), byHand.fingerprint());
        assertEquals(canon(live.journal()), canon(readBack(room, live).journal()));
    }

    private static OngoingAttempt readBack(Room room, OngoingAttempt live) {
        var read = (LoadedAttempt.Valid) new AttemptReader()
                .read("one", AttemptText.bytes(live.attempt()));
        return ((AttemptReplay.Same) new AttemptReplay(room)
                .run(read.attempt(), _ -> {}, Patience.LONGEST)).live();
    }

    public static String canon(Journal journal) {
        Canon canon = new Canon();
        CanonicalJournal.write(journal, canon);
        return canon.sha256();
    }
}
