package dev.lastresort.replay.program;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.database.engines.Engines;
import dev.lastresort.model.scenario.CopyTerms.OnConflict;
import dev.lastresort.model.scenario.Sql;
import dev.lastresort.model.scenario.Step;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AdmittedTest {

    private static final Sql READ = new Sql("SELECT id FROM orders", "");
    private static final Sql WRITE = new Sql("DELETE FROM notes", "");
    private static final Sql WHERE = new Sql("id > 2 -- the newest", "/where");

    @Test
    void whatWasTypedIsThereAsStatementsAndNothingElseIs() {
        Admitted typed = Admitted.typed(List.of(READ), Engines.EMBEDDED.dialect());
        assertEquals(READ.text(), typed.statement(READ).text());
        assertThrows(IllegalStateException.class, () -> typed.statement(WRITE));
        assertThrows(IllegalStateException.class, () -> typed.expression(READ));
    }

    @Test
    void aBatchWritesIfOneOfItsStatementsDoes() {
        assertFalse(Admitted.typed(List.of(READ), Engines.EMBEDDED.dialect()).writes());
        assertTrue(Admitted.typed(List.of(READ, WRITE), Engines.EMBEDDED.dialect()).writes());
        assertEquals(Set.of("orders", "notes"),
                Admitted.typed(List.of(READ, WRITE), Engines.EMBEDDED.dialect()).tables());
    }

    @Test
    void aConditionOfACopyBecomesAQueryWhoseParenthesesNoCommentSwallows() {
        Admitted taken = Admitted.taken(new Step.CopyBack("Copy", Step.Hands.NONE, "side",
                List.of(new Step.CopiedTable("t", Optional.of(WHERE), OnConflict.FAIL)),
                Optional.empty(), Duration.ZERO), Engines.EMBEDDED.dialect());
        assertEquals("SELECT id FROM t WHERE (id > 2 -- the newest\n)",
                taken.expression(WHERE).of("SELECT id FROM t", "").text());
    }

    @Test
    void twoTogetherHoldWhatEachHolds() {
        Admitted both = Admitted.typed(List.of(READ), Engines.EMBEDDED.dialect())
                .and(Admitted.typed(List.of(WRITE), Engines.EMBEDDED.dialect()));
        assertEquals(READ.text(), both.statement(READ).text());
        assertEquals(WRITE.text(), both.statement(WRITE).text());
    }

    @Test
    void allThatMayNotRunIsToldAtOnce() {
        NotAdmitted refused = assertThrows(NotAdmitted.class, () -> Admitted.typed(
                List.of(new Sql("SELECT RAND()", "/a"), READ, new Sql("SHUTDOWN", "/b")),
                Engines.EMBEDDED.dialect()));
        assertEquals(List.of("/a", "/b"),
                refused.faults().stream().map(ReplayFault::pointer).toList());
    }
}
