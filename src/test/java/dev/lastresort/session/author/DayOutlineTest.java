package dev.lastresort.session.author;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.model.journal.Event.AlertRaised;
import dev.lastresort.model.outcome.ModelledDay;
import dev.lastresort.model.outcome.ModelledDay.CallBasis;
import dev.lastresort.model.outcome.ModelledDay.ModelledCall;
import dev.lastresort.model.outcome.ModelledDay.ModelledProgram;
import dev.lastresort.model.outcome.ModelledDay.ModelledTraffic;
import dev.lastresort.model.outcome.ModelledTicks;
import dev.lastresort.model.outcome.ModelledTicks.ListedTicks;
import dev.lastresort.model.outcome.ModelledTicks.PacedTicks;
import dev.lastresort.model.scenario.Actor;
import dev.lastresort.model.scenario.Alert;
import dev.lastresort.model.scenario.Backup;
import dev.lastresort.model.scenario.Day;
import dev.lastresort.model.scenario.RunningSystem;
import dev.lastresort.model.scenario.Scenario;
import dev.lastresort.model.scenario.Schedule;
import dev.lastresort.scenario.Loaded;
import dev.lastresort.scenario.ScenarioReader;
import dev.lastresort.session.BundledScenarios;
import dev.lastresort.session.TenantShop;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What is told of a day of which nothing ran, held against arithmetic on the file. */
@Execution(ExecutionMode.CONCURRENT)
class DayOutlineTest {

    private static final Scenario ARCHIVE = ((Loaded.Valid) new BundledScenarios(
            new ScenarioReader()).read("dropped-orders-archive", List.of(),
                    OptionalLong.empty()))
            .scenario();

    private static LocalDateTime at(String time) {
        return LocalDateTime.parse("2026-03-02T" + time);
    }

    private static ModelledCall call(Scenario scenario, Optional<LastCall> last) {
        return DayOutline.of(scenario, last).call();
    }

    private static ModelledProgram strategy(ModelledDay day, String name) {
        return day.strategies().stream().filter(one -> one.name().equals(name)).findFirst()
                .orElseThrow();
    }

    @Test
    void stepsTakeWhatTheFileDeclaresFromTheDecisionOn() {
        ModelledDay day = DayOutline.of(ARCHIVE, Optional.empty());
        // 10:47 + 8 min approval + 10 min provisioning + 380 GB at 4 GB/min
        assertEquals(at("10:47:00").plusMinutes(8 + 10 + 95),
                strategy(day, "full-restore").steps().getFirst().end());
        // and 8 h of log, from 02:00 to 10:00, 20 times as fast
        assertEquals(at("10:47:00").plusMinutes(8 + 10 + 95 + 8 * 60 / 20),
                strategy(day, "pitr").steps().getFirst().end());
        assertEquals(Optional.of(at("10:00:00")),
                strategy(day, "pitr").steps().getFirst().target());
        assertEquals(List.of(), strategy(day, "do-nothing").steps());
    }

    @Test
    void whatOnlyARunCanTellIsAssumedAndSaysSo() {
        ModelledCall call = call(ARCHIVE, Optional.empty());
        assertEquals(CallBasis.ASSUMED, call.basis());
        // The third export after the incident falls at 10:35, and 12 minutes later is the decision.
        assertEquals(Optional.of(at("10:47:00")), call.decisionAt());
        assertTrue(call.words().contains("assumed"), call.words());
    }

    @Test
    void whatWasMeasuredTakesThePlaceOfWhatIsAssumed() {
        LastCall last = new LastCall(ARCHIVE.incident().at(), Optional.of(
                new AlertRaised(at("11:05:00"), ARCHIVE.alerts().getFirst().name())), false);
        ModelledCall call = call(ARCHIVE, Optional.of(last));
        assertEquals(CallBasis.MEASURED, call.basis());
        assertEquals(Optional.of(at("11:05:00").plus(ARCHIVE.alerts().getFirst().humanDelay())),
                call.decisionAt());
        ModelledCall before = call(ARCHIVE, Optional.of(last.before()));
        assertEquals(CallBasis.MEASURED_BEFORE, before.basis());
        assertTrue(before.words().contains("older state"), before.words());
    }

    @Test
    void whatWasMeasuredOfAnIncidentAtAnotherInstantSaysNothing() {
        LastCall last = new LastCall(ARCHIVE.incident().at().minusHours(1), Optional.of(
                new AlertRaised(at("11:05:00"), ARCHIVE.alerts().getFirst().name())), true);
        assertEquals(CallBasis.ASSUMED, call(ARCHIVE, Optional.of(last)).basis());
    }

    @Test
    void whereNobodyWasCalledNoStrategyStarts() {
        LastCall last = new LastCall(ARCHIVE.incident().at(), Optional.empty(), false);
        ModelledDay day = DayOutline.of(ARCHIVE, Optional.of(last));
        assertEquals(Optional.empty(), day.call().decisionAt());
        assertEquals(List.of(), strategy(day, "pitr").steps());
        assertEquals(1, strategy(day, "pitr").later());
    }

    @Test
    void anAlertAtAFixedInstantIsSureUnlessAnotherMayComeBefore() {
        Alert fixed = new Alert("call", new Alert.At(at("10:20:00")), Duration.ofMinutes(5));
        Scenario sure = ARCHIVE.withAlerts(List.of(fixed, ARCHIVE.alerts().getFirst()));
        assertEquals(CallBasis.FIXED, call(sure, Optional.empty()).basis());
        assertEquals(Optional.of(at("10:25:00")), call(sure, Optional.empty()).decisionAt());
        Alert late = new Alert("call", new Alert.At(at("12:00:00")), Duration.ofMinutes(5));
        assertEquals(CallBasis.ASSUMED, call(ARCHIVE.withAlerts(
                List.of(late, ARCHIVE.alerts().getFirst())), Optional.empty()).basis());
    }

    @Test
    void aJumpOfTheClockStandsAmongTheInstantsOfTheDay() {
        Scenario jumping = ARCHIVE.withDay(new Day(42, ARCHIVE.start(), ARCHIVE.horizon(),
                List.of(new Day.ClockJump(at("10:30:00"), Duration.ofHours(-1), false))));
        assertEquals(List.of(new ModelledDay.ModelledInstant(ModelledDay.InstantSort.CLOCK_JUMP,
                at("10:30:00"), "Clock goes back by 1 h", true)),
                DayOutline.of(jumping, Optional.empty()).instants().stream()
                        .filter(one -> one.sort() == ModelledDay.InstantSort.CLOCK_JUMP).toList());
    }

    @Test
    void stepsThatWouldBeginAfterTheHorizonAreCountedNotDrawn() {
        Scenario early = ARCHIVE.withDay(new Day(42, ARCHIVE.start(), at("10:50:00")));
        ModelledProgram aside = strategy(DayOutline.of(early, Optional.empty()), "side-restore");
        assertEquals(1, aside.steps().size());
        assertEquals(ARCHIVE.strategies().stream()
                .filter(one -> one.name().equals("side-restore")).findFirst().orElseThrow()
                .steps().size() - 1, aside.later());
    }

    @Test
    void whatIsWrongWithABackupShowsWhereItIsRestored() {
        Backup sound = ARCHIVE.backups().getFirst();
        Backup unreadable = new Backup(sound.name(), sound.at(), new Backup.Soundness(
                true, false, Optional.empty(), Backup.Portion.ALL), Backup.Cost.USUAL, 0);
        RunningSystem system = ARCHIVE.system();
        ModelledDay day = DayOutline.of(ARCHIVE.withSystem(new RunningSystem(
                system.environment(), system.setup(), List.of(unreadable), system.actors())),
                Optional.empty());
        assertEquals(sound.name() + " (cannot be read)", day.instants().getFirst().name());
        assertTrue(strategy(day, "full-restore").steps().getFirst().fails().isPresent());
        // It is found out only once all of it is loaded.
        assertEquals(at("10:47:00").plusMinutes(8 + 10 + 95),
                strategy(day, "full-restore").steps().getFirst().end());
    }

    @Test
    void requestsFallAsTheScheduleSays() {
        ModelledTicks ticks = traffic(every(Duration.ofMinutes(15), Duration.ofMinutes(5)));
        assertEquals(96, ticks.count());
        assertEquals(at("00:05:00"), ticks.at(0));
        assertEquals(at("10:05:00"), ticks.at(40));
        assertEquals(4, ticks.before(at("01:05:00")));
        assertEquals(5, ticks.before(at("01:05:01")));
    }

    @Test
    void tooManyToBeListedAreCountedTheSame() {
        Duration gap = Duration.ofMillis(100);
        ModelledTicks ticks = traffic(every(gap, Duration.ofSeconds(3)));
        PacedTicks paced = (PacedTicks) ticks;
        assertEquals((24 * 3600 - 3) * 10, paced.count());
        ListedTicks listed = new ListedTicks(ARCHIVE.start(), LongStream.range(0, paced.count())
                .map(n -> Duration.ofSeconds(3).plus(gap.multipliedBy(n)).toNanos()).toArray());
        for (String time : List.of("00:00:00", "00:00:03", "00:00:03.1", "00:00:03.15",
                "12:34:56.789", "23:59:59.999999999")) {
            assertEquals(listed.before(at(time)), paced.before(at(time)), time);
        }
        assertEquals(listed.at(77_777), paced.at(77_777));
    }

    @Test
    void ofManyBusyActorsNoMoreIsListedThanTheBound() {
        List<Actor> many = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            many.add(new Actor("a" + i, "A" + i, false, new Schedule.Every(Duration.ofSeconds(2),
                    Duration.ZERO, Duration.ofSeconds(1)), new LinkedHashMap<>(),
                    ARCHIVE.mainActor().versions()));
        }
        ModelledDay day = DayOutline.of(withActors(many), Optional.empty());
        long listed = day.traffic().stream().filter(one -> one.ticks() instanceof ListedTicks)
                .mapToLong(one -> one.ticks().count()).sum();
        assertTrue(listed <= TrafficOutline.MOST_OF_ALL, listed + " listed");
        assertTrue(day.traffic().stream().allMatch(one -> one.ticks().count() == 43_200));
        assertFalse(day.traffic().stream().anyMatch(one -> !one.whole()));
    }

    /** One request a minute from 08:00 to 12:00, each of which is one tenant's. */
    @Test
    void tenantsAreOneLineOfTrafficWhoseRequestsTheyShare() {
        ModelledDay day = DayOutline.of(TenantShop.loaded(20).scenario(), Optional.empty());
        assertEquals(List.of("shop", "job"),
                day.traffic().stream().map(ModelledTraffic::actor).toList());
        ModelledTraffic shop = day.traffic().getFirst();
        assertEquals("Shop · 20 tenants", shop.title());
        assertEquals(240, shop.ticks().count());
        assertEquals(20, shop.members().size());
        assertEquals(240, shop.members().stream().mapToLong(one -> one.ticks().count()).sum());
    }

    private static ModelledTicks traffic(Schedule schedule) {
        Actor actor = new Actor("a", "A", true, schedule, new LinkedHashMap<>(),
                ARCHIVE.mainActor().versions());
        return new TrafficOutline(withActors(List.of(actor))).traffic().getFirst().ticks();
    }

    private static Schedule every(Duration gap, Duration offset) {
        return new Schedule.Every(gap, offset, Duration.ZERO);
    }

    private static Scenario withActors(List<Actor> actors) {
        RunningSystem system = ARCHIVE.system();
        return ARCHIVE.withAlerts(List.of()).withSystem(new RunningSystem(
                system.environment(), system.setup(), system.backups(), actors));
    }
}
