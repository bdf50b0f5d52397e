package dev.lastresort.database.store;

/**
 * The storage of a database as it stood when it was closed. Immutable: any number of databases can
 * be opened from it, on any thread, and none of them changes it. They share its blocks until they
 * write to them.
 */
public final class Snapshot {

    private final FileImage image;

    public Snapshot(FileImage image) {
        this.image = image;
    }

    FileImage image() {
        return image;
    }

    /** The bytes of storage behind this snapshot, most of them shared with its neighbours. */
    public long sizeBytes() {
        return image.size();
    }
}
