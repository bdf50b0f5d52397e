package dev.lastresort.database.engine;

import dev.lastresort.database.gate.Door;
import dev.lastresort.database.gate.SqlExpression;
import dev.lastresort.database.gate.SqlStatement;

/**
 * How one engine reads the SQL that authors write, which is PostgreSQL's: what it runs in its
 * place, and which types and functions of its own may be named there.
 */
public interface Dialect {

    /**
     * What is to run in the place of one written statement. Throws {@link
     * dev.lastresort.database.gate.RejectedSql} for what the engine cannot do, with the way out.
     */
    Translation translate(String written);

    /**
     * A piece of a translation, if it may pass this door. Throws {@link
     * dev.lastresort.database.gate.RejectedSql}, with a place in the piece, if not.
     */
    SqlStatement admit(String piece, Door door);

    /** The same for one condition on rows, which is run as it is written. */
    SqlExpression admitCondition(String written);

    /** The same for one expression over a row. */
    SqlExpression admitExpression(String written);

    /** What the states mean with which it refuses statements. */
    SqlStates states();
}
