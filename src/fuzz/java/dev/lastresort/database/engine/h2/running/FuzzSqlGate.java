package dev.lastresort.database.engine.h2.running;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import dev.lastresort.database.Limits;
import dev.lastresort.database.SqlFailure;
import dev.lastresort.database.engine.h2.H2Dialect;
import dev.lastresort.database.engine.h2.standard.SqlTime;
import dev.lastresort.database.engine.h2.store.FileImage;
import dev.lastresort.database.engine.h2.store.OpenStore;
import dev.lastresort.database.gate.Door;
import dev.lastresort.database.gate.GateFinding;
import dev.lastresort.database.gate.RejectedSql;
import dev.lastresort.database.gate.SqlStatement;
import dev.lastresort.model.journal.SqlNull;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.h2.command.CommandInterface;
import org.h2.message.DbException;

/**
 * The gate refuses or lets pass, and throws nothing else. What it lets through, H2 must read the
 * same way: token by token, as one statement of a kind that is allowed, or not at all; and what H2
 * planned of it names no table that the gate did not see, and calls nothing that it forbids. It is
 * prepared, never run.
 */
public final class FuzzSqlGate {

    private static final Door[] DOORS = Door.values();
    private static final Set<Integer> ALLOWED = Set.of(CommandInterface.SELECT,
            CommandInterface.INSERT, CommandInterface.UPDATE, CommandInterface.DELETE,
            CommandInterface.MERGE, CommandInterface.TRUNCATE_TABLE, CommandInterface.CREATE_TABLE,
            CommandInterface.CREATE_VIEW, CommandInterface.CREATE_INDEX,
            CommandInterface.CREATE_SEQUENCE, CommandInterface.CREATE_DOMAIN,
            CommandInterface.DROP_TABLE, CommandInterface.DROP_VIEW, CommandInterface.DROP_INDEX,
            CommandInterface.DROP_SEQUENCE, CommandInterface.DROP_DOMAIN, CommandInterface.COMMENT,
            CommandInterface.ALTER_SEQUENCE);
    private static final H2Session ENGINE = prepared();
    private static final H2Reading READING = new H2Reading(ENGINE.session());

    private FuzzSqlGate() {}

    /** Called by the fuzzer. */
    public static void fuzzerTestOneInput(FuzzedDataProvider data) {
        Door door = data.pickValue(DOORS);
        String sql = SqlPieces.text(data);
        try {
            SqlStatement statement = H2Dialect.gate().check(sql, door);
            prepare(statement);
        } catch (RejectedSql refused) {
            requireTold(sql, refused.finding());
        }
        try {
            H2Dialect.gate().checkCondition(sql);
        } catch (RejectedSql refused) {
            requireTold(sql, refused.finding());
        }
    }

    private static void requireTold(String sql, GateFinding refusal) {
        if (refusal.offset() < 0 || refusal.offset() > sql.length() || refusal.fix().isEmpty()) {
            throw new AssertionError("points nowhere: " + refusal);
        }
    }

    private static void prepare(SqlStatement statement) {
        Map<String, ?> nothing = statement.parameters().stream()
                .collect(Collectors.toMap(name -> name, _ -> SqlNull.NULL));
        String text = BoundSql.of(statement, nothing, false).text();
        READING.requireSameTokens(text);
        CommandInterface command;
        try {
            command = ENGINE.session().prepareCommand(text);
        } catch (DbException refusedByTheDatabase) {
            refusedByTheDatabase.getErrorCode();
            return;
        } catch (RuntimeException beyondIts) {
            if (SqlFailures.of(beyondIts, Limits.DEFAULT) instanceof SqlFailure) {
                return;
            }
            throw beyondIts;
        }
        int type = command.getCommandType();
        boolean alter = type >= CommandInterface.ALTER_INDEX_RENAME
                && statement.tokens().getFirst().isWord("alter");
        if (command.getClass().getSimpleName().equals("CommandList")
                || !ALLOWED.contains(type) && !alter) {
            throw new AssertionError("H2 reads it otherwise, as " + type + ": " + statement);
        }
        READING.requireSamePlan(command, statement);
    }

    private static H2Session prepared() {
        OpenStore store = OpenStore.open(FileImage.EMPTY,
                new CaptureBuffer(Limits.DEFAULT), new SqlTime());
        H2Session h2 = H2Session.start(store, true, Limits.DEFAULT);
        for (String sql : SqlPieces.SCHEMA) {
            h2.session().prepareCommand(sql).executeUpdate(null);
        }
        h2.session().commit(false);
        return h2;
    }
}
