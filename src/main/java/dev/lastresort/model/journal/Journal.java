package dev.lastresort.model.journal;

import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Everything that happened on a branch, in order. Immutable; branches share the segments of the
 * history that they have in common, and nothing shows where one segment ends.
 */
public final class Journal implements Iterable<Event> {

    private final List<List<Event>> segments;

    public Journal(List<List<Event>> segments) {
        this.segments = List.copyOf(segments);
    }

    public long size() {
        return segments.stream().mapToLong(List::size).sum();
    }

    public Stream<Event> stream() {
        return segments.stream().flatMap(List::stream);
    }

    /** The events of one kind, in order. */
    public <E extends Event> Stream<E> stream(Class<E> kind) {
        return stream().filter(kind::isInstance).map(kind::cast);
    }

    @Override
    public Iterator<Event> iterator() {
        return stream().iterator();
    }
}
