package dev.lastresort.model.outcome;

import dev.lastresort.model.journal.Bisection;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Arrays;

/**
 * When an actor's requests fall by its schedule alone. Invariant: in the order of time, and
 * counting those within a stretch costs next to nothing however many there are.
 */
public sealed interface ModelledTicks {

    long count();

    /** The instant of one of them, counted from 0; throws for one that is not there. */
    LocalDateTime at(long n);

    /** How many fall before that instant. */
    long before(LocalDateTime instant);

    /** Each one listed, as so many nanoseconds from the start of the day. */
    final class ListedTicks implements ModelledTicks {

        private final LocalDateTime start;
        private final long[] nanos;

        /** @param nanos in ascending order */
        public ListedTicks(LocalDateTime start, long[] nanos) {
            this.start = start;
            this.nanos = Arrays.copyOf(nanos, nanos.length);
        }

        @Override
        public long count() {
            return nanos.length;
        }

        @Override
        public LocalDateTime at(long n) {
            return start.plusNanos(nanos[Math.toIntExact(n)]);
        }

        @Override
        public long before(LocalDateTime instant) {
            long until = Duration.between(start, instant).toNanos();
            return Bisection.first(0, nanos.length, i -> nanos[i] >= until);
        }
    }

    /** Too many to be listed, one after each gap; jitter is left out. */
    record PacedTicks(LocalDateTime first, Duration gap, long count) implements ModelledTicks {

        @Override
        public LocalDateTime at(long n) {
            if (n < 0 || n >= count) {
                throw new IndexOutOfBoundsException("tick " + n + " of " + count);
            }
            return first.plusNanos(Math.multiplyExact(gap.toNanos(), n));
        }

        @Override
        public long before(LocalDateTime instant) {
            long nanos = Duration.between(first, instant).toNanos();
            return nanos <= 0 ? 0 : Math.min(count, Math.ceilDiv(nanos, gap.toNanos()));
        }
    }
}
