package dev.lastresort.replay.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.lastresort.model.journal.Change;
import dev.lastresort.model.journal.Commit;
import dev.lastresort.model.journal.Event.Acknowledged;
import dev.lastresort.model.journal.Event.Answer;
import dev.lastresort.model.journal.Event.Answered;
import dev.lastresort.model.journal.Event.Failed;
import dev.lastresort.model.journal.Event.Observation;
import dev.lastresort.model.journal.Row;
import dev.lastresort.model.journal.TableShape;
import java.time.LocalDateTime;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class AlikeAnswersTest {

    private static final LocalDateTime NOON = LocalDateTime.of(2026, 3, 2, 12, 0);

    private final AlikeAnswers alike = new AlikeAnswers();

    @Test
    void whatBranchesAnswerAlikeIsHeldOnce() {
        Answered first = alike.of(accepted(700, 5, 1));
        assertSame(first, alike.of(accepted(700, 5, 1)));
        assertEquals(accepted(700, 5, 1), first);
    }

    @Test
    void anotherRequestAnotherActorAndAnotherAnswerStayThemselves() {
        alike.of(accepted(700, 5, 1));
        for (Answered other : List.of(accepted(701, 5, 1), accepted(444, 5, 1),
                accepted(700, 6, 1), accepted(700, 5, 2), refused(700))) {
            assertEquals(other, alike.of(other));
            assertNotSame(alike.of(accepted(700, 5, 1)), alike.of(other));
        }
    }

    @Test
    void whatDiffersInItsAnswerAloneStillSharesWhatItWrote() {
        Answered first = alike.of(accepted(700, 5, 1));
        Answered other = alike.of(accepted(700, 5, 2));
        assertSame(first.commit(), other.commit());
        assertEquals(accepted(700, 5, 2), other);
    }

    @Test
    void aBranchThatIsDownAndAheadKeepsNobodyFromSharing() {
        alike.of(refused(700));
        Answered first = alike.of(accepted(700, 5, 1));
        assertEquals(refused(700), alike.of(refused(700)));
        assertSame(first, alike.of(accepted(700, 5, 1)));
    }

    private static Answered accepted(long n, long written, long seen) {
        TableShape shape = new TableShape("orders", List.of("id"), List.of("id"));
        return answered(n, new Acknowledged(),
                List.of(new Observation(0, 1, List.of(Row.of(seen)))),
                new Commit(List.of(new Change.RowInserted(shape, Row.of(written))),
                        new TreeMap<>()));
    }

    private static Answered refused(long n) {
        return answered(n, new Failed("42S02", 0), List.of(), Commit.NOTHING);
    }

    private static Answered answered(
            long n, Answer answer, List<Observation> observations, Commit commit) {
        return new Answered(NOON, "checkout", "v1", n, answer, observations, List.of(), commit);
    }
}
