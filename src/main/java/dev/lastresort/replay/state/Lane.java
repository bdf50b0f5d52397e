package dev.lastresort.replay.state;

import dev.lastresort.model.journal.Event.Program;
import java.util.Comparator;

/**
 * What runs its steps one after the other: a program, or one person's part of it, or a single step
 * that was taken by hand. Lanes run side by side; at one instant they come in this order.
 *
 * @param number the person's place among those of the program, or the step's among those taken by
 *               hand, from 0
 * @param first  what the places of its steps are counted from
 */
public record Lane(Program program, int number, int first) implements Comparable<Lane> {

    private static final Comparator<Lane> ORDER =
            Comparator.comparing(Lane::program).thenComparingInt(Lane::number);

    /** A program that one person does. */
    public static Lane of(Program program) {
        return of(program, 0);
    }

    /** What one of several people does of it. */
    public static Lane of(Program program, int person) {
        return new Lane(program, person, 0);
    }

    public static Lane byHand(int number) {
        return new Lane(Program.STRATEGY, number, number);
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
