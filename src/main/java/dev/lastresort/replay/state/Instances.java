package dev.lastresort.replay.state;

import dev.lastresort.database.Database;
import dev.lastresort.database.Snapshot;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * The databases of a branch: the live one, its backups, and the side instances that were restored.
 * Owns the live one.
 */
public final class Instances implements AutoCloseable {

    private Database live;
    private final Snapshot start;
    private final Map<String, Snapshot> backups;
    private final Map<String, KeptAside> side;

    private Instances(Database live, Snapshot start, Map<String, Snapshot> backups,
            Map<String, KeptAside> side) {
        this.live = live;
        this.start = start;
        this.backups = new HashMap<>(backups);
        this.side = new HashMap<>(side);
    }

    /** A side instance, and the instant as of which it stands. */
    public record KeptAside(Snapshot snapshot, LocalDateTime asOf) {}

    /**
     * What they are at a cut.
     *
     * @param start the database at the start of the day, from which replicas follow its log
     */
    public record Image(Snapshot live, Snapshot start, Map<String, Snapshot> backups,
            Map<String, KeptAside> side) {
        public Image {
            backups = Map.copyOf(backups);
            side = Map.copyOf(side);
        }
    }

    public static Image atStart(Snapshot live) {
        return new Image(live, live, Map.of(), Map.of());
    }

    public static Instances open(Image image) {
        return new Instances(
                image.live.open(), image.start, image.backups, image.side);
    }

    public Image image() {
        return new Image(live.snapshot(), start, backups, side);
    }

    public Database live() {
        return live;
    }

    public boolean hasBackup(String name) {
        return backups.containsKey(name);
    }

    public void backUp(String name) {
        backups.put(name, live.snapshot());
    }

    /**
     * The database as the plan restores it in place of the live one, in a new instance that the
     * caller owns.
     */
    public Database restored(RunningProgram.RestorePlan plan) {
        Database database = whole(plan);
        Emptying.of(database, plan.portion());
        return database;
    }

    /** The same with the rows of all tables. */
    public Database whole(RunningProgram.RestorePlan plan) {
        Database database = loaded(plan);
        OutsideTables.carry(live, database);
        return database;
    }

    /** The same as a side instance. */
    public Database restoredAside(RunningProgram.RestorePlan plan) {
        Database database = loaded(plan);
        OutsideTables.empty(database);
        Emptying.of(database, plan.portion());
        return database;
    }

    private Database loaded(RunningProgram.RestorePlan plan) {
        Database database = (plan.replica() ? start
                : Objects.requireNonNull(backups.get(plan.base().backup().backup()))).open();
        database.redo(plan.redo().stream().map(by -> by.commit().inside()).toList());
        return database;
    }

    public void replaceLive(Database restored) {
        live.close();
        live = restored;
    }

    public void keepAside(String name, Database restored, LocalDateTime asOf) {
        side.put(name, new KeptAside(restored.closeToSnapshot(), asOf));
    }

    /** A side instance, opened anew; the caller owns it. */
    public Database openAside(String name) {
        return aside(name).snapshot().open();
    }

    /** The instant as of which a side instance stands. */
    public LocalDateTime asOf(String name) {
        return aside(name).asOf();
    }

    private KeptAside aside(String name) {
        return Objects.requireNonNull(side.get(name));
    }

    public boolean hasAside(String name) {
        return side.containsKey(name);
    }

    @Override
    public void close() {
        live.close();
    }
}
