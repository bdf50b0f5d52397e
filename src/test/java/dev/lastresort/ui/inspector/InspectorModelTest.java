package dev.lastresort.ui.inspector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.inspection.DiffFilter;
import dev.lastresort.inspection.DiffKind;
import dev.lastresort.inspection.DiffRow;
import dev.lastresort.inspection.LedgerQuery;
import dev.lastresort.inspection.Ledgers;
import dev.lastresort.model.journal.Row;
import dev.lastresort.model.outcome.Comparison;
import dev.lastresort.model.outcome.FactLedger;
import dev.lastresort.model.outcome.FactLedger.Verdict;
import dev.lastresort.model.outcome.Sentence.Counted;
import dev.lastresort.sample.SampleComparison;
import dev.lastresort.sample.SampleVariations;
import dev.lastresort.ui.desk.Background;
import dev.lastresort.ui.inspector.InspectorModel.Tab;
import dev.lastresort.ui.timeline.TimelineModel;
import java.time.LocalDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The inspector without a window. */
@Execution(ExecutionMode.CONCURRENT)
class InspectorModelTest {

    private final Comparison comparison = Ledgers.comparison(
            Map.of("one", ledger(4), "other", ledger(9)), Ledgers.ledger(List.of()));
    private final TimelineModel timeline = Panels.timeline(comparison);
    private final InspectorModel inspector = Panels.inspector(timeline);

    @Test
    void opensWithTheTrunkAgainstTheTruth() {
        assertEquals("counterfactual", inspector.facts().left().get());
        assertEquals("do-nothing", inspector.facts().right().get());
        assertTrue(inspector.facts().judged());
        assertEquals(List.of(), inspector.facts().shown());
    }

    @Test
    void opensWithTheAttemptWhereThereIsOne() {
        InspectorModel beside = Panels.inspector(Panels.timeline(SampleVariations.withAttempt()));
        assertEquals("attempt", beside.facts().right().get());
        assertEquals("attempt", beside.steps().told().get().orElseThrow().branch());
        assertEquals("attempt", beside.ledger().query().get().branch());
    }

    @Test
    void followsTheBranchThatTheTimelineSelects() {
        timeline.select(Optional.of("one"));
        assertEquals("one", inspector.facts().right().get());
        assertEquals(4, inspector.facts().shown().size());
        assertEquals("one", inspector.ledger().query().get().branch());
        assertEquals("one", inspector.steps().told().get().orElseThrow().branch());
        assertEquals("The branch one", inspector.database().look().branch());
    }

    @Test
    void theBranchOnTheLeftStaysWhereItIsWhenItIsSelected() {
        inspector.facts().chooseLeft("one");
        inspector.facts().chooseRight("other");
        timeline.select(Optional.of("one"));
        assertEquals("one", inspector.facts().left().get());
        assertEquals("other", inspector.facts().right().get());
    }

    @Test
    void nextAndPreviousGoFromDifferenceToDifferenceAndStopAtTheEnds() {
        timeline.select(Optional.of("one"));
        List<Integer> stood = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            inspector.facts().next();
            stood.add(inspector.facts().current().get());
        }
        assertEquals(List.of(0, 1, 2, 3, 3, 3), stood);
        inspector.facts().previous();
        assertEquals(2, inspector.facts().current().get());
    }

    @Test
    void aCauseIsShownOnTheTimeline() {
        timeline.select(Optional.of("one"));
        DiffRow row = inspector.facts().shown().getFirst();
        inspector.facts().reveal(row.blames().getFirst());
        assertEquals(row.blames().getFirst().at(), timeline.playhead().get());
        assertEquals(Optional.of("one"), timeline.selected().get());
    }

    @Test
    void aFigureOpensItsTabWithItsFilter() {
        inspector.show(new Counted.LedgerRows("other", Ledgers.FACT, Verdict.LOST));
        assertEquals(Tab.FACTS, inspector.shownTab().get());
        assertEquals(new DiffFilter(Set.of(DiffKind.LOST), Set.of()),
                inspector.facts().filter().get());
        assertEquals(9, inspector.facts().shown().size());
        inspector.show(new Counted.Downtime("one", "checkout"));
        assertEquals(Tab.LEDGER, inspector.shownTab().get());
        assertEquals(Optional.of("one"), timeline.selected().get());
    }

    @Test
    void aFigureThatIsClickedWhileTheDifferenceIsStillComputedKeepsItsFilter() {
        Deque<Runnable> later = new ArrayDeque<>();
        TimelineModel other = Panels.timeline(comparison);
        InspectorModel slow = new InspectorModel(
                other, new Background(later::add, Runnable::run));
        slow.show(new Counted.LedgerRows("one", Ledgers.FACT, Verdict.LOST));
        assertEquals(List.of(), slow.facts().shown());
        while (!later.isEmpty()) {
            later.pop().run();
        }
        assertEquals(4, slow.facts().shown().size());
        assertEquals(Set.of(DiffKind.LOST), slow.facts().filter().get().kinds());
    }

    @Test
    void anotherComparisonIsShownInTheSameWay() {
        inspector.show(new Counted.LedgerRows("other", Ledgers.FACT, Verdict.LOST));
        timeline.show(Ledgers.comparison(
                Map.of("one", ledger(1), "other", ledger(2)), Ledgers.ledger(List.of())));
        assertEquals(2, inspector.facts().shown().size());
        assertEquals("other", inspector.facts().right().get());
    }

    @Test
    void aBranchThatIsThereNoMoreGivesWayToTheTrunk() {
        inspector.show(new Counted.LedgerRows("other", Ledgers.FACT, Verdict.LOST));
        timeline.show(Ledgers.comparison(Map.of("one", ledger(1)), Ledgers.ledger(List.of())));
        assertEquals("do-nothing", inspector.facts().right().get());
        assertEquals("do-nothing", inspector.ledger().query().get().branch());
        assertInstanceOf(DatabaseModel.Then.class, inspector.database().look());
    }

    @Test
    void anIntervalListsTheMainActorsStatesWithinIt() {
        TimelineModel sample = Panels.timeline(SampleComparison.create());
        InspectorModel model = Panels.inspector(sample);
        LocalDateTime from = LocalDateTime.parse("2026-03-02T10:47:00");
        LocalDateTime to = LocalDateTime.parse("2026-03-02T13:30:00");
        model.show(new Counted.Interval("pitr", from, to));
        assertEquals(163 * 60, model.ledger().list().get().seconds());
        assertEquals(3, model.ledger().list().get().lines().size());
        model.show(new Counted.Interval("pitr", from, from));
        assertEquals(1, model.ledger().list().get().lines().size());
        assertEquals(0, model.ledger().list().get().seconds());
        assertInstanceOf(LedgerQuery.Spans.class, model.ledger().query().get());
    }

    @Test
    void theSelectedTableStaysWhileThePlayheadMoves() {
        InspectorModel model = inspector;
        model.database().choose("gone-table");
        long before = model.database().changes().get();
        timeline.reveal("one", LocalDateTime.parse("2026-03-02T12:34:56"));
        assertTrue(model.database().changes().get() > before);
        assertSame(DatabaseModel.Then.class, model.database().look().getClass());
    }

    private static FactLedger ledger(int lost) {
        List<FactLedger.Entry> entries = new ArrayList<>();
        Random random = new Random(lost);
        for (long i = 0; i < lost; i++) {
            entries.add(new FactLedger.Entry(Verdict.LOST, Row.of(i),
                    Optional.of(Row.of(i, 100 + i, "thing " + i)), Optional.empty(),
                    Ledgers.cause(random)));
        }
        return Ledgers.ledger(Map.of(Verdict.LOST, (long) lost), entries);
    }
}
