package dev.lastresort.session.attempt.turn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.model.scenario.CopyTerms.OnConflict;
import dev.lastresort.model.scenario.Scenario;
import dev.lastresort.model.scenario.Sql;
import dev.lastresort.model.scenario.Step;
import dev.lastresort.model.scenario.Step.Containment;
import dev.lastresort.model.scenario.Step.CopiedTable;
import dev.lastresort.session.attempt.practice.Rooms;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Steps that do the same are the same work, whatever they are called. */
@Execution(ExecutionMode.CONCURRENT)
class SameWorkTest {

    private static final LocalDateTime TEN = LocalDateTime.of(2026, 3, 2, 10, 0);

    /** Steps by what they do; those of one list do the same. */
    private static List<List<Step>> works(String name, Step.Hands hands, Duration run) {
        List<List<Step>> works = new ArrayList<>();
        for (Containment what : List.of(new Containment.ReadOnly(), new Containment.Maintenance(),
                new Containment.StopActor("a"), new Containment.StopActor("b"))) {
            works.add(List.of(new Step.Contain(name, hands, what, run)));
            works.add(List.of(new Step.Resume(name, hands, what, run)));
        }
        works.add(List.of(new Step.Deploy(name, hands, "a", "v1", run)));
        works.add(List.of(new Step.Deploy(name, hands, "a", "v2", run)));
        works.add(List.of(new Step.Deploy(name, hands, "b", "v1", run)));
        works.add(List.of(new Step.Verify(name, hands, run)));
        for (Step.RecoveryPoint point : List.of(
                new Step.RecoveryPoint(Optional.of("nightly"), Optional.empty()),
                new Step.RecoveryPoint(Optional.empty(), Optional.of(TEN)),
                new Step.RecoveryPoint(Optional.empty(), Optional.of(TEN.plusHours(1))))) {
            works.add(List.of(new Step.RestoreInPlace(name, hands, point)));
            works.add(List.of(new Step.RestoreAside(name, hands, point, "x"),
                    new Step.RestoreAside(name, hands, point, "y")));
        }
        for (OnConflict rule : List.of(OnConflict.KEEP_LIVE, OnConflict.FAIL)) {
            works.add(List.of(copy(name, hands, run, "x", "/a", rule),
                    copy(name, hands, run, "y", "/b", rule)));
        }
        works.add(List.of(new Step.CopyBack(name, hands, "x", List.of(new CopiedTable("orders",
                Optional.empty(), OnConflict.FAIL)), Optional.empty(), run)));
        works.add(List.of(sql(name, hands, run, "/a", "DROP TABLE t"),
                sql(name, hands, run, "/b", "DROP TABLE t")));
        works.add(List.of(sql(name, hands, run, "/a", "DROP TABLE u")));
        works.add(List.of(sql(name, hands, run, "/a", "DROP TABLE t", "DROP TABLE u")));
        return works;
    }

    private static Step copy(String name, Step.Hands hands, Duration run, String instance,
            String pointer, OnConflict rule) {
        return new Step.CopyBack(name, hands, instance, List.of(new CopiedTable("orders",
                Optional.of(new Sql("id > 7", pointer)), rule)), Optional.empty(), run);
    }

    private static Step sql(String name, Step.Hands hands, Duration run, String pointer,
            String... statements) {
        return new Step.RunSql(name, hands, List.of(statements).stream()
                .map(text -> new Sql(text, pointer)).toList(), List.of(), Optional.empty(), run);
    }

    @Test
    void namesHandsAndDurationsDoNotCountAndAllElseDoes() {
        Duration minute = Duration.ofMinutes(1);
        List<List<Step>> some = works("one", Step.Hands.NONE, Duration.ZERO);
        List<List<Step>> others = works("other", new Step.Hands(minute, minute, minute), minute);
        for (int i = 0; i < some.size(); i++) {
            for (int j = 0; j < others.size(); j++) {
                for (Step one : some.get(i)) {
                    for (Step other : others.get(j)) {
                        assertEquals(i == j, SameWork.is(one, other), one + "\n" + other);
                        assertEquals(i == j, SameWork.isButForVersion(one, other));
                    }
                }
            }
        }
    }

    @Test
    void theVersionThatAStepRecordsCounts() {
        Step.RunSql plain = (Step.RunSql) sql("a", Step.Hands.NONE, Duration.ZERO, "", "SELECT 1");
        Step versioned = new Step.RunSql("a", Step.Hands.NONE, plain.statements(), List.of(),
                Optional.of("V9"), Duration.ZERO);
        assertFalse(SameWork.is(plain, versioned));
        assertTrue(SameWork.isButForVersion(plain, versioned));
        Step.CopyBack copy = (Step.CopyBack) copy("a", Step.Hands.NONE, Duration.ZERO, "x", "",
                OnConflict.FAIL);
        Step copied = new Step.CopyBack("a", Step.Hands.NONE, "x", copy.tables(),
                Optional.of("V9"), Duration.ZERO);
        assertFalse(SameWork.is(copy, copied));
        assertTrue(SameWork.is(copied, copied));
    }

    @Test
    void stepsAreOfAKindByTypeCopiesByTheirTablesAndScriptsNever() {
        List<Step> all = works("x", Step.Hands.NONE, Duration.ZERO).stream()
                .flatMap(List::stream).toList();
        for (Step one : all) {
            for (Step other : all) {
                assertEquals(one.getClass() == other.getClass() && !(one instanceof Step.RunSql),
                        SameWork.isOfItsKind(one, other), one + "\n" + other);
            }
        }
        Step orders = copy("a", Step.Hands.NONE, Duration.ZERO, "x", "", OnConflict.FAIL);
        Step lines = new Step.CopyBack("a", Step.Hands.NONE, "x", List.of(new CopiedTable("lines",
                Optional.empty(), OnConflict.FAIL)), Optional.empty(), Duration.ZERO);
        assertFalse(SameWork.isOfItsKind(orders, lines));
    }

    @Test
    void workIsOnesOwnUnlessTheAuthorHasItOrKnowsItsVersion() {
        Scenario scenario = Rooms.scenario(Rooms.ARCHIVE);
        scenario.strategies().forEach(strategy -> strategy.steps()
                .forEach(step -> assertFalse(SameWork.isOwn(step, scenario), step::name)));
        scenario.incident().steps().forEach(
                step -> assertFalse(SameWork.isOwn(step, scenario), step::name));
        scenario.incident().correct().forEach(
                step -> assertFalse(SameWork.isOwn(step, scenario), step::name));
        assertTrue(SameWork.isOwn(versioned(Optional.empty()), scenario));
        assertTrue(SameWork.isOwn(versioned(Optional.of("V99")), scenario));
        // the start's, the incident's, the correct change's, a strategy's
        for (String known : List.of("V41", "V42", "V42-expand", "V43-archive-view")) {
            assertFalse(SameWork.isOwn(versioned(Optional.of(known)), scenario), known);
        }
    }

    private static Step versioned(Optional<String> version) {
        return new Step.RunSql("mine", Step.Hands.NONE, List.of(new Sql("SELECT 1", "")),
                List.of(), version, Duration.ZERO);
    }
}
