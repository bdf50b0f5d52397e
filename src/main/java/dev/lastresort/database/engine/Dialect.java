package dev.lastresort.database.engine;

/** How one engine reads the SQL that authors write, which is PostgreSQL's. */
public interface Dialect {

    /**
     * What is to run in the place of one written statement. Throws {@link
     * dev.lastresort.database.gate.RejectedSql} for what the engine cannot do, with the way out.
     */
    Translation translate(String written);
}
