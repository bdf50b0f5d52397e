package dev.lastresort.replay.state;

import dev.lastresort.database.Database;
import dev.lastresort.database.store.Snapshot;
import dev.lastresort.model.journal.Event.Committing;
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
    private final Map<String, Snapshot> backups;
    private final Map<String, KeptAside> side;

    private Instances(Database live, Map<String, Snapshot> backups, Map<String, KeptAside> side) {
        this.live = live;
        this.backups = new HashMap<>(backups);
        this.side = new HashMap<>(side);
    }

    /** A side instance, and the instant as of which it stands. */
    public record KeptAside(Snapshot snapshot, LocalDateTime asOf) {}

    /** What they are at a cut. */
    public record Image(Snapshot live, Map<String, Snapshot> backups, Map<String, KeptAside> side) {
        public Image {
            backups = Map.copyOf(backups);
            side = Map.copyOf(side);
        }
    }

    public static Image atStart(Snapshot live) {
        return new Image(live, Map.of(), Map.of());
    }

    public static Instances open(Image image) {
        return new Instances(Database.open(image.live), image.backups, image.side);
    }

    public Image image() {
        return new Image(live.snapshot(), backups, side);
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

    /** The database as the plan restores it, in a new instance that the caller owns. */
    public Database restored(RunningProgram.RestorePlan plan) {
        Database database = Database.open(
                Objects.requireNonNull(backups.get(plan.base().backup().backup())));
        database.redo(plan.redo().stream().map(Committing::commit).toList());
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
        return Database.open(aside(name).snapshot());
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
