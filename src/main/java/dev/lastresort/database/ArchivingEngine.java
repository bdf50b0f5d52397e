package dev.lastresort.database;

import dev.lastresort.model.journal.TableImage;
import java.util.List;
import java.util.Optional;

/**
 * An engine whose server archives its log, so that it can be recovered as its makers meant it. What
 * it then holds is the truth against which a simulated restore can be held. For one thread.
 */
public interface ArchivingEngine extends DatabaseEngine, AutoCloseable {

    /**
     * How far the log of the server was, and which of its databases was the live one.
     *
     * @param position as the server spells it
     */
    record LogMark(String database, String position) {}

    /** What it is, with its version. */
    String product();

    /** How far the log is now. Nothing of the live database is waiting to be committed. */
    LogMark mark(Database live);

    /** Takes a base backup of the whole server while it runs. */
    void backUp(String name);

    /**
     * Loads a base backup into a server beside this one, re-applies the archived log and promotes
     * it.
     *
     * @param backup one that was taken
     * @param live   the database that is then read
     * @param until  where the log ends that is re-applied; without one at the end of the backup
     * @return all tables with their rows
     */
    List<TableImage> recovered(String backup, String live, Optional<LogMark> until);

    @Override
    void close();
}
