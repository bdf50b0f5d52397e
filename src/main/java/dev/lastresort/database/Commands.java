package dev.lastresort.database;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.h2.api.ErrorCode;
import org.h2.command.CommandInterface;
import org.h2.engine.SessionLocal;
import org.h2.expression.ParameterInterface;
import org.h2.message.DbException;

/**
 * Prepares statements, keeps them by their text, and puts the parameter values in. A plan is chosen
 * when a statement is prepared, by how large the tables are then, and decides in which order
 * unsorted rows come. So that a cut, after which all is prepared anew, does not show, nothing that
 * has a plan is kept from one transaction to the next.
 */
final class Commands {

    private static final int KEPT = 256;

    private final SessionLocal session;
    private final ViewWeights weights;
    private final Map<String, CommandInterface> planned = new HashMap<>();
    private final Map<String, CommandInterface> planless = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, CommandInterface> eldest) {
            return size() > KEPT;
        }
    };
    private final Set<String> needTypes = new HashSet<>();

    Commands(SessionLocal session, ViewWeights weights) {
        this.session = session;
        this.weights = weights;
    }

    /**
     * A command that is ready to run. Where H2 cannot tell a parameter's type, the text is made to
     * name it.
     */
    CommandInterface ready(SqlStatement statement, Map<String, ?> parameters) {
        LikeRule.checkBound(statement.openPatterns(), parameters);
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

    /** Forgets all plans; INSERT … VALUES has none. */
    void endTransaction() {
        planned.clear();
        session.clearViewIndexCache();
    }

    /** A command for text that is run once, such as DDL. */
    CommandInterface once(String sql) {
        return session.prepareCommand(sql);
    }

    private CommandInterface bind(SqlStatement statement, BoundSql bound) {
        var prepared = statement.insertsOnlyValues() ? planless : planned;
        CommandInterface command = prepared.get(bound.text());
        if (command == null) {
            weights.check(statement);
            command = session.prepareCommand(bound.text());
            prepared.put(bound.text(), command);
        }
        List<? extends ParameterInterface> places = new ArrayList<>(command.getParameters());
        for (int i = 0; i < places.size(); i++) {
            places.get(i).setValue(ValueCodec.toDatabase(bound.values().get(i)), true);
        }
        return command;
    }
}
