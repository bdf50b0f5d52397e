package dev.lastresort.library;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.comparison.Dominance;
import dev.lastresort.model.outcome.BranchResult;
import dev.lastresort.model.outcome.Comparison;
import dev.lastresort.model.outcome.Objective;
import dev.lastresort.model.scenario.Scenario;
import dev.lastresort.model.scenario.Strategy;
import dev.lastresort.session.BundledScenarios;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Five habits are played over the whole library, by the same steps that a trainee has, and judged
 * as every strategy is: none of them comes out right in more than six of ten scenarios.
 */
@Execution(ExecutionMode.CONCURRENT)
class NoReflexWinsTest {

    @Test
    @Tag("slow")
    void noHabitIsRightInMoreThanSixOfTenScenarios() {
        Map<String, Map<Habit, List<String>>> wins = new LinkedHashMap<>();
        BundledScenarios.IDS.forEach(id -> wins.put(id, wins(Measured.of(id))));
        for (Habit habit : Habit.values()) {
            long right = wins.values().stream().filter(won -> !won.get(habit).isEmpty()).count();
            assertTrue(10 * right <= 6 * wins.size(),
                    habit + " is right in " + right + " of " + wins.size() + table(wins));
        }
    }

    /** By which steps each habit comes out right; none where it does not. */
    static Map<Habit, List<String>> wins(Measured measured) {
        Scenario scenario = measured.scenario;
        List<Strategy> right = measured.right().stream()
                .map(name -> measured.branch(name).strategy()).toList();
        Map<Habit, List<String>> wins = new EnumMap<>(Habit.class);
        Map<Habit, List<Strategy>> made = new EnumMap<>(Habit.class);
        for (Habit habit : Habit.values()) {
            wins.put(habit, new ArrayList<>(right.stream()
                    .filter(one -> habit.is(one, scenario)).map(Strategy::name).toList()));
            made.put(habit, wins.get(habit).isEmpty()
                    ? habit.made(new Habits(scenario, right)) : List.of());
        }
        List<Strategy> played = new ArrayList<>(scenario.strategies().stream()
                .filter(one -> one.steps().isEmpty()).toList());
        made.values().forEach(played::addAll);
        Comparison comparison = Measured.compare(scenario.withStrategies(played));
        made.forEach((habit, strategies) -> strategies.stream()
                .filter(one -> isRight(branch(comparison, one), measured))
                .forEach(one -> wins.get(habit).add(one.name())));
        return wins;
    }

    private static BranchResult branch(Comparison comparison, Strategy strategy) {
        return comparison.branches().stream()
                .filter(one -> one.name().equals(strategy.name())).findFirst().orElseThrow();
    }

    /** As if the author had put it beside the others: habits are no rivals of each other. */
    private static boolean isRight(BranchResult habit, Measured measured) {
        return habit.objectives().stream().allMatch(Objective::met)
                && measured.branches().stream()
                        .noneMatch(one -> Dominance.dominates(one.axes(), habit.axes()));
    }

    static String table(Map<String, Map<Habit, List<String>>> wins) {
        StringBuilder table = new StringBuilder();
        wins.forEach((id, won) -> {
            table.append('\n').append(id).append(':');
            won.forEach((habit, by) -> table.append(' ').append(habit).append('=').append(by));
        });
        return table.toString();
    }
}
