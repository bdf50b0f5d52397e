package dev.lastresort.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.model.outcome.Axis;
import dev.lastresort.model.outcome.BranchResult;
import dev.lastresort.model.scenario.Backup;
import dev.lastresort.model.scenario.Scenario;
import dev.lastresort.model.scenario.Step;
import dev.lastresort.model.scenario.Strategy;
import dev.lastresort.model.scenario.StrategyKind;
import dev.lastresort.session.BundledScenarios;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Which recovery is right in each bundled scenario is measured, and no kind is right everywhere.
 */
@Execution(ExecutionMode.CONCURRENT)
class RightKindsTest {

    static List<String> some() {
        return LibrarySample.compared();
    }

    static List<String> others() {
        return LibrarySample.others();
    }

    @ParameterizedTest
    @MethodSource("some")
    void comesToWhatItsAuthorExpectsAndLeavesSomethingRight(String id) {
        comesToWhatItsAuthorExpects(id);
    }

    @Tag("slow")
    @ParameterizedTest
    @MethodSource("others")
    void everyOtherComesToWhatItsAuthorExpectsAndLeavesSomethingRight(String id) {
        comesToWhatItsAuthorExpects(id);
    }

    private static void comesToWhatItsAuthorExpects(String id) {
        Measured measured = Measured.of(id);
        measured.branches().forEach(
                branch -> assertEquals(List.of(), branch.missed(), branch.strategy().name()));
        assertFalse(measured.right().isEmpty(), id);
        assertFalse(measured.branch(trunk(measured)).isRight(), "doing nothing is never right");
    }

    @ParameterizedTest
    @MethodSource("some")
    void isRightByItsMeasuresAlone(String id) {
        rightByItsMeasures(id);
    }

    @Tag("slow")
    @ParameterizedTest
    @MethodSource("others")
    void everyOtherIsRightByItsMeasuresAlone(String id) {
        rightByItsMeasures(id);
    }

    private static void rightByItsMeasures(String id) {
        List<Measured.Branch> branches = Measured.of(id).branches();
        for (Measured.Branch one : branches) {
            boolean dominated = branches.stream().anyMatch(
                    other -> other != one && dominates(other.axes(), one.axes()));
            assertEquals(!dominated && one.objectivesMet(), one.isRight(), one.strategy().name());
        }
    }

    /** No worse on any axis, and better on one; never is worse than any figure. */
    private static boolean dominates(List<Axis> one, List<Axis> other) {
        assertEquals(other.stream().map(Axis::name).toList(),
                one.stream().map(Axis::name).toList());
        List<Integer> signs = IntStream.range(0, one.size()).mapToObj(i -> {
            Axis mine = one.get(i);
            Axis its = other.get(i);
            if (mine.value().isEmpty() || its.value().isEmpty()) {
                return (mine.value().isEmpty() ? 1 : 0) - (its.value().isEmpty() ? 1 : 0);
            }
            return mine.value().get().subtract(its.value().get()).signum();
        }).toList();
        return signs.stream().allMatch(sign -> sign <= 0) && signs.contains(-1);
    }

    @Test
    void isRightWhateverItsAuthorCallsItAndExpectsOfIt() {
        Measured measured = Measured.of("covered-by-default");
        Scenario silenced = measured.scenario.withStrategies(measured.scenario.strategies().stream()
                .map(one -> one.steps().isEmpty() ? one
                        : new Strategy(one.name(), "?", StrategyKind.HYBRID, one.steps(),
                                List.of()))
                .toList());
        assertEquals(measured.right(),
                Measured.compare(silenced).compared().stream().filter(BranchResult::isRight)
                        .map(BranchResult::name)
                        .toList());
    }

    @Tag("slow")
    @Test
    void noKindOfRecoveryIsRightEverywhereAndEachIsRightOften() {
        Map<String, Set<Means>> right = new LinkedHashMap<>();
        for (String id : BundledScenarios.IDS) {
            Measured measured = Measured.of(id);
            Set<Means> means = EnumSet.noneOf(Means.class);
            measured.right().forEach(name -> means.add(
                    Means.of(measured.branch(name).strategy(), measured.scenario)));
            right.put(id, means);
        }
        assertTrue(right.size() >= 24, right.size() + " scenarios");
        for (Means means : List.of(Means.ROLL_FORWARD, Means.COMPENSATING_SCRIPT, Means.HYBRID,
                Means.RESTORE)) {
            long scenarios = right.values().stream().filter(set -> set.contains(means)).count();
            assertTrue(scenarios >= 5, means + " is right in " + scenarios + " of " + right);
        }
    }

    @Test
    void eightOrMoreAreSaidToBeSilent() {
        List<String> silent = silent();
        assertTrue(silent.size() >= 8, silent.toString());
    }

    @Tag("slow")
    @Test
    void everyOneThatIsSaidToBeSilentIs() {
        silent().forEach(id -> assertTrue(isSilent(Measured.of(id)), id));
    }

    private static List<String> silent() {
        return BundledScenarios.IDS.stream()
                .filter(id -> Measured.load(id).briefing().profile().silent()).toList();
    }

    /**
     * Without anybody doing anything no request fails once the change itself is over, and data,
     * effects or answers are wrong.
     */
    private static boolean isSilent(Measured measured) {
        Measured.Branch trunk = measured.branch(trunk(measured));
        int last = measured.scenario.incident().steps().size() - 1;
        return trunk.outcome().actors().values().stream()
                .flatMap(actor -> actor.answers().stream())
                .filter(answer -> !answer.at().isBefore(measured.day.incidentEnd(last)))
                .noneMatch(answer -> answer.bad())
                && trunk.axes().stream().filter(axis -> !axis.unit().equals("seconds"))
                        .anyMatch(axis -> axis.value().filter(v -> v.signum() > 0).isPresent());
    }

    @Tag("slow")
    @Test
    void threeOrMoreAreOfRestoresDoneBadly() {
        List<String> found = BundledScenarios.IDS.stream().map(Measured::of)
                .filter(RightKindsTest::hasBackupTrouble)
                .filter(measured -> measured.branches().stream()
                        .anyMatch(branch -> restores(branch) && !branch.isRight()))
                .map(measured -> measured.scenario.id()).toList();
        assertTrue(found.size() >= 3, found.toString());
    }

    private static boolean restores(Measured.Branch branch) {
        return branch.strategy().steps().stream().anyMatch(Step.Restore.class::isInstance);
    }

    /** A backup that is none, a restore that is the fault, or one that leaves tables out. */
    private static boolean hasBackupTrouble(Measured measured) {
        Scenario scenario = measured.scenario;
        return scenario.backups().stream().anyMatch(
                backup -> !backup.soundness().equals(Backup.Soundness.SOUND))
                || scenario.incident().steps().stream()
                        .anyMatch(Step.RestoreInPlace.class::isInstance)
                || scenario.strategies().stream().flatMap(one -> one.steps().stream())
                        .flatMap(step -> step instanceof Step.RestoreInPlace restore
                                ? Stream.of(restore) : Stream.empty())
                        .anyMatch(restore -> !restore.point().portion().isAll());
    }

    private static String trunk(Measured measured) {
        return measured.branches().stream().map(Measured.Branch::strategy)
                .filter(strategy -> strategy.steps().isEmpty()).findFirst().orElseThrow().name();
    }
}
