package dev.lastresort.ui.whatif;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.model.outcome.Comparison;
import dev.lastresort.sample.SampleComparison;
import dev.lastresort.session.desk.WhatIf.Kind;
import dev.lastresort.ui.FakeWhatIf;
import dev.lastresort.ui.desk.Background;
import dev.lastresort.ui.whatif.WhatIfModel.State;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
class WhatIfModelTest {

    private static final String SIZE = "/environment/databaseSize";

    private final FakeWhatIf whatIf = new FakeWhatIf();
    private final Comparison first = SampleComparison.create();
    private final Queue<Runnable> work = new ArrayDeque<>();
    private final WhatIfModel model =
            new WhatIfModel(whatIf, first, new Background(work::add, Runnable::run));

    @Test
    void showsTheModelAtOnceAndTheMeasureWhenItIsThere() {
        knob(Kind.DATABASE_SIZE).type("1.2 TB");
        assertEquals(new State.Measuring(), model.state().get());
        assertTrue(model.schedule().get().isPresent());
        assertSame(first, model.comparison().get());
        work.remove().run();
        assertEquals(new State.Exact(), model.state().get());
        assertTrue(model.schedule().get().isEmpty());
        assertNotSame(first, model.comparison().get());
        assertEquals(List.of(Map.of(SIZE, "1.2 TB")), whatIf.measured());
    }

    @Test
    void theNewestSettingsWin() {
        knob(Kind.DATABASE_SIZE).type("1.2 TB");
        knob(Kind.DATABASE_SIZE).type("1.3 TB");
        knob(Kind.REDO_RATE).type("30");
        while (!work.isEmpty()) {
            work.remove().run();
        }
        assertEquals(List.of(Map.of(SIZE, "1.3 TB", "/environment/redoPace", "30")),
                whatIf.measured());
        assertEquals(new State.Exact(), model.state().get());
    }

    @Test
    void resettingNeedsNoMeasuring() {
        knob(Kind.DATABASE_SIZE).type("1.2 TB");
        Runnable late = work.remove();
        knob(Kind.DATABASE_SIZE).reset();
        assertEquals(new State.Exact(), model.state().get());
        late.run();
        assertSame(first, model.comparison().get());
        assertFalse(model.changed().get());
        knob(Kind.DATABASE_SIZE).type("1 TB");
        knob(Kind.DECISION_DELAY).type("1 h");
        model.resetAll();
        assertFalse(model.changed().get());
        assertEquals("380 GB", knob(Kind.DATABASE_SIZE).text().get());
        assertEquals(new State.Exact(), model.state().get());
        assertTrue(model.schedule().get().isEmpty());
    }

    @Test
    void whatIsNoValueStaysWithoutEffect() {
        KnobModel size = knob(Kind.DATABASE_SIZE);
        size.type("1.2 TB");
        work.remove().run();
        Comparison measured = model.comparison().get();
        size.type("lots?");
        assertEquals("lots?", size.text().get());
        assertTrue(size.problem().get().contains("is not a size"));
        assertSame(measured, model.comparison().get());
        assertEquals(new State.Exact(), model.state().get());
        assertEquals("lastresort compare sample --set '" + SIZE + "=1.2 TB'", model.commandLine());
        size.type("1.2 TB");
        assertEquals("", size.problem().get());
        assertTrue(work.isEmpty());
    }

    @Test
    void aMeasureThatFailsLeavesTheModelAndSaysSo() {
        knob(Kind.DATABASE_SIZE).type("2 TB!");
        work.remove().run();
        assertEquals(new State.NotMeasured("It cannot be replayed."), model.state().get());
        assertTrue(model.schedule().get().isPresent());
    }

    @Test
    void aTargetIsSetFromTheTimeline() {
        model.setTarget("pitr", first.scenario().start().plusMinutes(592));
        assertEquals("09:52", model.knobs().get(1).text().get());
        model.setTarget("roll-forward", first.scenario().start().plusMinutes(592));
        assertEquals(1, work.size());
    }

    @Test
    void slidersReachWhatPeopleMean() {
        KnobModel size = knob(Kind.DATABASE_SIZE);
        assertEquals(0.5, size.position().get(), 1e-9);
        assertEquals(List.of("38 GB", "120 GB", "380 GB", "1.2 TB", "3.8 TB"), slid(size));
        assertEquals(List.of("0.4 GB/min", "1.3 GB/min", "4 GB/min", "13 GB/min", "40 GB/min"),
                slid(knob(Kind.RESTORE_THROUGHPUT)));
        assertEquals(List.of("2", "6.3", "20", "63", "200"), slid(knob(Kind.REDO_RATE)));
        assertEquals(List.of("0 min", "1 h", "2 h", "3 h", "4 h"), slid(knob(Kind.DECISION_DELAY)));
        assertEquals("02:00", slid(knob(Kind.RESTORE_TARGET)).getFirst());
        assertEquals("10:47", slid(knob(Kind.RESTORE_TARGET)).getLast());
        size.type("50 TB");
        assertEquals(1, size.position().get(), "beyond its end");
    }

    @Test
    void closingLetsGo() {
        knob(Kind.DATABASE_SIZE).type("1.2 TB");
        model.close();
        work.forEach(Runnable::run);
        assertTrue(whatIf.closed());
        assertTrue(whatIf.measured().isEmpty());
    }

    private static List<String> slid(KnobModel knob) {
        return java.util.stream.IntStream.rangeClosed(0, 4).mapToObj(quarter -> {
            knob.slideTo(quarter / 4.0);
            return knob.text().get();
        }).toList();
    }

    private KnobModel knob(Kind kind) {
        return model.knobs().stream().filter(knob -> knob.knob().kind() == kind)
                .findFirst().orElseThrow();
    }
}
