package dev.lastresort.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.database.engines.Engines;
import dev.lastresort.model.journal.Event;
import dev.lastresort.model.journal.Event.Program;
import dev.lastresort.model.scenario.Scenario;
import dev.lastresort.model.scenario.Strategy;
import dev.lastresort.recovery.Shop;
import dev.lastresort.replay.Branch.Course;
import dev.lastresort.scenario.Loaded;
import dev.lastresort.scenario.ScenarioReader;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A branch that is frozen and thawed on the way simulates the same day as one that is left alone.
 */
@Execution(ExecutionMode.CONCURRENT)
class CutsDoNotShowTest {

    private static final int SOME = 12;
    private static final int MANY = 40;

    /** What came of a day: everything that shows. */
    private record Day(List<Event> journal, String contents, Object facts) {}

    @Test
    void aShopCutAnywhereComesToTheSameDay() {
        cutAnywhere(Shop.with(), SOME, 1);
    }

    @Tag("slow")
    @Test
    void aShopCutAtManyOtherInstantsComesToTheSameDay() {
        cutAnywhere(Shop.with(), MANY, 1);
        cutAnywhere(Shop.with(), MANY, 2);
    }

    private static void cutAnywhere(Scenario scenario, int count, long seed) {
        BranchImage start = DayStart.of(scenario, Engines.EMBEDDED).image();
        for (Strategy strategy : scenario.strategies()) {
            cutsDoNotShow(scenario, start, strategy, count, seed);
        }
    }

    @Tag("slow")
    @Test
    void aShopCutAtEveryMinuteAfterTheChangeComesToTheSameDay() {
        Scenario shop = Shop.with("/actors/0/schedule/offset=\"0 s\"",
                "/actors/0/schedule/jitter=\"40 s\"",
                "/incident/steps/0/locks=[\"orders\"]", "/incident/steps/0/run=\"22 min\"",
                // stays broken: a cut that forgets the first call would call again
                "/alerts/0={\"name\":\"Notes are gone\",\"humanDelay\":\"5 min\","
                        + "\"when\":{\"invariantBroken\":\"notes-there\"}}");
        SortedSet<LocalDateTime> minutes = new TreeSet<>();
        for (int minute = 59; minute < 130; minute++) {
            minutes.add(shop.start().plusMinutes(minute));
        }
        BranchImage start = DayStart.of(shop, Engines.EMBEDDED).image();
        for (Strategy strategy : shop.strategies()) {
            assertSame(replay(shop, start, strategy, new TreeSet<>()),
                    replay(shop, start, strategy, minutes), strategy.name());
        }
    }

    @Test
    void aDayOfDrawnKeysAndClocksCutAnywhereComesToTheSameDay() {
        cutAnywhere(Shop.typed(), SOME, 1);
    }

    @Tag("slow")
    @Test
    void aDayOfDrawnKeysCutAtManyOtherInstantsComesToTheSameDay() {
        cutAnywhere(Shop.typed(), MANY, 1);
        cutAnywhere(Shop.typed(), MANY, 2);
    }

    @Test
    void aMissionCutAnywhereComesToTheSameDay() {
        missionCutAnywhere("dropped-orders-archive", "side-restore"::equals);
    }

    @Tag("slow")
    @ParameterizedTest
    @ValueSource(strings = {"dropped-orders-archive", "price-integer-to-decimal"})
    void eachStrategyOfBothMissionsCutAnywhereComesToTheSameDay(String id) {
        missionCutAnywhere(id, _ -> true);
    }

    private static void missionCutAnywhere(String id, Predicate<String> wanted) {
        Loaded loaded = new ScenarioReader().read(
                Path.of("scenarios", id + ".json"), List.of(), OptionalLong.empty());
        Scenario scenario = ((Loaded.Valid) loaded).scenario();
        BranchImage start = DayStart.of(scenario, Engines.EMBEDDED).image();
        List<Strategy> strategies = scenario.strategies().stream()
                .filter(strategy -> wanted.test(strategy.name())).toList();
        assertFalse(strategies.isEmpty());
        strategies.forEach(strategy -> cutsDoNotShow(scenario, start, strategy, 12, 20260302));
    }

    private static void cutsDoNotShow(
            Scenario scenario, BranchImage start, Strategy strategy, int count, long seed) {
        Random random = new Random(seed);
        long day = Duration.between(scenario.start(), scenario.horizon()).toSeconds();
        long change = Duration.between(scenario.start(), scenario.incident().at()).toSeconds();
        SortedSet<LocalDateTime> cuts = new TreeSet<>();
        for (int i = 0; i < count; i++) {
            // half of them in the hours after the change, where most is under way
            long second = i % 2 == 0 ? random.nextLong(day)
                    : change + random.nextLong((day - change) / 4);
            cuts.add(scenario.start().plusSeconds(second));
        }
        assertSame(replay(scenario, start, strategy, new TreeSet<>()),
                replay(scenario, start, strategy, cuts),
                strategy.name() + ", seed " + seed + ", cut at " + cuts);
    }

    private static void assertSame(Day whole, Day cut, String what) {
        assertTrue(whole.journal().size() > 200, "a day in which something happens");
        assertEquals(whole.journal(), cut.journal(), what);
        assertEquals(whole.contents(), cut.contents(), what);
        assertEquals(whole.facts(), cut.facts(), what);
    }

    private static Day replay(Scenario scenario, BranchImage start, Strategy strategy,
            SortedSet<LocalDateTime> cuts) {
        Branch branch = start.thaw("cut", Course.INCIDENT, Watch.NONE);
        try {
            for (LocalDateTime cut : cuts) {
                advanceTo(branch, cut, strategy);
                BranchImage image = branch.freeze();
                branch.close();
                branch = image.thaw("thawed", Course.INCIDENT, Watch.NONE);
            }
            advanceTo(branch, scenario.horizon(), strategy);
            branch.endDay(scenario.horizon());
            return new Day(branch.journal().stream().toList(), branch.live().contents(),
                    branch.facts());
        } finally {
            branch.close();
        }
    }

    private static void advanceTo(Branch branch, LocalDateTime end, Strategy strategy) {
        while (branch.advanceTo(end)) {
            LocalDateTime decision = branch.journal().stream(Event.DecisionMade.class)
                    .findFirst().orElseThrow().at();
            branch.start(Program.STRATEGY, strategy.steps(), decision);
        }
    }
}
