package dev.lastresort.ui.inspector;

import dev.lastresort.inspection.Occurrence;
import dev.lastresort.inspection.RowsThen;
import dev.lastresort.inspection.TableThen;
import dev.lastresort.inspection.TimeDown;
import dev.lastresort.inspection.VersionStore;
import dev.lastresort.model.journal.Journal;
import dev.lastresort.model.outcome.BranchResult;
import dev.lastresort.session.Progress;
import dev.lastresort.ui.desk.Background;
import dev.lastresort.ui.timeline.TimelineModel;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;

/**
 * The tables of the selected branch at the playhead. What there is to see is worked out when the
 * view asks, at most once for each picture that it draws; the versions of a branch are read when
 * they are first wanted, away from the window's thread.
 */
public final class DatabaseModel {

    /** A row that was written no longer ago than this has just changed. */
    static final Duration JUST = Duration.ofMinutes(1);

    /** What there is to see at an instant. */
    public sealed interface Showing {
        String branch();
    }

    /** The journal is being read. */
    public record Reading(String branch) implements Showing {}

    public record Unreadable(String branch, String why) implements Showing {}

    /**
     * @param day    the scenario's first, which needs no date
     * @param table  the selected one; empty if the branch never had any
     * @param rows   its rows; empty if it was not there
     * @param outage if the database was down: the rows are then the last that it had
     */
    public record Then(String branch, LocalDateTime day, LocalDateTime at,
            List<TableThen> tables, Optional<TableThen> table, Optional<RowsThen> rows,
            Optional<TimeDown> outage)
            implements Showing {}

    private final TimelineModel timeline;
    private final LatestWork work;
    private final ReadOnlyLongWrapper changes = new ReadOnlyLongWrapper();
    private IdentityHashMap<Journal, VersionStore> stores = new IdentityHashMap<>();
    private Optional<Journal> reading = Optional.empty();
    private Optional<String> trouble = Optional.empty();
    private Optional<String> table = Optional.empty();

    DatabaseModel(TimelineModel timeline, Background background) {
        this.timeline = timeline;
        this.work = new LatestWork(background);
        timeline.playhead().addListener((_, _, _) -> changed());
        timeline.selected().addListener((_, _, _) -> changed());
        timeline.comparison().addListener((_, _, _) -> changed());
    }

    LocalDateTime day() {
        return timeline.comparison().get().scenario().start();
    }

    /** Another number whenever there may be something else to see. */
    public ReadOnlyLongProperty changes() {
        return changes.getReadOnlyProperty();
    }

    /** Shows that table from now on, at whatever instant and on whatever branch. */
    public void choose(String name) {
        if (!table.equals(Optional.of(name))) {
            table = Optional.of(name);
            changed();
        }
    }

    public Showing look() {
        BranchResult branch = branch();
        Optional<VersionStore> store = Optional.ofNullable(stores.get(branch.journal()));
        if (store.isPresent()) {
            return then(branch, store.get());
        }
        if (!reading.equals(Optional.of(branch.journal()))) {
            read(branch.journal());
        }
        return trouble.<Showing>map(why -> new Unreadable(branch.title(), why))
                .orElseGet(() -> Optional.ofNullable(stores.get(branch.journal()))
                        .<Showing>map(ready -> then(branch, ready))
                        .orElseGet(() -> new Reading(branch.title())));
    }

    /** Moves the playhead to the last change of the selected table before it. */
    public void toChangeBefore() {
        LocalDateTime at = timeline.playhead().get();
        store().flatMap(all -> table.flatMap(name -> all.changeBefore(name, at)))
                .ifPresent(this::reveal);
    }

    public void toChangeAfter() {
        LocalDateTime at = timeline.playhead().get();
        store().flatMap(all -> table.flatMap(name -> all.changeAfter(name, at)))
                .ifPresent(this::reveal);
    }

    private void reveal(Occurrence moment) {
        timeline.reveal(branch().name(), moment.at());
    }

    private Then then(BranchResult branch, VersionStore store) {
        LocalDateTime at = timeline.playhead().get();
        List<TableThen> tables = store.tables(at);
        boolean known = tables.stream().map(TableThen::table).anyMatch(this::isChosen);
        if (!known) {
            table = touched(store, tables);
        }
        return new Then(branch.title(), day(), at, tables,
                tables.stream().filter(each -> isChosen(each.table())).findFirst(),
                table.flatMap(name -> store.rows(name, at, at.minus(JUST))),
                store.outage(at));
    }

    /**
     * What one wants to see first: a table that the incident made anew, or else one that it
     * dropped, or else any.
     */
    private Optional<String> touched(VersionStore store, List<TableThen> now) {
        List<TableThen> then = store.tables(timeline.comparison().get().decisionAt()
                .orElse(timeline.comparison().get().scenario().horizon()));
        return Stream.of(
                then.stream().filter(each -> each instanceof TableThen.Existing there
                        && there.remade().isPresent()),
                then.stream().filter(TableThen.Dropped.class::isInstance),
                now.stream()).flatMap(tables -> tables).map(TableThen::table)
                .filter(name -> now.stream().map(TableThen::table).anyMatch(name::equals))
                .findFirst();
    }

    private boolean isChosen(String name) {
        return table.filter(name::equals).isPresent();
    }

    private void read(Journal journal) {
        keepCurrent();
        reading = Optional.of(journal);
        trouble = Optional.empty();
        work.run(progress -> VersionStore.of(journal,
                () -> progress.reached("Reading the journal", Progress.UNKNOWN)), store -> {
                    stores.put(journal, store);
                    reading = Optional.empty();
                    changed();
                }, why -> {
                    trouble = Optional.of(why);
                    changed();
                });
    }

    /** Lets go of the versions of branches that no comparison shows any more. */
    private void keepCurrent() {
        IdentityHashMap<Journal, VersionStore> kept = new IdentityHashMap<>();
        timeline.comparison().get().branches()
                .forEach(branch -> Optional.ofNullable(stores.get(branch.journal()))
                        .ifPresent(store -> kept.put(branch.journal(), store)));
        stores = kept;
    }

    private Optional<VersionStore> store() {
        return Optional.ofNullable(stores.get(branch().journal()));
    }

    private BranchResult branch() {
        String name = timeline.selected().get()
                .orElseGet(() -> timeline.comparison().get().atFirst().name());
        return timeline.comparison().get().branches().stream()
                .filter(branch -> branch.name().equals(name)).findFirst()
                .orElseGet(() -> timeline.comparison().get().atFirst());
    }

    private void changed() {
        changes.set(changes.get() + 1);
    }
}
