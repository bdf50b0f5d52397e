package dev.lastresort.database.engine.h2.running;

import dev.lastresort.database.LimitExceeded;
import dev.lastresort.database.Limits;
import dev.lastresort.database.QueryResult;
import dev.lastresort.database.SqlFailure;
import dev.lastresort.database.SqlResult;
import dev.lastresort.database.StatementWatch;
import dev.lastresort.database.engine.h2.change.RowsMeant;
import dev.lastresort.database.engine.h2.change.SchemaPlan;
import dev.lastresort.database.engine.h2.change.Validation;
import dev.lastresort.database.engine.h2.standard.SqlTime;
import dev.lastresort.database.gate.SqlKind;
import dev.lastresort.database.gate.SqlStatement;
import dev.lastresort.model.journal.Change;
import dev.lastresort.model.journal.Commit;
import dev.lastresort.model.journal.Row;
import dev.lastresort.model.journal.SqlContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Supplier;
import org.h2.command.CommandInterface;
import org.h2.constraint.Constraint;
import org.h2.engine.SessionLocal;
import org.h2.result.ResultInterface;

/**
 * Runs statements in the one transaction that is open, and knows what they have left behind when it
 * ends. A failed statement leaves nothing but moved sequences.
 */
final class Transaction {

    private final H2Session h2;
    private final Catalog catalog;
    private final CaptureTriggers triggers;
    private final Sequences sequences;
    private final CaptureBuffer buffer;
    private final SqlTime time;
    private final Limits limits;
    private final Commands commands;
    private final ViewWeights weights;
    private final TableImages images;
    private final FormPass forms;
    private boolean schemaTouched;
    private Optional<String> notHeld = Optional.empty();

    Transaction(H2Session h2, Catalog catalog, CaptureTriggers triggers, Sequences sequences,
            SqlTime time, Limits limits) {
        this.h2 = h2;
        this.catalog = catalog;
        this.triggers = triggers;
        this.sequences = sequences;
        this.limits = limits;
        this.time = time;
        buffer = h2.store().companion(CaptureBuffer.class);
        weights = new ViewWeights(catalog);
        images = new TableImages(h2, catalog, buffer);
        forms = new FormPass(h2, catalog);
        commands = new Commands(h2.session(), catalog, weights, time,
                new RowsMeant(h2.tables()));
    }

    /** Of a statement that others stand in for, each of them; the last one's result is its own. */
    SqlResult run(SqlStatement statement, Map<String, ?> parameters) {
        if (statement.isReplaced()) {
            SqlResult result = new SqlResult.RowCount(0);
            for (SqlStatement part : statement.parts()) {
                result = run(part, parameters);
            }
            return result;
        }
        return switch (statement.kind()) {
            case QUERY -> guarded(statement, () -> statement.writes()
                    ? runWritingQuery(statement, parameters) : runQuery(statement, parameters));
            case DML -> guarded(statement, () -> new SqlResult.RowCount(
                    commands.ready(statement, parameters).executeUpdate(null).getUpdateCount()));
            case SCHEMA -> changeSchema(statement);
        };
    }

    H2RowStream stream(SqlStatement statement, Map<String, ?> parameters) {
        if (statement.kind() != SqlKind.QUERY || statement.writes()) {
            throw new SqlFailure(SqlFailure.WRONG_KIND,
                    "only a query that does not write can be streamed");
        }
        SessionLocal session = h2.session();
        StatementWatch.Running running = StatementWatch.during(h2, statement, limits);
        session.setLazyQueryExecution(true);
        try {
            return guarded(statement, () -> new H2RowStream(commands.ready(statement, parameters)
                    .executeQuery(0, 0, false), running));
        } catch (RuntimeException e) {
            running.close();
            throw e;
        } finally {
            session.setLazyQueryExecution(false);
        }
    }

    /**
     * Throws {@link SqlFailure}, and stays open, if DDL has made a table that cannot be captured.
     */
    Commit commit() {
        if (schemaTouched) {
            checkTables();
            schemaTouched = false;
        }
        h2.session().commit(false);
        commands.endTransaction();
        return new Commit(buffer.takeAll(), sequences.takeMoved());
    }

    Commit rollback() {
        schemaTouched = false;
        notHeld = Optional.empty();
        h2.session().rollback();
        commands.endTransaction();
        return new Commit(buffer.takeSettled(), sequences.takeMoved());
    }

    /**
     * Throws {@link IllegalStateException} unless everything so far has been committed or rolled
     * back.
     */
    void requireNone() {
        if (!buffer.isEmpty()) {
            throw new IllegalStateException("commit or roll back first: rows have changed");
        }
        SortedMap<String, Long> moved = sequences.moved();
        if (!moved.isEmpty()) {
            throw new IllegalStateException("commit or roll back first: moved " + moved.keySet());
        }
    }

    private QueryResult runQuery(SqlStatement statement, Map<String, ?> parameters) {
        int most = limits.maxRows();
        try (ResultInterface result = commands.ready(statement, parameters).executeQuery(most + 1L,
                0, false)) {
            List<String> columns = H2RowStream.columnsOf(result);
            List<Row> rows = new ArrayList<>();
            while (result.next()) {
                if (rows.size() == most) {
                    throw LimitExceeded.of(LimitExceeded.Cap.ROWS, limits);
                }
                rows.add(ValueCodec.row(result, columns.size()));
            }
            return new QueryResult(columns, rows);
        }
    }

    /**
     * A failed statement takes back what it captured; H2 itself takes back what it wrote, except in
     * a query.
     */
    private <T> T guarded(SqlStatement statement, Supplier<T> work) {
        buffer.markStatement();
        try {
            return watched(statement, work);
        } catch (SqlFailure | LimitExceeded e) {
            buffer.cutStatement();
            throw e;
        }
    }

    /** Turns what the database says into a failure of ours, and bounds the memory. */
    private <T> T watched(SqlStatement statement, Supplier<T> work) {
        try (StatementWatch.Running running =
                StatementWatch.during(h2, statement, limits)) {
            return running.run(work);
        }
    }

    /**
     * A query can write, through a data change table, and H2 leaves the half of it when it fails.
     */
    private QueryResult runWritingQuery(SqlStatement statement, Map<String, ?> parameters) {
        var transaction = h2.session().getTransaction();
        long before = transaction.setSavepoint();
        try {
            return runQuery(statement, parameters);
        } catch (RuntimeException | StackOverflowError e) {
            transaction.rollbackToSavepoint(before);
            throw e;
        }
    }

    /** All of several statements that change rows, or none. */
    SqlResult runWhole(SqlStatement statement, Map<String, ?> parameters) {
        var transaction = h2.session().getTransaction();
        long before = transaction.setSavepoint();
        int changes = buffer.size();
        try {
            return run(statement, parameters);
        } catch (SqlFailure | LimitExceeded e) {
            transaction.rollbackToSavepoint(before);
            buffer.cutTo(changes);
            throw e;
        }
    }

    private SqlResult changeSchema(SqlStatement statement) {
        if (!statement.parameters().isEmpty()) {
            throw new SqlFailure(SqlFailure.PARAMETERS, "DDL takes no parameters");
        }
        weights.check(statement);
        Optional<Validation> validation = Validation.of(statement, h2.tables());
        if (validation.isPresent()) {
            validate(statement, validation.get());
            return new SqlResult.RowCount(0);
        }
        String written = statement.written();
        for (String sql : planOf(statement)) {
            changeSchema(statement, sql, written);
            written = "";
        }
        return new SqlResult.RowCount(0);
    }

    /** What a schema change comes to on the tables and enums that there are. */
    List<String> planOf(SqlStatement statement) {
        SchemaPlan schema = new SchemaPlan(h2.tables());
        List<String> plan = schema.of(statement);
        return plan.equals(List.of(statement.text()))
                ? schema.withDependents(EnumScript.of(catalog, statement)) : plan;
    }

    private void validate(SqlStatement statement, Validation validation) {
        Constraint constraint = validation.constraint().orElseThrow(() -> new SqlFailure("90057",
                "Constraint \"" + validation.name() + "\" not found"));
        watched(statement, () -> {
            constraint.checkExistingData(h2.session());
            return constraint;
        });
    }

    private void changeSchema(SqlStatement statement, String sql, String written) {
        // prepared before anything is committed: text that is no SQL fails like any other statement
        CommandInterface command = watched(statement, () -> commands.once(sql));
        TableImages.Before before = images.before();
        SqlContext context = time.context();
        runSchemaChange(statement, command);
        TableImages.After after =
                watched(statement, () -> before.changedBy(sql, written, context));
        notHeld = notHeld.or(after::notHeld);
        buffer.add(after.change());
        buffer.settle();
        guarded(statement, () -> {
            forms.run();
            return true;
        });
        h2.session().commit(false);
        buffer.settle();
    }

    private void runSchemaChange(SqlStatement statement, CommandInterface command) {
        settle();
        schemaTouched = true;
        triggers.detach();
        try {
            watched(statement, () -> command.executeUpdate(null));
            h2.session().commit(false);
        } catch (SqlFailure | LimitExceeded e) {
            h2.session().rollback();
            throw e;
        } finally {
            schemaMayHaveChanged();
            triggers.attach();
        }
    }

    /** The schema may be another one now: nothing that was derived from it is kept. */
    void schemaMayHaveChanged() {
        sequences.schemaChanged();
        commands.forgetPlans();
        weights.forget();
    }

    /**
     * DDL commits what came before it; and a redo must find the sequences where the DDL found them.
     */
    void settle() {
        h2.session().commit(false);
        sequences.takeMoved().forEach((name, value) -> buffer
                .add(new Change.SchemaChanged(sequences.restartSql(name, value))));
        buffer.settle();
    }

    private void checkTables() {
        if (notHeld.isPresent()) {
            throw new SqlFailure(SqlFailure.TYPE_NOT_HELD, notHeld.get());
        }
        catalog.notHeld().ifPresent(table -> {
            throw new SqlFailure(SqlFailure.TYPE_NOT_HELD, "the table " + table
                    + " has a column whose values cannot be held exactly");
        });
    }
}
