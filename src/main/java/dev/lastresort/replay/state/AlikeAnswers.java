package dev.lastresort.replay.state;

import dev.lastresort.model.journal.Event.Acknowledged;
import dev.lastresort.model.journal.Event.Answered;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Answers that several branches of one replay give alike, held once: most of a day goes the same
 * way on all of them. Invariant: what it gives back equals what it was given; which branch came
 * first shows nowhere. It keeps one answer of each request at most. Safe for several threads.
 */
public final class AlikeAnswers {

    private static final int IN_A_CHUNK = 256;

    private final Map<String, Map<Long, AtomicReferenceArray<Answered>>> chunks =
            new ConcurrentHashMap<>();

    /** The same answer, as an object that other branches have, too, if they answered alike. */
    public Answered of(Answered given) {
        AtomicReferenceArray<Answered> chunk = chunks
                .computeIfAbsent(given.actor(), _ -> new ConcurrentHashMap<>())
                .computeIfAbsent(given.n() / IN_A_CHUNK,
                        _ -> new AtomicReferenceArray<>(IN_A_CHUNK));
        int place = (int) (given.n() % IN_A_CHUNK);
        Answered kept = chunk.get(place);
        if (kept != null && kept.equals(given)) {
            return kept;
        }
        // of two that come at once either may stay; what is refused is small, and soon another
        if (kept == null || !(kept.answer() instanceof Acknowledged)) {
            chunk.set(place, given);
            return given;
        }
        return kept.commit().equals(given.commit()) ? given.leaving(kept.commit()) : given;
    }
}
