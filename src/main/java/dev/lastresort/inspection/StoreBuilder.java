package dev.lastresort.inspection;

import dev.lastresort.model.journal.Event;
import dev.lastresort.model.journal.Event.Committing;
import dev.lastresort.model.journal.Event.Restored;
import dev.lastresort.model.journal.History;
import dev.lastresort.model.journal.Journal;
import dev.lastresort.model.journal.TableImage;
import dev.lastresort.model.journal.TableShape;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Reads a journal once from front to back. Commits are numbered from 1; 0 is the start of the day.
 * A restore in place counts as one commit that makes the tables those of the line it recovered.
 */
final class StoreBuilder {

    private static final int EVENTS_BETWEEN_LOOKS = 1024;

    private final List<TableImage> start;
    private final boolean complete;
    private final Runnable between;
    private final History history = History.empty();
    private final SortedMap<String, TableHistory.Builder> tables = new TreeMap<>();
    private final List<Occurrence> commits = new ArrayList<>();
    private final List<TimeDown> outages = new ArrayList<>();
    private Optional<Occurrence> down = Optional.empty();

    StoreBuilder(Journal journal, Runnable between) {
        this.start = journal.start().orElse(List.of());
        this.complete = journal.start().isPresent();
        this.between = between;
        start.forEach(image -> remake(image, 0));
    }

    VersionStore read(Journal journal) {
        int events = 0;
        for (Event event : journal) {
            if (events++ % EVENTS_BETWEEN_LOOKS == 0) {
                between.run();
            }
            history.append(event);
            read(event);
        }
        down.ifPresent(since -> outages.add(
                new TimeDown(since.at(), LocalDateTime.MAX, since.by())));
        between.run();
        List<TableHistory> frozen = new ArrayList<>();
        for (TableHistory.Builder table : tables.values()) {
            frozen.add(table.freeze());
            between.run();
        }
        return new VersionStore(frozen, commits, outages);
    }

    private void read(Event event) {
        switch (event) {
            case Committing committing when !committing.commit().changes().isEmpty() -> {
                commits.add(Occurrence.of(event));
                TableChange.of(committing.commit()).forEach(this::apply);
            }
            case Restored _ -> {
                commits.add(Occurrence.of(event));
                rewind();
            }
            case Event.DatabaseDown _ -> down = down.or(
                    () -> Optional.of(Occurrence.of(event)));
            case Event.DatabaseUp up -> {
                down.ifPresent(
                        since -> outages.add(new TimeDown(since.at(), up.at(), since.by())));
                down = Optional.empty();
            }
            default -> {}
        }
    }

    private void apply(TableChange change) {
        int commit = commits.size();
        switch (change) {
            case TableChange.Gone gone -> leave(gone.table(), commit);
            case TableChange.Remade remade -> remake(remade.image(), commit);
            case TableChange.RowsMoved moved -> {
                TableHistory.Builder table = table(moved.table());
                if (table.open().filter(open -> open.shape().equals(moved.shape())).isEmpty()) {
                    // The journal does not tell where this shape comes from, nor what it held.
                    int from = table.isEmpty() && !complete ? 0 : commit;
                    table.begin(from, Optional.of(new EpochBuilder(moved.shape(), from, true)));
                }
                table.open().orElseThrow().move(moved.left(), moved.came(), commit);
            }
        }
    }

    private void leave(String name, int commit) {
        TableHistory.Builder table = table(name);
        if (table.isEmpty() && !complete) {
            // It must have been there to go, in a shape that nothing tells of.
            table.begin(0, Optional.of(new EpochBuilder(
                    new TableShape(name, List.of(), List.of()), 0, true)));
        }
        table.begin(commit, Optional.empty());
    }

    private void remake(TableImage image, int commit) {
        EpochBuilder epoch = new EpochBuilder(image.shape(), commit, false);
        epoch.move(List.of(), image.rows(), commit);
        table(image.table()).begin(commit, Optional.of(epoch));
    }

    /** Makes the tables those of the line that the history says stands now. */
    private void rewind() {
        int commit = commits.size();
        LineTables standing = new LineTables(start);
        int events = 0;
        for (Event event : history.current()) {
            if (events++ % EVENTS_BETWEEN_LOOKS == 0) {
                between.run();
            }
            if (event instanceof Committing committing) {
                standing.apply(committing.commit());
            }
        }
        Map<String, LineTables.TableContents> now = standing.tables();
        now.keySet().forEach(this::table);
        tables.forEach((name, table) -> rewind(
                table, Optional.ofNullable(now.get(name)), commit));
    }

    private void rewind(
            TableHistory.Builder table, Optional<LineTables.TableContents> contents, int commit) {
        Optional<EpochBuilder> open = table.open();
        if (contents.isEmpty()) {
            // Of a table that no journal made, only the rows written that day are known to be gone.
            open.ifPresent(epoch -> {
                if (complete) {
                    table.begin(commit, Optional.empty());
                } else {
                    epoch.become(Map.of(), commit);
                }
            });
            return;
        }
        if (open.filter(epoch -> epoch.shape().equals(contents.get().shape())).isEmpty()) {
            table.begin(commit, Optional.of(
                    new EpochBuilder(contents.get().shape(), commit, !complete)));
        }
        table.open().orElseThrow().become(contents.get().rows(), commit);
    }

    private TableHistory.Builder table(String name) {
        return tables.computeIfAbsent(name, TableHistory.Builder::new);
    }
}
