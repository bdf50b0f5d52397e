package dev.lastresort.comparison.ledger;

import dev.lastresort.model.journal.Event.Committing;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;

/** All that was written to one row on one branch, in order. */
final class Trail {

    static final Trail NONE = new Trail();

    private final List<Write> writes = new ArrayList<>(2);

    void add(Write write) {
        writes.add(write);
    }

    /**
     * The write that decided how the row stands at the end; empty if it is as it was at the start.
     */
    Optional<Write> lastStanding() {
        return newest(Write::stands);
    }

    /** The standing write that gave a row that is there its values. */
    Optional<Write> lastStandingImage() {
        return newest(write -> write.stands() && write.kind() != Write.Kind.DELETE);
    }

    boolean insertStands() {
        return newest(write -> write.stands() && write.kind() == Write.Kind.INSERT).isPresent();
    }

    Optional<Write> lastErasedInsert() {
        return newest(write -> !write.stands() && write.kind() == Write.Kind.INSERT);
    }

    /** The newest write that a restore took back. */
    Optional<Write> lastErased() {
        return newest(write -> !write.stands());
    }

    /** What {@code writer} wrote here before a restore took it back. */
    Optional<Write> erasedOf(Committing writer) {
        return newest(write -> !write.stands() && Write.sameWriter(write.by(), writer));
    }

    /** Who made the row: the newest request that inserted it, else the newest step. */
    Optional<Committing> maker() {
        return maker(_ -> 0);
    }

    /**
     * The same of a row that a fact shows. A table may hold several of one key, such as a log of
     * which the fact shows some entries: then the newest of those that are most like it.
     */
    Optional<Committing> maker(ToIntFunction<Write> likeness) {
        Comparator<Write> bestLast =
                Comparator.comparing(Write::byRequest).thenComparingInt(likeness);
        return writes.stream()
                .filter(write -> write.stands() && write.kind() == Write.Kind.INSERT)
                .reduce((a, b) -> bestLast.compare(a, b) <= 0 ? b : a)
                .map(Write::by);
    }

    private Optional<Write> newest(Predicate<Write> wanted) {
        for (Write write : writes.reversed()) {
            if (wanted.test(write)) {
                return Optional.of(write);
            }
        }
        return Optional.empty();
    }
}
