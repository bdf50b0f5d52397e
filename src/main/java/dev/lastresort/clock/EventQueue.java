package dev.lastresort.clock;

import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;
import java.util.function.Predicate;

/**
 * What is due, in the order of the physics: by instant, then {@link Precedence}, then place, then
 * number, then arrival. Something that falls due at the present instant with an earlier precedence
 * than what is left of it goes first among the rest: time never runs back, but an instant is not
 * over until nothing is due in it.
 *
 * @param <T> what is due; immutable, since copies of a queue share it
 */
public final class EventQueue<T> {

    /**
     * @param place   order among equals of one precedence, such as the actor's index in the file
     * @param number  order among equals of one place, such as an actor's ticks
     * @param arrival order among the rest: which was added first
     */
    public record Scheduled<T>(
            LocalDateTime at, Precedence precedence, int place, long number, long arrival,
            T what) {}

    private static final Comparator<Scheduled<?>> ORDER = Comparator
            .<Scheduled<?>, LocalDateTime>comparing(Scheduled::at, LocalDateTime::compareTo)
            .thenComparing(Scheduled::precedence)
            .thenComparingInt(Scheduled::place)
            .thenComparingLong(Scheduled::number)
            .thenComparingLong(Scheduled::arrival);

    private final PriorityQueue<Scheduled<T>> queue;
    private long arrivals;

    public EventQueue() {
        this(new PriorityQueue<>(ORDER), 0);
    }

    private EventQueue(PriorityQueue<Scheduled<T>> queue, long arrivals) {
        this.queue = queue;
        this.arrivals = arrivals;
    }

    /** A queue of its own that holds the same. */
    public EventQueue<T> copy() {
        return new EventQueue<>(new PriorityQueue<>(queue), arrivals);
    }

    public void add(LocalDateTime at, Precedence precedence, int place, T what) {
        add(at, precedence, place, 0, what);
    }

    /** Of several with one place the one of the lowest number comes first. */
    public void add(LocalDateTime at, Precedence precedence, int place, long number, T what) {
        queue.add(new Scheduled<>(at, precedence, place, number, arrivals++, what));
    }

    /** Takes out all that is such, wherever it stands; the order of the rest stays. */
    public boolean removeIf(Predicate<T> unwanted) {
        return queue.removeIf(due -> unwanted.test(due.what()));
    }

    /** Whether something is due before that instant. */
    public boolean hasDueBefore(LocalDateTime instant) {
        Scheduled<T> next = queue.peek();
        return next != null && next.at().isBefore(instant);
    }

    /** Takes the next; throws {@link NoSuchElementException} if nothing is due any more. */
    public Scheduled<T> next() {
        return queue.remove();
    }
}
