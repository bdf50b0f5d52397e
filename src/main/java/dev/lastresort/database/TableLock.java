package dev.lastresort.database;

/** Whom a lock on a table turns away; the milder first. */
public enum TableLock {
    WRITERS, EVERYBODY
}
