package dev.lastresort.picture.story;

import dev.lastresort.model.outcome.Told;
import dev.lastresort.picture.shape.Role;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * What the main actor's customers were told, and what of it is remembered at any playhead. Memory
 * changes only where a row leaves the database or comes back, which is at few instants: between two
 * of them the same tracks serve, so that a moving playhead costs nothing.
 */
public final class TellingTrack {

    /** What is remembered while the playhead stands between two such instants. */
    public record MemoryTrack(Track<Fate.Memory> track, List<Mismatch> forgotten,
            List<Mismatch> mismatches) {}

    private final List<Told> telling;
    private final LocalDateTime horizon;
    private final Track<Fate.ToldFate> told;
    private final List<Mismatch> refused;
    private final TreeSet<LocalDateTime> turns = new TreeSet<>();
    private LocalDateTime since = LocalDateTime.MIN;
    private MemoryTrack memory;

    TellingTrack(List<Told> telling, LocalDateTime start, LocalDateTime horizon) {
        this.telling = telling;
        this.horizon = horizon;
        Track.Builder<Fate.ToldFate> track =
                new Track.Builder<>(Fate.ToldFate.class, start, telling.size());
        for (Told request : telling) {
            track.add(request.at(), Fate.toldOf(request));
            for (int i = 0; i < request.remembered().size(); i++) {
                Told.Period span = request.remembered().get(i);
                if (i > 0 || !span.start().equals(request.at())) {
                    turns.add(span.start());
                }
                if (span.end().isBefore(horizon)) {
                    turns.add(span.end());
                }
            }
        }
        this.told = track.build();
        this.refused = Mismatch.all(told, Fate.ToldFate.NO, Role.TOLD_NO, horizon);
        this.memory = remember(start);
    }

    public Track<Fate.ToldFate> told() {
        return told;
    }

    public Told request(int place) {
        return telling.get(place);
    }

    public MemoryTrack memoryAt(LocalDateTime playhead) {
        LocalDateTime turn = turns.floor(playhead);
        LocalDateTime from = turn == null ? LocalDateTime.MIN : turn;
        if (!from.equals(since)) {
            memory = remember(from);
            since = from;
        }
        return memory;
    }

    /** The same for every playhead from a turn up to the next one. */
    private MemoryTrack remember(LocalDateTime turn) {
        byte[] levels = new byte[telling.size()];
        for (int i = 0; i < levels.length; i++) {
            Told request = telling.get(i);
            // What is asked later than the turn is in the database from its own instant on.
            LocalDateTime at = request.at().isAfter(turn) ? request.at() : turn;
            levels[i] = (byte) Fate.memoryOf(request, at).ordinal();
        }
        Track<Fate.Memory> track = told.mapped(Fate.Memory.values(), levels);
        List<Mismatch> forgotten = Mismatch.all(
                track, Fate.Memory.FORGOTTEN, Role.FORGOTTEN, horizon);
        return new MemoryTrack(track, forgotten, inOrder(forgotten));
    }

    /** What differs from what was told, as seen from there, in order. */
    public List<Mismatch> mismatches(LocalDateTime playhead) {
        MemoryTrack seen = memoryAt(playhead);
        // Only what is asked later than the playhead can have been forgotten and not yet be seen.
        boolean allSeen = seen.forgotten().isEmpty()
                || !seen.forgotten().getLast().from().isAfter(playhead);
        return allSeen ? seen.mismatches() : seen.mismatches().stream()
                .filter(stretch -> stretch.role() != Role.FORGOTTEN
                        || !stretch.from().isAfter(playhead))
                .toList();
    }

    private List<Mismatch> inOrder(List<Mismatch> forgotten) {
        List<Mismatch> stretches = new ArrayList<>(refused);
        stretches.addAll(forgotten);
        stretches.sort(Comparator.comparing(Mismatch::from));
        return stretches;
    }

    /** How many requests there are up to and including that instant. */
    public int upTo(LocalDateTime playhead) {
        return told.firstFrom(playhead.plusNanos(1));
    }

    /** When the row of the first request from that instant on had left the database for good. */
    public Optional<LocalDateTime> goneAt(LocalDateTime first) {
        int place = told.firstFrom(first);
        return place == told.size() || telling.get(place).remembered().isEmpty()
                ? Optional.empty()
                : Optional.of(telling.get(place).remembered().getLast().end())
                        .filter(horizon::isAfter);
    }
}
