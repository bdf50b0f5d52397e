package dev.lastresort.replay.state;

import dev.lastresort.model.journal.Event.Program;
import java.util.Comparator;

/**
 * What runs its steps one after the other: a whole program, which has lane 0, or a single step that
 * was taken by hand. Lanes run side by side; at one instant they come in this order.
 *
 * @param number the place among the steps taken by hand, from 0
 */
public record Lane(Program program, int number) implements Comparable<Lane> {

    private static final Comparator<Lane> ORDER =
            Comparator.comparing(Lane::program).thenComparingInt(Lane::number);

    public static Lane of(Program program) {
        return new Lane(program, 0);
    }

    public static Lane byHand(int number) {
        return new Lane(Program.STRATEGY, number);
    }

    /** Its place among what is due at one instant; steps by hand come last. */
    public int place() {
        return program.ordinal() + number;
    }

    @Override
    public int compareTo(Lane other) {
        return ORDER.compare(this, other);
    }
}
