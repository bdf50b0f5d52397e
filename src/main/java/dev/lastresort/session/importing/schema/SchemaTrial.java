package dev.lastresort.session.importing.schema;

import dev.lastresort.database.Database;
import dev.lastresort.database.DatabaseEngine;
import dev.lastresort.database.SqlFailure;
import dev.lastresort.database.description.DescribedTable;
import dev.lastresort.database.engine.Dialect;
import dev.lastresort.database.gate.Door;
import dev.lastresort.database.gate.RejectedSql;
import dev.lastresort.database.gate.SqlStatement;
import dev.lastresort.database.written.EngineSql;
import dev.lastresort.model.journal.SqlContext;
import dev.lastresort.replay.state.MigrationHistory;
import dev.lastresort.session.importing.history.SourceStatement;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Runs statements one by one on a database of its own. One that the engine refuses or that fails is
 * left out, with its place; all others count. Closing it throws the database away.
 */
public final class SchemaTrial implements AutoCloseable {

    private static final LocalDateTime NOW = LocalDateTime.of(2026, 3, 2, 0, 0);
    private static final String HISTORY = "schema_history";

    private final Dialect dialect;
    private final Database database;

    public SchemaTrial(DatabaseEngine engine) {
        dialect = engine.dialect();
        database = engine.create();
        database.at(new SqlContext(NOW, 0));
        MigrationHistory.create(database);
        database.commit();
    }

    /** The schema that the statements make. */
    public Ground ground(List<SourceStatement> statements) {
        List<SourceStatement> run = new ArrayList<>();
        List<String> remarks = new ArrayList<>();
        for (SourceStatement statement : statements) {
            if (runs(statement, Door.SETUP, remarks)) {
                run.add(statement);
            }
        }
        described().stream().filter(table -> !canBeNamed(table)).forEach(table -> remarks.add(
                "table " + table.name() + ": a scenario cannot write its name or that of its key;"
                        + " it gets no rows, programs and facts"));
        Map<String, Long> rows = new TreeMap<>();
        tables().forEach(table -> rows.put(table.name(), database.rowCount(table.name())));
        return new Ground(run, tables(), rows, remarks);
    }

    /** What the statements of a migration do to it. */
    public TriedMigration change(List<SourceStatement> statements) {
        List<SourceStatement> run = new ArrayList<>();
        List<MigrationEffect> effects = new ArrayList<>();
        List<String> remarks = new ArrayList<>();
        for (SourceStatement statement : statements) {
            List<DescribedTable> before = tables();
            if (runs(statement, Door.MIGRATION, remarks)) {
                run.add(statement);
                effects.addAll(new EffectReading(statement, before, tables()).effects());
            }
        }
        return new TriedMigration(run, effects, tables(), remarks);
    }

    private boolean runs(SourceStatement source, Door door, List<String> remarks) {
        try {
            SqlStatement statement = EngineSql.read(
                    dialect, source.sql(), door).statement();
            if (statement.isReplaced() && statement.parts().isEmpty()) {
                // left out wherever it stands, such as SET and GRANT
                return false;
            }
            database.run(statement, Map.of("now", NOW));
            database.commit();
            return true;
        } catch (RejectedSql refused) {
            remarks.add(source.place(refused.finding().offset()) + ": "
                    + refused.finding().message() + "; left out (" + refused.finding().fix()
                    + ")");
        } catch (SqlFailure failure) {
            database.rollback();
            remarks.add(source.place() + ": " + failure.getMessage() + "; left out");
        }
        return false;
    }

    private List<DescribedTable> tables() {
        return described().stream().filter(SchemaTrial::canBeNamed).toList();
    }

    private static boolean canBeNamed(DescribedTable table) {
        return Names.canBeNamed(table.name()) && table.key().stream().allMatch(Names::canBeNamed);
    }

    private List<DescribedTable> described() {
        return database.describedTables().stream()
                .filter(table -> !table.name().equals(HISTORY)).toList();
    }

    @Override
    public void close() {
        database.close();
    }
}
