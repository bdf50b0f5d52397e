package dev.lastresort.inspection;

import dev.lastresort.inspection.StoredRow.Novelty;
import dev.lastresort.model.journal.Bisection;
import dev.lastresort.model.journal.Row;
import dev.lastresort.model.journal.TableShape;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The rows of one table at one instant, in key order, held against an earlier instant. Pages are
 * found through a count of the standing rows of each block of versions.
 */
public final class RowsThen {

    private static final int BLOCK = 1024;
    private static final int REMOVED_SHOWN = 1000;

    private final Epoch epoch;
    private final int commit;
    private final int since;
    private final int[] standingBefore;
    private final List<Row> removed = new ArrayList<>();
    private long removedCount;
    private int lastMarked = -1;
    private int lastWriter;
    private long newCount;
    private long changedCount;

    RowsThen(Epoch epoch, int commit, int since) {
        this.epoch = epoch;
        this.commit = commit;
        // What a change of shape left is not held against what was there before it.
        this.since = Math.max(since, epoch.start());
        int versions = epoch.versions();
        standingBefore = new int[versions / BLOCK + 2];
        int standing = 0;
        for (int i = 0; i < versions; i++) {
            if (i % BLOCK == 0) {
                standingBefore[i / BLOCK] = standing;
            }
            if (epoch.standsAt(i, commit)) {
                standing++;
                if (epoch.from(i) > this.since) {
                    countNewer(i, standing - 1);
                }
            } else if (epoch.standsAt(i, this.since)) {
                countRemoved(i);
            }
        }
        for (int block = (versions + BLOCK - 1) / BLOCK; block < standingBefore.length; block++) {
            standingBefore[block] = standing;
        }
    }

    private void countNewer(int version, int place) {
        if (epoch.from(version) >= lastWriter) {
            lastWriter = epoch.from(version);
            lastMarked = place;
        }
        if (then(version).isPresent()) {
            changedCount++;
        } else {
            newCount++;
        }
    }

    private void countRemoved(int version) {
        for (int i = version + 1; i < epoch.versions() && epoch.sameKey(version, i); i++) {
            if (epoch.standsAt(i, commit)) {
                return;
            }
        }
        removedCount++;
        if (removed.size() < REMOVED_SHOWN) {
            removed.add(epoch.row(version));
        }
    }

    public TableShape shape() {
        return epoch.shape();
    }

    /** Whether rows may have been there of which the journal tells nothing. */
    public boolean partial() {
        return epoch.partial();
    }

    public int count() {
        return epoch.sizeAt(commit);
    }

    /** Rows that were not there at the earlier instant. */
    public long newRows() {
        return newCount;
    }

    /** Rows that had another value at the earlier instant. */
    public long changedRows() {
        return changedCount;
    }

    /** Rows that were there at the earlier instant and are gone. */
    public long removedRows() {
        return removedCount;
    }

    /** The place of the last row that the newest commit wrote; empty if none is marked. */
    public OptionalInt lastMarked() {
        return lastMarked < 0 ? OptionalInt.empty() : OptionalInt.of(lastMarked);
    }

    /** The first thousand of those that are gone. */
    public List<Row> removed() {
        return Collections.unmodifiableList(removed);
    }

    /** Up to {@code limit} rows from the {@code offset}-th on, counted from 0. */
    public List<StoredRow> page(int offset, int limit) {
        List<StoredRow> page = new ArrayList<>();
        int block = blockOf(offset);
        int place = standingBefore[block];
        for (int i = block * BLOCK; i < epoch.versions() && page.size() < limit; i++) {
            if (epoch.standsAt(i, commit)) {
                if (place >= offset) {
                    page.add(stored(i));
                }
                place++;
            }
        }
        return page;
    }

    /** The last block that starts at or before the row. */
    private int blockOf(int offset) {
        return Bisection.first(1, standingBefore.length,
                block -> standingBefore[block] > offset) - 1;
    }

    private StoredRow stored(int version) {
        if (epoch.from(version) <= since) {
            return new StoredRow(epoch.row(version), Novelty.SAME, Optional.empty());
        }
        Optional<Row> before = then(version);
        return new StoredRow(
                epoch.row(version), before.isPresent() ? Novelty.CHANGED : Novelty.NEW, before);
    }

    /** The row under the same key at the earlier instant. */
    private Optional<Row> then(int version) {
        for (int i = version - 1; i >= 0 && epoch.sameKey(version, i); i--) {
            if (epoch.standsAt(i, since)) {
                return Optional.of(epoch.row(i));
            }
        }
        return Optional.empty();
    }
}
