package dev.lastresort.comparison.ledger;

import static dev.lastresort.comparison.ShopDay.ORDERS;
import static dev.lastresort.comparison.ShopDay.PRODUCTS;
import static dev.lastresort.comparison.ShopDay.at;
import static dev.lastresort.comparison.ShopDay.commit;
import static dev.lastresort.comparison.ShopDay.row;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.model.journal.Event.Acknowledged;
import dev.lastresort.model.journal.Event.Answered;
import dev.lastresort.model.journal.Event.Committing;
import dev.lastresort.model.journal.Event.Done;
import dev.lastresort.model.journal.Event.Program;
import dev.lastresort.model.journal.Event.Restored;
import dev.lastresort.model.journal.Event.StepEnded;
import dev.lastresort.model.journal.Event.StepRef;
import dev.lastresort.model.journal.Row;
import dev.lastresort.model.journal.TableShape;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Of all that was written to a row, which write answers which question. */
@Execution(ExecutionMode.CONCURRENT)
class TrailTest {

    private static final Restored RESTORED = new Restored(at("12:00"),
            new StepRef(Program.STRATEGY, 0, "restore"), "nightly", at("02:00"), Optional.empty(),
            at("02:00"), at("12:00"), 0);

    private static Committing request(String actor, long n) {
        return new Answered(at("10:00"), actor, "v1", n, new Acknowledged(), List.of(), List.of(),
                commit());
    }

    private static Committing step(int index) {
        return new StepEnded(at("10:00"), new StepRef(Program.STRATEGY, index, "s" + index),
                new Done(), commit());
    }

    private static Write write(Committing by, Write.Kind kind, boolean erased) {
        return new Write(by, kind, ORDERS, row(1L, 5L),
                erased ? Optional.of(RESTORED) : Optional.empty());
    }

    /** The last of the list that is wanted, found the plain way: by filtering all of it. */
    private static Optional<Write> last(List<Write> writes, Predicate<Write> wanted) {
        return writes.stream().filter(wanted).reduce((_, later) -> later);
    }

    @Test
    void everyQuestionIsAnsweredByTheNewestWriteThatItIsAbout() {
        for (long seed = 0; seed < 500; seed++) {
            Random random = new Random(seed);
            Trail trail = new Trail();
            List<Write> writes = new ArrayList<>();
            for (int i = random.nextInt(7); i > 0; i--) {
                Committing by = random.nextInt(3) == 0 ? step(random.nextInt(3))
                        : request(random.nextBoolean() ? "checkout" : "sync", random.nextInt(3));
                Write write = write(by, Write.Kind.values()[random.nextInt(3)],
                        random.nextBoolean());
                writes.add(write);
                trail.add(write);
            }
            Predicate<Write> standing = write -> write.erasedBy().isEmpty();
            Predicate<Write> insert = write -> write.kind() == Write.Kind.INSERT;
            assertEquals(last(writes, standing), trail.lastStanding());
            assertEquals(last(writes, standing.and(write -> write.kind() != Write.Kind.DELETE)),
                    trail.lastStandingImage());
            assertEquals(last(writes, standing.and(insert)).isPresent(), trail.insertStands());
            assertEquals(last(writes, insert.and(standing.negate())), trail.lastErasedInsert());
            assertEquals(last(writes, standing.negate()), trail.lastErased());
            Committing writer = request("sync", 1);
            assertEquals(last(writes, standing.negate().and(write -> write.by().equals(writer))),
                    trail.erasedOf(writer));
            Optional<Write> byRequest = last(writes, standing.and(insert)
                    .and(write -> write.by() instanceof Answered));
            assertEquals(byRequest.or(() -> last(writes, standing.and(insert))).map(Write::by),
                    trail.maker());
        }
    }

    @Test
    void aWriterIsTheSameByActorAndTickOrByStep() {
        assertTrue(Write.sameWriter(request("checkout", 1), request("checkout", 1)));
        assertFalse(Write.sameWriter(request("checkout", 1), request("checkout", 2)));
        assertFalse(Write.sameWriter(request("checkout", 1), request("sync", 1)));
        assertFalse(Write.sameWriter(request("checkout", 1), step(1)));
        assertFalse(Write.sameWriter(step(1), request("checkout", 1)));
        assertTrue(Write.sameWriter(step(1), step(1)));
        assertFalse(Write.sameWriter(step(1), step(2)));
    }

    @Test
    void aResultIsTheSameByKindColumnsAndValues() {
        Write one = write(Write.Kind.UPDATE, ORDERS, row(1L, 5L));
        assertTrue(one.sameResult(
                write(Write.Kind.UPDATE, ORDERS, row(1L, new BigDecimal("5.00")))));
        assertFalse(one.sameResult(write(Write.Kind.INSERT, ORDERS, row(1L, 5L))));
        assertFalse(one.sameResult(write(Write.Kind.UPDATE, PRODUCTS, row(1L, 5L))));
        assertFalse(one.sameResult(write(Write.Kind.UPDATE, ORDERS, row(1L, 6L))));
    }

    private static Write write(Write.Kind kind, TableShape shape, Row row) {
        return new Write(step(0), kind, shape, row, Optional.empty());
    }
}
