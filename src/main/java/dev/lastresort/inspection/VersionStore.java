package dev.lastresort.inspection;

import dev.lastresort.model.journal.Bisection;
import dev.lastresort.model.journal.Journal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * The database of one branch as it was at any instant of the day: every version of every row, read
 * from the journal. What was committed at an instant is there at that instant. Side instances are
 * other databases and do not show. Immutable; any thread may ask.
 */
public final class VersionStore {

    private final SequencedMap<String, TableHistory> tables = new LinkedHashMap<>();
    private final List<Occurrence> commits;
    private final List<TimeDown> outages;

    VersionStore(List<TableHistory> tables, List<Occurrence> commits, List<TimeDown> outages) {
        tables.forEach(table -> this.tables.put(table.table(), table));
        this.commits = List.copyOf(commits);
        this.outages = List.copyOf(outages);
    }

    /**
     * Reads a whole journal.
     *
     * @param between called now and then; may throw to stop it
     */
    public static VersionStore of(Journal journal, Runnable between) {
        return new StoreBuilder(journal, between).read(journal);
    }

    /** Every table that there ever was on the branch, by name, as it stood at that instant. */
    public List<TableThen> tables(LocalDateTime at) {
        int commit = commitAt(at);
        List<TableThen> then = new ArrayList<>();
        tables.values().forEach(table -> {
            if (table.eraAt(Integer.MAX_VALUE).isPresent()) {
                then.add(then(table, commit));
            }
        });
        return then;
    }

    /** One table as it stood at that instant; empty if there never was one of that name. */
    public Optional<TableThen> table(String table, LocalDateTime at) {
        return find(table).map(found -> then(found, commitAt(at)));
    }

    /**
     * The rows of the table at that instant, held against those right after {@code since}; empty if
     * it was not there.
     */
    public Optional<RowsThen> rows(String table, LocalDateTime at, LocalDateTime since) {
        int commit = commitAt(at);
        return find(table).flatMap(found -> found.epochAt(commit))
                .map(epoch -> new RowsThen(epoch, commit, Math.min(commit, commitAt(since))));
    }

    /** When the database was down, if it was at that instant. */
    public Optional<TimeDown> outage(LocalDateTime at) {
        return outages.stream().filter(outage -> outage.covers(at)).findFirst();
    }

    /** The last change of the table that happened before that instant. */
    public Optional<Occurrence> changeBefore(String table, LocalDateTime at) {
        int before = commitAt(at.minusNanos(1));
        return find(table).flatMap(found -> moment(found.lastTouch(before)));
    }

    /** The first change of the table that happens after that instant. */
    public Optional<Occurrence> changeAfter(String table, LocalDateTime at) {
        int commit = commitAt(at);
        return find(table).flatMap(found -> moment(found.nextTouch(commit)));
    }

    private Optional<TableHistory> find(String table) {
        return Optional.ofNullable(tables.get(table))
                .filter(found -> found.eraAt(Integer.MAX_VALUE).isPresent());
    }

    private TableThen then(TableHistory table, int commit) {
        return table.eraAt(commit).<TableThen>map(era -> era.epoch()
                .<TableThen>map(epoch -> new TableThen.Existing(table.table(),
                        epoch.sizeAt(commit), epoch.partial(), moment(epoch.start()),
                        moment(epoch.lastTouch(commit))))
                .orElseGet(() -> new TableThen.Dropped(table.table(),
                        moment(era.from()).orElseThrow())))
                .orElseGet(() -> new TableThen.NotYet(table.table(),
                        moment(table.first().from()).orElseThrow()));
    }

    /** Empty for the start of the day, and for no commit at all. */
    private Optional<Occurrence> moment(int commit) {
        return commit <= 0 ? Optional.empty() : Optional.of(commits.get(commit - 1));
    }

    /** The number of the last commit at or before that instant; 0 if there was none. */
    private int commitAt(LocalDateTime at) {
        return Bisection.first(0, commits.size(), place -> commits.get(place).at().isAfter(at));
    }
}
