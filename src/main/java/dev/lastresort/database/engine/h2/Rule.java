package dev.lastresort.database.engine.h2;

/** One construct that H2 writes otherwise: the statement goes in, the same statement comes out. */
interface Rule {

    Draft apply(Draft draft, Notes notes);
}
