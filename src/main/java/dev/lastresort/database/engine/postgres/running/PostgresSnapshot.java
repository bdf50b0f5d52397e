package dev.lastresort.database.engine.postgres.running;

import dev.lastresort.database.Database;
import dev.lastresort.database.Limits;
import dev.lastresort.database.Snapshot;
import dev.lastresort.database.engine.postgres.server.Cluster;
import java.lang.ref.Cleaner;

/**
 * A database to which nobody connects. It is dropped once nobody holds it any more, which is known
 * when the heap is collected; so that the disk does not wait for that, it is where there are many.
 */
final class PostgresSnapshot implements Snapshot {

    private static final Cleaner CLEANER = Cleaner.create();
    private static final int MANY = 100;

    private final Cluster cluster;
    private final String name;
    private final Learned learned;

    /** What is known of the schema and the sequences, which every copy would ask for again. */
    record Learned(ServerCatalog.ToldSchema catalog, ServerSequences.ToldSequences sequences) {

        static Learned nothing() {
            return new Learned(ServerCatalog.ToldSchema.nothing(),
                    ServerSequences.ToldSequences.NOTHING);
        }
    }

    PostgresSnapshot(Cluster cluster, String name, Learned learned) {
        this.cluster = cluster;
        this.name = name;
        this.learned = learned;
        CLEANER.register(this, () -> cluster.drop(name));
        if (cluster.databases() % MANY == 0) {
            System.gc();
        }
    }

    String name() {
        return name;
    }

    Learned learned() {
        return learned;
    }

    /** A copy of it under a name of its own. */
    String copy() {
        return cluster.copyOf(name);
    }

    @Override
    public Database open(Limits limits) {
        return new PostgresDatabase(cluster, this, limits);
    }

    @Override
    public long sizeBytes() {
        return cluster.bytes(name);
    }
}
