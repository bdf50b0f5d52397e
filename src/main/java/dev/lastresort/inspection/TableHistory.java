package dev.lastresort.inspection;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One name of a table through the day: epochs of one shape, and gaps in which there was none. Each
 * era lasts to the next one.
 */
final class TableHistory {

    /** @param epoch empty in a gap */
    record Era(int from, Optional<Epoch> epoch) {}

    private final String table;
    private final List<Era> eras;

    private TableHistory(String table, List<Era> eras) {
        this.table = table;
        this.eras = List.copyOf(eras);
    }

    String table() {
        return table;
    }

    /** The era of that commit; empty before the first one. */
    Optional<Era> eraAt(int commit) {
        return eras.reversed().stream().filter(era -> era.from() <= commit).findFirst();
    }

    Era first() {
        return eras.getFirst();
    }

    Optional<Epoch> epochAt(int commit) {
        return eraAt(commit).flatMap(Era::epoch);
    }

    /** The last commit at or before that one that changed the table in any way; -1 if none did. */
    int lastTouch(int commit) {
        int last = -1;
        for (Era era : eras) {
            if (era.from() <= commit) {
                last = Math.max(last, era.from());
                last = Math.max(last, era.epoch().map(e -> e.lastTouch(commit)).orElse(-1));
            }
        }
        return last;
    }

    /** The first commit after that one that changes the table in any way; -1 if none does. */
    int nextTouch(int commit) {
        int next = Integer.MAX_VALUE;
        for (Era era : eras) {
            if (era.from() > commit) {
                next = Math.min(next, era.from());
            }
            int touch = era.epoch().map(e -> e.nextTouch(commit)).orElse(-1);
            next = touch < 0 ? next : Math.min(next, touch);
        }
        return next == Integer.MAX_VALUE ? -1 : next;
    }

    /** Collects the eras of one table in order. */
    static final class Builder {

        private record Open(int from, Optional<EpochBuilder> epoch) {}

        private final String table;
        private final List<Open> eras = new ArrayList<>();

        Builder(String table) {
            this.table = table;
        }

        /** The epoch that stands; empty in a gap and before the first era. */
        Optional<EpochBuilder> open() {
            return eras.isEmpty() ? Optional.empty() : eras.getLast().epoch();
        }

        void begin(int from, Optional<EpochBuilder> epoch) {
            // What lasted no longer than a part of one commit never stood.
            eras.removeIf(era -> era.from() == from);
            // A gap before anything stood is the time before the table.
            if (epoch.isPresent() || !eras.isEmpty()) {
                eras.add(new Open(from, epoch));
            }
        }

        boolean isEmpty() {
            return eras.isEmpty();
        }

        TableHistory freeze() {
            return new TableHistory(table, eras.stream()
                    .map(era -> new Era(era.from(), era.epoch().map(EpochBuilder::freeze)))
                    .toList());
        }
    }
}
