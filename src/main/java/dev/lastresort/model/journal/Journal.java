package dev.lastresort.model.journal;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Everything that happened on a branch, in order. Immutable; branches share the segments of the
 * history that they have in common, and nothing shows where one segment ends.
 */
public final class Journal implements Iterable<Event> {

    private final Optional<List<TableImage>> start;
    private final List<List<Event>> segments;

    /** A journal that does not tell what it happened to. */
    public Journal(List<List<Event>> segments) {
        this(Optional.empty(), segments);
    }

    /** @param start all tables as they stood before the first event */
    public Journal(Optional<List<TableImage>> start, List<List<Event>> segments) {
        this.start = start.map(List::copyOf);
        this.segments = List.copyOf(segments);
    }

    /** All tables as they stood before the first event; empty if that was not written down. */
    public Optional<List<TableImage>> start() {
        return start;
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
