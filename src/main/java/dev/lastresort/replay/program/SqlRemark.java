package dev.lastresort.replay.program;

import dev.lastresort.database.engine.SqlNote;
import dev.lastresort.model.scenario.Sql;

/** A note on a statement that may run: what is left out of it, or comes out otherwise. */
public record SqlRemark(Sql sql, SqlNote note) {}
