package dev.lastresort.session.attempt.file;

import dev.lastresort.model.attempt.Attempt;
import java.util.function.Consumer;

/** Keeps an attempt durably at each decision, or throws; then the decision was not made. */
@FunctionalInterface
public interface Keeper extends Consumer<Attempt>, AutoCloseable {

    /** Nothing is kept any more; others may go on from what was. */
    @Override
    default void close() {}
}
