package dev.lastresort.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.model.journal.Event.AlertRaised;
import dev.lastresort.model.journal.Event.Program;
import dev.lastresort.model.journal.Event.StepEnded;
import dev.lastresort.model.journal.Event.StepStarted;
import dev.lastresort.model.scenario.Scenario;
import dev.lastresort.model.scenario.Step;
import dev.lastresort.model.scenario.Step.Hands;
import dev.lastresort.model.scenario.Strategy;
import dev.lastresort.model.scenario.StrategyKind;
import dev.lastresort.model.scenario.batch.Beside;
import dev.lastresort.replay.ReplayedBranches.OneBranch;
import dev.lastresort.replay.step.StepSchedule;
import dev.lastresort.scenario.Loaded;
import dev.lastresort.scenario.ScenarioFiles;
import dev.lastresort.scenario.ScenarioReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Random programs of several people, against the longest way through what each step waits for. */
class LanesTest {

    private static final int PROGRAMS = 12;

    private static ReplayedBranches day;

    @BeforeAll
    static void replay() {
        Scenario starter = starter();
        List<Strategy> strategies = new ArrayList<>();
        strategies.add(new Strategy("nothing", "Nothing", StrategyKind.NONE, List.of(), List.of()));
        for (int seed = 0; seed < PROGRAMS; seed++) {
            strategies.add(new Strategy("p" + seed, "P", StrategyKind.HYBRID,
                    program(new Random(seed)), List.of()));
        }
        strategies.add(new Strategy("fails", "F", StrategyKind.HYBRID, List.of(
                verify("bad", 5, "dba", List.of("no instance")),
                new Step.CopyBack("no instance", hands("dev", List.of()), "none", List.of(),
                        Optional.empty(), Duration.ofMinutes(1)),
                verify("next of dev", 1, "dev", List.of()),
                verify("own", 3, "", List.of())), List.of()));
        day = new ReplayedBranches(starter.withStrategies(strategies));
    }

    @Test
    void everyStepBeginsWhenAllThatItWaitsForHasEnded() {
        for (OneBranch branch : randoms()) {
            Map<String, LocalDateTime> starts = new HashMap<>();
            branch.journal().stream(StepStarted.class).filter(LanesTest::ofStrategy)
                    .forEach(started -> starts.put(started.ref().name(), started.at()));
            assertEquals(expected(branch.strategy().steps()), starts, branch.strategy().name());
        }
    }

    @Test
    void theModelSaysTheSameWithoutRunningAnything() {
        for (OneBranch branch : randoms()) {
            List<String> planned = new StepSchedule(day.replayed.scenario().system(),
                    StepSchedule.log(day.branches.getFirst().journal()))
                    .of(branch.strategy().steps(), decision(), LocalDateTime.MAX).stream()
                    .map(one -> one.place() + " " + one.step().name() + " " + one.start() + " "
                            + one.phases())
                    .sorted().toList();
            List<String> replayed = branch.journal().stream(StepStarted.class)
                    .filter(LanesTest::ofStrategy)
                    .map(one -> one.ref().index() + " " + one.step().name() + " " + one.at() + " "
                            + one.phases())
                    .sorted().toList();
            assertEquals(replayed, planned, branch.strategy().name());
        }
    }

    @Test
    void whatWaitsForAFailedStepNeverBeginsAndTheOthersGoOn() {
        OneBranch fails = day.branches.getLast();
        assertEquals(Set.of("no instance", "own"), fails.journal().stream(StepStarted.class)
                .filter(LanesTest::ofStrategy).map(started -> started.ref().name())
                .collect(Collectors.toSet()));
        assertEquals(decision().plusMinutes(3), fails.journal().stream(StepEnded.class)
                .filter(ended -> ended.ref().name().equals("own")).findFirst().orElseThrow().at());
    }

    @Test
    void peopleDoWorkAtTheSameTime() {
        assertTrue(Stream.of(randoms()).flatMap(List::stream).anyMatch(branch -> {
            List<LocalDateTime> starts = branch.journal().stream(StepStarted.class)
                    .filter(LanesTest::ofStrategy).map(StepStarted::at).toList();
            return starts.stream().distinct().count() < starts.size();
        }));
    }

    /** The longest way, step by step in the order of what is known already. */
    private static Map<String, LocalDateTime> expected(List<Step> steps) {
        Map<String, LocalDateTime> starts = new HashMap<>();
        Map<String, LocalDateTime> ends = new HashMap<>();
        while (starts.size() < steps.size()) {
            Map<String, String> lastOfLane = new HashMap<>();
            for (Step step : steps) {
                Beside beside = step.hands().beside();
                Set<String> before = new TreeSet<>(beside.after());
                Optional.ofNullable(lastOfLane.put(beside.lane().orElse(""), step.name()))
                        .ifPresent(before::add);
                if (!starts.containsKey(step.name()) && ends.keySet().containsAll(before)) {
                    LocalDateTime start = before.stream().map(ends::get)
                            .max(LocalDateTime::compareTo).orElse(decision());
                    starts.put(step.name(), start);
                    ends.put(step.name(), start.plus(step.hands().authoring()).plus(step.run()));
                }
            }
        }
        return starts;
    }

    private static List<Step> program(Random random) {
        List<Step> steps = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            String lane = List.of("", "dba", "dev").get(random.nextInt(3));
            List<String> after = names.isEmpty() || random.nextInt(2) == 0 ? List.of()
                    : List.of(names.get(random.nextInt(names.size())));
            steps.add(verify("s" + i, random.nextInt(9), lane, after));
            names.add("s" + i);
        }
        return steps;
    }

    private static Step verify(String name, int minutes, String lane, List<String> after) {
        return new Step.Verify(name, hands(lane, after), Duration.ofMinutes(minutes));
    }

    private static Hands hands(String lane, List<String> after) {
        return new Hands(Duration.ZERO, Duration.ofMinutes(lane.length()), Duration.ZERO,
                new Beside(Optional.of(lane).filter(name -> !name.isEmpty()), after));
    }

    private static boolean ofStrategy(StepStarted started) {
        return started.ref().program() == Program.STRATEGY;
    }

    private static List<OneBranch> randoms() {
        return day.branches.stream()
                .filter(branch -> branch.strategy().name().startsWith("p")).toList();
    }

    private static LocalDateTime decision() {
        var trunk = day.branches.getFirst().journal();
        LocalDateTime alert = trunk.stream(AlertRaised.class).findFirst().orElseThrow().at();
        String name = trunk.stream(AlertRaised.class).findFirst().orElseThrow().alert();
        return alert.plus(day.replayed.scenario().alerts().stream()
                .filter(one -> one.name().equals(name)).findFirst().orElseThrow().humanDelay());
    }

    private static Scenario starter() {
        Loaded loaded = new ScenarioReader().read("starter.json",
                ScenarioFiles.starter().getBytes(StandardCharsets.UTF_8), List.of(),
                OptionalLong.empty());
        if (loaded instanceof Loaded.Valid valid) {
            return valid.scenario();
        }
        throw new AssertionError(loaded.toString());
    }
}
