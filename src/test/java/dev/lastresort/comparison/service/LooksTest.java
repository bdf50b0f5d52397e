package dev.lastresort.comparison.service;

import static dev.lastresort.comparison.ShopDay.at;
import static dev.lastresort.comparison.ShopDay.line;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lastresort.comparison.ShopDay;
import dev.lastresort.comparison.ShopDay.Diary;
import dev.lastresort.model.journal.Event;
import dev.lastresort.model.journal.Event.Contained;
import dev.lastresort.model.journal.Event.DatabaseDown;
import dev.lastresort.model.journal.Event.DatabaseUp;
import dev.lastresort.model.journal.Event.InvariantsChecked;
import dev.lastresort.model.journal.Event.Program;
import dev.lastresort.model.journal.Event.Resumed;
import dev.lastresort.model.journal.Event.StepRef;
import dev.lastresort.model.journal.Event.StepStarted;
import dev.lastresort.model.outcome.ActorTally;
import dev.lastresort.model.outcome.ActorTally.State;
import dev.lastresort.model.outcome.ActorTally.StateSpan;
import dev.lastresort.model.outcome.Outcome.ServiceBack;
import dev.lastresort.model.scenario.Actor;
import dev.lastresort.model.scenario.Invariants;
import dev.lastresort.model.scenario.Invariants.Invariant;
import dev.lastresort.model.scenario.Measures;
import dev.lastresort.model.scenario.RunningSystem;
import dev.lastresort.model.scenario.Scenario;
import dev.lastresort.model.scenario.Step;
import dev.lastresort.model.scenario.Step.Containment;
import dev.lastresort.model.scenario.traffic.Spread;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** From which look on service is back. The decision falls at 10:30, the incident has no steps. */
class LooksTest {

    private static final StepRef STEP = new StepRef(Program.STRATEGY, 0, "step");

    private static Optional<ServiceBack> back(Diary day) {
        return back(ShopDay.scenario(), day, Map.of(), List.of());
    }

    private static Optional<ServiceBack> back(Scenario scenario, Diary day,
            Map<String, ActorTally> actors, List<InvariantsChecked> truth) {
        return Looks.serviceBack(scenario, day.journal(), truth, actors, Optional.of(at("10:30")));
    }

    private static Optional<ServiceBack> by(String time) {
        return Optional.of(new ServiceBack(at(time), false));
    }

    private static Optional<ServiceBack> exactly(String time) {
        return Optional.of(new ServiceBack(at(time), true));
    }

    @Test
    void aStrategyThatOpensFirstAndMergesLaterIsBackWhenItOpens() {
        assertEquals(exactly("11:00"), back(line().checked("10:30", false, true)
                .step("11:00", "open").checked("11:00", true, true)
                .checked("12:00", true, true)
                .step("16:00", "merge").checked("16:00", true, true)));
    }

    @Test
    void aBrokenLookAfterwardsTakesItBack() {
        assertEquals(exactly("16:00"), back(line().step("11:00", "open")
                .checked("11:00", true, true).checked("12:00", false, true)
                .step("16:00", "merge").checked("16:00", true, true)));
        assertEquals(Optional.empty(), back(line().step("11:00", "open")
                .checked("11:00", true, true).checked("23:00", true, false)));
    }

    @Test
    void whereNoStepEndedBetweenTheLooksItIsBackByThen() {
        assertEquals(by("10:40"), back(line().checked("10:35", false, true)
                .checked("10:40", true, true)));
    }

    @Test
    void nobodyIsBackBeforeTheDecision() {
        assertEquals(by("10:30"), back(line().checked("10:25", true, true)
                .checked("10:30", true, true)));
    }

    @Test
    void whatTheTruthDoesNotHoldEitherIsNotAskedFor() {
        var brokenUntilNoon = List.of(
                new InvariantsChecked(at("10:00"), new TreeMap<>(Map.of("a", false, "b", true))),
                new InvariantsChecked(at("12:00"), new TreeMap<>(Map.of("a", true, "b", true))));
        assertEquals(by("11:00"), back(ShopDay.scenario(), line().checked("11:00", false, true)
                .checked("12:00", true, true), Map.of(), brokenUntilNoon));
        assertEquals(Optional.empty(), back(ShopDay.scenario(), line()
                .checked("11:00", false, true).checked("12:00", false, true), Map.of(),
                brokenUntilNoon));
    }

    @Test
    void aLookFailsWhileTheDatabaseIsDownOrTheApplicationsAreContained() {
        for (Event[] pair : new Event[][] {
            {new DatabaseDown(at("10:31"), STEP), new DatabaseUp(at("11:30"), STEP)},
            {contained(new Containment.ReadOnly()), resumed(new Containment.ReadOnly())},
            {contained(new Containment.Maintenance()), resumed(new Containment.Maintenance())},
            {contained(new Containment.StopActor("sync")),
                resumed(new Containment.StopActor("sync"))}}) {
            assertEquals(by("12:00"), back(line().then(pair[0]).checked("11:00", true, true)
                    .then(pair[1]).checked("12:00", true, true)));
        }
    }

    private static Event contained(Containment what) {
        return new Contained(at("10:31"), what);
    }

    private static Event resumed(Containment what) {
        return new Resumed(at("11:30"), what);
    }

    private static Diary stopped(boolean forGood) {
        Containment what = new Containment.StopActor("sync");
        Step step =
                new Step.Contain("step", Step.Hands.NONE, what, Duration.ZERO, forGood, Spread.ALL);
        return line().then(new StepStarted(at("10:40"), STEP, step, List.of()))
                .then(new Contained(at("10:40"), what)).step("10:40", "step")
                .checked("10:40", true, true).checked("23:00", true, true);
    }

    @Test
    void anActorThatIsStoppedForGoodIsNotWaitedFor() {
        assertEquals(Optional.empty(), back(stopped(false)));
        assertEquals(exactly("10:40"), back(stopped(true)));
    }

    private static Map<String, ActorTally> syncDown(String from, String to) {
        return Map.of("sync", new ActorTally(Map.of(), 1, 60, 0, List.of(),
                List.of(new StateSpan(at(from), at(to), State.DOWN)), List.of()));
    }

    private static Diary everyHour() {
        return line().checked("11:00", true, true).checked("12:00", true, true)
                .checked("13:00", true, true);
    }

    @Test
    void aLookFailsWhileAnActorIsDown() {
        assertEquals(by("13:00"), back(ShopDay.scenario(), everyHour(),
                syncDown("11:30", "12:01"), List.of()));
        assertEquals(by("12:00"), back(ShopDay.scenario(), everyHour(),
                syncDown("11:00", "12:00"), List.of()), "the end is exclusive");
        assertEquals(by("11:00"), back(ShopDay.scenario(), everyHour(),
                syncDown("11:30", "11:40"), List.of()), "no look was taken meanwhile");
    }

    @Test
    void anActorThatTheScenarioLeavesOutIsNotAskedFor() {
        assertEquals(by("11:00"), back(withoutSync(), everyHour(),
                syncDown("11:30", "13:30"), List.of()));
    }

    private static Scenario withoutSync() {
        Scenario base = ShopDay.scenario();
        RunningSystem system = base.system();
        List<Actor> actors = base.actors().stream().map(actor -> new Actor(actor.name(),
                actor.title(), actor.main(), actor.schedule(), actor.draws(), actor.versions(),
                actor.known(), actor.discovery(), !actor.name().equals("sync"))).toList();
        return new Scenario(base.id(), base.briefing(), base.day(),
                new RunningSystem(system.environment(), system.setup(), system.backups(), actors),
                base.incident(), base.alerts(), base.measures(), base.strategies(),
                base.practice());
    }

    @Test
    void anInvariantOfDataIsWaitedForByNobody() {
        Scenario base = ShopDay.scenario();
        Measures measures = base.measures();
        List<Invariant> checks = base.invariants().checks().stream().map(one -> new Invariant(
                one.name(), one.title(), one.alternatives(), one.name().equals("a"),
                true)).toList();
        Scenario ofData = new Scenario(base.id(), base.briefing(), base.day(), base.system(),
                base.incident(), base.alerts(), new Measures(measures.facts(), measures.effects(),
                        new Invariants(measures.invariants().interval(), checks)),
                base.strategies(), base.practice());
        assertEquals(by("11:00"), back(ofData, line().checked("11:00", false, true),
                Map.of(), List.of()));
        assertEquals(Optional.empty(), back(ofData, line().checked("11:00", true, false),
                Map.of(), List.of()));
    }
}
