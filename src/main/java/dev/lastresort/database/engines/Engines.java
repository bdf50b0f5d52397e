package dev.lastresort.database.engines;

import dev.lastresort.database.DatabaseEngine;
import dev.lastresort.database.engine.h2.running.H2Engine;

/** The engines that there are. */
public final class Engines {

    /** Comes with the program, and runs where nobody names another. */
    public static final DatabaseEngine EMBEDDED = new H2Engine();

    private Engines() {}
}
