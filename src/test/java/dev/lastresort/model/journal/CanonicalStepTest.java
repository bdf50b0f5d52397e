package dev.lastresort.model.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lastresort.model.scenario.CopyTerms.OnConflict;
import dev.lastresort.model.scenario.Sql;
import dev.lastresort.model.scenario.Step;
import dev.lastresort.model.scenario.Step.Containment;
import dev.lastresort.model.scenario.Step.CopiedTable;
import dev.lastresort.model.scenario.Step.Hands;
import dev.lastresort.model.scenario.Step.RecoveryPoint;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Steps that differ in one thing that they do or cost, and each has a digest of its own. */
class CanonicalStepTest {

    private static final LocalDateTime T = LocalDateTime.of(2026, 3, 2, 10, 0);
    private static final LocalDateTime U = T.plusDays(1);
    private static final Hands NONE = Hands.NONE;
    private static final Duration RUN = Duration.ofMinutes(1);
    private static final Duration LONGER = RUN.plusNanos(1);

    @Test
    void everyStepIsToldWithAllThatItDoesAndCosts() {
        Map<String, Step> seen = new TreeMap<>();
        Stream.concat(sql(), others()).forEach(step -> {
            Optional<Step> same = Optional.ofNullable(seen.put(digest(step), step));
            assertEquals(Optional.empty(), same, step::toString);
        });
    }

    @Test
    void whereTheSqlOfAStepStandsIsNotTold() {
        assertEquals(digest(new Step.RunSql("a", NONE, List.of(new Sql("X", "/steps/0")),
                List.of(), Optional.empty(), RUN)),
                digest(sql("a", NONE, "X", List.of(), Optional.empty(), RUN)));
    }

    private static String digest(Step step) {
        Canon canon = new Canon();
        new CanonicalStep(canon).write(step);
        return canon.sha256();
    }

    private static Stream<Step> sql() {
        return Stream.of(sql("a", NONE, "X", List.of(), Optional.empty(), RUN),
                sql("b", NONE, "X", List.of(), Optional.empty(), RUN),
                sql("a", new Hands(RUN, Duration.ZERO, Duration.ZERO), "X", List.of(),
                        Optional.empty(), RUN),
                sql("a", new Hands(Duration.ZERO, RUN, Duration.ZERO), "X", List.of(),
                        Optional.empty(), RUN),
                sql("a", new Hands(Duration.ZERO, Duration.ZERO, RUN), "X", List.of(),
                        Optional.empty(), RUN),
                sql("a", NONE, "Y", List.of(), Optional.empty(), RUN),
                sql("a", NONE, "X", List.of("t"), Optional.empty(), RUN),
                sql("a", NONE, "X", List.of("u"), Optional.empty(), RUN),
                sql("a", NONE, "X", List.of(), Optional.of("V2"), RUN),
                sql("a", NONE, "X", List.of(), Optional.of("V3"), RUN),
                sql("a", NONE, "X", List.of(), Optional.empty(), LONGER),
                sql("a", NONE, "X", List.of(), Optional.empty(), RUN.plusMinutes(1)));
    }

    private static Stream<Step> others() {
        Containment stop = new Containment.StopActor("a");
        Containment readOnly = new Containment.ReadOnly();
        RecoveryPoint point = new RecoveryPoint(Optional.empty(), Optional.of(T));
        RecoveryPoint later = new RecoveryPoint(Optional.empty(), Optional.of(U));
        RecoveryPoint named = new RecoveryPoint(Optional.of("a"), Optional.empty());
        return Stream.of(new Step.Contain("a", NONE, stop, RUN),
                new Step.Contain("a", NONE, readOnly, RUN),
                new Step.Contain("a", NONE, stop, LONGER),
                new Step.Resume("a", NONE, stop, RUN), new Step.Resume("a", NONE, readOnly, RUN),
                new Step.Resume("a", NONE, stop, LONGER),
                new Step.Deploy("a", NONE, "a", "v1", RUN),
                new Step.Deploy("a", NONE, "b", "v1", RUN),
                new Step.Deploy("a", NONE, "a", "v2", RUN),
                new Step.Deploy("a", NONE, "a", "v1", LONGER),
                new Step.RestoreInPlace("a", NONE, point),
                new Step.RestoreInPlace("a", NONE, later),
                new Step.RestoreInPlace("a", NONE, named),
                new Step.RestoreAside("a", NONE, point, "s"),
                new Step.RestoreAside("a", NONE, later, "s"),
                new Step.RestoreAside("a", NONE, point, "r"),
                copy("s", "t", Optional.empty(), OnConflict.FAIL, Optional.empty(), RUN),
                copy("r", "t", Optional.empty(), OnConflict.FAIL, Optional.empty(), RUN),
                copy("s", "u", Optional.empty(), OnConflict.FAIL, Optional.empty(), RUN),
                copy("s", "t", Optional.of("x"), OnConflict.FAIL, Optional.empty(), RUN),
                copy("s", "t", Optional.of("y"), OnConflict.FAIL, Optional.empty(), RUN),
                copy("s", "t", Optional.empty(), OnConflict.KEEP_LIVE, Optional.empty(), RUN),
                copy("s", "t", Optional.empty(), OnConflict.FAIL, Optional.of("V2"), RUN),
                copy("s", "t", Optional.empty(), OnConflict.FAIL, Optional.empty(), LONGER),
                new Step.Verify("a", NONE, RUN), new Step.Verify("a", NONE, LONGER));
    }

    private static Step sql(String name, Hands hands, String text, List<String> locks,
            Optional<String> version, Duration run) {
        return new Step.RunSql(name, hands, List.of(new Sql(text, "")), locks, version, run);
    }

    private static Step copy(String instance, String table, Optional<String> where,
            OnConflict rule, Optional<String> version, Duration run) {
        return new Step.CopyBack("a", NONE, instance, List.of(new CopiedTable(table,
                where.map(text -> new Sql(text, "")), rule)), version, run);
    }
}
