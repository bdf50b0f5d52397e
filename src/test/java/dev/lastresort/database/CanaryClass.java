package dev.lastresort.database;

import dev.lastresort.database.gate.HostileCorpus;

/** A class that hostile SQL names. Invariant: nobody ever makes, calls or initialises it. */
public final class CanaryClass {

    static {
        HostileCorpus.CLASS_WAS_TOUCHED.set(true);
    }

    /** Hostile SQL would have H2 make one. */
    public CanaryClass() {
        touch();
    }

    /** Hostile SQL would have H2 call this. */
    public static String touch() {
        HostileCorpus.CLASS_WAS_TOUCHED.set(true);
        return "touched";
    }
}
