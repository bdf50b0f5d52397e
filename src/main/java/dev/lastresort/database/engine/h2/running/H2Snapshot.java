package dev.lastresort.database.engine.h2.running;

import dev.lastresort.database.Database;
import dev.lastresort.database.Limits;
import dev.lastresort.database.Snapshot;
import dev.lastresort.database.engine.h2.store.FileImage;

/** The one file of a closed database, whose blocks are shared with whoever opens it. */
record H2Snapshot(FileImage image) implements Snapshot {

    @Override
    public Database open(Limits limits) {
        return new H2Database(image, limits);
    }

    @Override
    public long sizeBytes() {
        return image.size();
    }
}
