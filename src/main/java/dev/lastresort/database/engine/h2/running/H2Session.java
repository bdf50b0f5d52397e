package dev.lastresort.database.engine.h2.running;

import dev.lastresort.database.Limits;
import dev.lastresort.database.WatchedSession;
import dev.lastresort.database.engine.h2.change.Tables;
import dev.lastresort.database.engine.h2.function.AddedFunctions;
import dev.lastresort.database.engine.h2.standard.StandardObjects;
import dev.lastresort.database.engine.h2.store.BlockFilePath;
import dev.lastresort.database.engine.h2.store.FileImage;
import dev.lastresort.database.engine.h2.store.OpenStore;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.h2.command.CommandInterface;
import org.h2.engine.ConnectionInfo;
import org.h2.engine.Mode;
import org.h2.engine.SessionLocal;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStore;
import org.h2.schema.Schema;
import org.h2.schema.Sequence;

/**
 * One running H2 database over one {@link OpenStore}, seen through the session of the restricted
 * user who owns the only schema that scenarios know. That user may do all ordinary DDL there and
 * nothing else anywhere. The administrator's session lasts only for the opening, and runs no text
 * but the one in this file.
 *
 * <p>Everything that could depend on the machine is fixed here: mode, order of nulls, time zone, no
 * statistics taken by themselves, no file outside the store, no compaction whose length is measured
 * by a clock.
 */
final class H2Session implements WatchedSession, AutoCloseable {

    static final String SCHEMA = "app";

    /** Two blocks of H2's, each with the same header. */
    private static final int HEADER_BYTES = 2 * 4096;

    private static final String ADMIN = "ADMIN";
    private static final String USER = "APP";
    private static final String MODE = "SET MODE PostgreSQL";
    private static final String SETTINGS = ";DATABASE_TO_LOWER=TRUE;BUILTIN_ALIAS_OVERRIDE=TRUE"
            + ";DEFAULT_NULL_ORDERING=HIGH"
            + ";MAX_COMPACT_TIME=0;ANALYZE_AUTO=0;RETENTION_TIME=0;WRITE_DELAY=1000000;FILE_LOCK=NO"
            + ";TRACE_LEVEL_FILE=0;TRACE_LEVEL_SYSTEM_OUT=0;DB_CLOSE_ON_EXIT=FALSE;CACHE_SIZE=16384"
            + ";MAX_MEMORY_ROWS=2000000000;AUTO_SERVER=FALSE";

    private final OpenStore store;
    private final SessionLocal session;

    private H2Session(OpenStore store, SessionLocal session) {
        this.store = store;
        this.session = session;
    }

    /** Opens the database in {@code store}, or makes an empty one if the store is. */
    static H2Session start(OpenStore store, boolean empty, Limits limits) {
        BlockFilePath.register();
        fixLetters();
        String url = "jdbc:h2:" + store.path();
        SessionLocal admin = connect(url + SETTINGS, ADMIN);
        try {
            if (empty) {
                run(admin, "CREATE USER " + USER + " PASSWORD ''");
                run(admin, "CREATE SCHEMA " + SCHEMA + " AUTHORIZATION " + USER);
                run(admin, "SET EXCLUSIVE FALSE");
                StandardObjects.definitions(SCHEMA).forEach(sql -> run(admin, sql));
                AddedFunctions.definitions(SCHEMA).forEach(sql -> run(admin, sql));
            }
            run(admin, MODE);
            allowIgnoringCase(admin.getDatabase().getMode());
            SessionLocal session = connect(url, USER);
            run(session, "SET TIME ZONE 'UTC'");
            run(session, "SET SCHEMA " + SCHEMA);
            session.setQueryTimeout(limits.longestMillis());
            session.setAutoCommit(false);
            return new H2Session(store, session);
        } finally {
            admin.close();
        }
    }

    @Override
    public void cancel() {
        session.cancel();
    }

    @Override
    public RuntimeException meaningOf(RuntimeException failure, Limits limits) {
        return SqlFailures.of(failure, limits);
    }

    SessionLocal session() {
        return session;
    }

    OpenStore store() {
        return store;
    }

    /** The schema, for those who say what a change of it takes along. */
    Tables tables() {
        return new Tables(schema(), session);
    }

    Schema schema() {
        return session.getDatabase().getSchema(SCHEMA);
    }

    /**
     * What the files hold with all that was committed, while the database goes on; empty if H2 does
     * not say that a copy would find all of it.
     *
     * <p>A file that was not closed is read from where its header points, and H2 writes there, when
     * it is asked to, the chunk before the one that it has just stored. So another is stored after
     * that with the data, and the header that comes with it goes before the blocks as they were
     * without it: left in the copy, it would be newer than what the copy stores next.
     */
    Optional<FileImage> cut() {
        schema().getAllSequences().forEach(Sequence::flushWithoutMargin);
        MVStore files = session.getDatabase().getStore().getMvStore();
        long data = stored(files);
        List<FileImage> images = new ArrayList<>();
        files.executeFilestoreOperation(() -> images.add(store.freeze()));
        stored(files);
        files.executeFilestoreOperation(() -> {
            if (DataUtils.readHexLong(files.getStoreHeader(), "version", -1) == data) {
                images.add(images.getFirst().under(store.freeze(), HEADER_BYTES));
            }
        });
        return images.stream().skip(1).findFirst();
    }

    /** Stores a chunk and a header, whether or not anything has changed. */
    private static long stored(MVStore files) {
        // a header that calls the file clean has to be written anew with the next chunk
        files.executeFilestoreOperation(() -> files.getStoreHeader().put("clean", 1));
        files.setStoreVersion(files.getStoreVersion());
        return files.commit();
    }

    @Override
    public void close() {
        if (session.getDatabase().getStore().getMvStore().isClosed()) {
            // H2 shuts the store when it runs out of memory; there is nothing left to close
            return;
        }
        session.rollback();
        session.close();
    }

    /** Ends the database without writing anything: for one of which there will be no snapshot. */
    void discard() {
        session.getDatabase().shutdownImmediately();
    }

    /**
     * UPPER and LOWER follow the default locale of the whole Java process, and H2 offers no other
     * way. Where that turns i into a letter with a dot, it is made neutral.
     */
    private static void fixLetters() {
        Locale locale = Locale.getDefault();
        if (!"i\u0307I".toUpperCase(locale).equals("i\u0307I".toUpperCase(Locale.ROOT))
                || !"I\u0307".toLowerCase(locale).equals("I\u0307".toLowerCase(Locale.ROOT))) {
            Locale.setDefault(Locale.ROOT);
        }
    }

    /**
     * What H2 knows under this name is a citext here, and CREATE TABLE AS writes it out. The gate
     * refuses it as a name. All databases share a mode: each sets the same.
     */
    private static void allowIgnoringCase(Mode mode) {
        Set<String> disallowed = new HashSet<>(mode.disallowedTypes);
        if (disallowed.remove("VARCHAR_IGNORECASE")) {
            mode.disallowedTypes = disallowed;
        }
    }

    private static SessionLocal connect(String url, String user) {
        ConnectionInfo info = new ConnectionInfo(url, new Properties(), user, "");
        return org.h2.engine.Engine.createSession(info);
    }

    private static void run(SessionLocal session, String sql) {
        CommandInterface command = session.prepareCommand(sql);
        command.executeUpdate(null);
        session.commit(false);
    }
}
