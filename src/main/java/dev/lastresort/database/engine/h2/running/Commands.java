package dev.lastresort.database.engine.h2.running;

import dev.lastresort.database.SqlFailure;
import dev.lastresort.database.engine.h2.change.RowsMeant;
import dev.lastresort.database.engine.h2.standard.SqlTime;
import dev.lastresort.database.gate.SqlStatement;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.h2.api.ErrorCode;
import org.h2.command.CommandInterface;
import org.h2.engine.SessionLocal;
import org.h2.expression.ParameterInterface;
import org.h2.index.Index;
import org.h2.message.DbException;

/**
 * Prepares statements, keeps them by their text, and puts the parameter values in. A plan is chosen
 * when a statement is prepared, by how large the tables are then, and decides in which order
 * unsorted rows come. So that a cut, after which all is prepared anew, does not show, a plan is
 * used again in a later transaction only if it would be chosen again: if nothing has grown or
 * shrunk.
 */
final class Commands {

    private static final int KEPT = 256;

    private final SessionLocal session;
    private final Catalog catalog;
    private final ViewWeights weights;
    private final SqlTime time;
    private final Map<String, Planned> planned = new Recent<>();
    private final Map<String, CommandInterface> planless = new Recent<>();
    /** What a text means on the tables that there are, whatever plan it gets. */
    private final Map<String, String> meanings = new Recent<>();
    private final Set<String> needTypes = new HashSet<>();
    private final RowsMeant meant;
    private long transaction;

    Commands(SessionLocal session, Catalog catalog, ViewWeights weights, SqlTime time,
            RowsMeant meant) {
        this.meant = meant;
        this.session = session;
        this.catalog = catalog;
        this.weights = weights;
        this.time = time;
    }

    /** What was used most recently. */
    private static final class Recent<V> extends LinkedHashMap<String, V> {

        Recent() {
            super(64, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
            return size() > KEPT;
        }
    }

    /** A command with the sizes that its plan was chosen by. */
    private final class Planned {

        private final CommandInterface command;
        private final List<Index> indexes;
        private final long[] sizes;
        private long checkedIn = transaction;

        Planned(SqlStatement statement, String text) {
            this(text, checked(statement));
        }

        /** On a schema that is the same, only the plan may be another. */
        Planned(Planned before, String text) {
            this(text, before.indexes);
        }

        private Planned(String text, List<Index> indexes) {
            this.indexes = indexes;
            sizes = sizes();
            command = session.prepareCommand(meanings.computeIfAbsent(text, meant::of));
        }

        /** Within a transaction the plan stays the one that it was first used with. */
        boolean holds() {
            if (checkedIn != transaction) {
                if (!Arrays.equals(sizes, sizes())) {
                    return false;
                }
                checkedIn = transaction;
            }
            return true;
        }

        private long[] sizes() {
            return indexes.stream()
                    .mapToLong(index -> index.getRowCountApproximation(session)).toArray();
        }
    }

    /**
     * A command that is ready to run. Where H2 cannot tell a parameter's type, the text is made to
     * name it.
     */
    CommandInterface ready(SqlStatement statement, Map<String, ?> parameters) {
        time.showTo(session);
        statement.costlyPattern(parameters).ifPresent(fault -> {
            throw new SqlFailure(SqlFailure.PATTERN_TOO_COSTLY, fault);
        });
        if (needTypes.contains(statement.text())) {
            return bind(statement, BoundSql.of(statement, parameters, true));
        }
        try {
            return bind(statement, BoundSql.of(statement, parameters, false));
        } catch (DbException e) {
            boolean untyped = e.getErrorCode() == ErrorCode.UNKNOWN_DATA_TYPE_1;
            if (!untyped || statement.parameters().isEmpty()) {
                throw e;
            }
            needTypes.add(statement.text());
            return bind(statement, BoundSql.of(statement, parameters, true));
        }
    }

    void endTransaction() {
        transaction++;
        session.clearViewIndexCache();
    }

    /** Forgets all plans; INSERT … VALUES has none, but for what its columns mean. */
    void forgetPlans() {
        planned.clear();
        planless.clear();
        meanings.clear();
        session.clearViewIndexCache();
    }

    /** A command for text that is run once, such as DDL. */
    CommandInterface once(String sql) {
        return session.prepareCommand(sql);
    }

    private CommandInterface bind(SqlStatement statement, BoundSql bound) {
        CommandInterface command = statement.insertsOnlyValues()
                ? planless.computeIfAbsent(bound.text(),
                        text -> session.prepareCommand(meant.of(text)))
                : planned(statement, bound.text()).command;
        List<? extends ParameterInterface> places = command.getParameters();
        for (int i = 0; i < places.size(); i++) {
            places.get(i).setValue(ValueCodec.toDatabase(bound.values().get(i)), true);
        }
        return command;
    }

    private Planned planned(SqlStatement statement, String text) {
        Planned kept = planned.get(text);
        if (kept == null || !kept.holds()) {
            kept = kept == null ? new Planned(statement, text) : new Planned(kept, text);
            planned.put(text, kept);
        }
        return kept;
    }

    /** The indexes that its plan is chosen among, if planning it comes to an end. */
    private List<Index> checked(SqlStatement statement) {
        weights.check(statement);
        return catalog.indexesBehind(statement.identifiers());
    }
}
