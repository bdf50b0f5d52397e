package dev.lastresort.database.engine.postgres.binaries;

/** Why an archive is not unpacked: it is not what it should be. */
public final class RefusedArchive extends Exception {

    RefusedArchive(String reason) {
        super(reason, null, false, false);
    }
}
