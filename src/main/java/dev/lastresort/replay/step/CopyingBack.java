package dev.lastresort.replay.step;

import dev.lastresort.database.Database;
import dev.lastresort.database.LimitExceeded;
import dev.lastresort.database.SqlFailure;
import dev.lastresort.database.description.DescribedTable;
import dev.lastresort.database.gate.SqlStatement;
import dev.lastresort.model.journal.Event;
import dev.lastresort.model.scenario.Sql;
import dev.lastresort.model.scenario.Step;
import dev.lastresort.model.scenario.Step.CopiedTable;
import dev.lastresort.replay.program.Admitted;
import dev.lastresort.replay.state.ReplayStruck;
import dev.lastresort.replay.state.StepFailure;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Copies rows of tables from a side instance into the live database, in the transaction that is
 * open: a table that is gone is made anew with its keys and indexes, and a row that meets a live
 * one is met by the stated rule. The side instance is thrown away afterwards; it is written to.
 */
public final class CopyingBack {

    private static final Pattern TRIGGER = Pattern.compile(
            "CREATE (?:CONSTRAINT )?TRIGGER |ALTER TABLE .* (?:EN|DIS)ABLE .*TRIGGER ");

    private final Database side;
    private final Database live;
    private final Admitted sql;
    private final WrittenSince since;
    private final List<String> lastOfAll = new ArrayList<>();
    private final List<Lateness> late = new ArrayList<>();

    /** References of a row that are filled in when all tables are there. */
    record Lateness(SqlStatement statement, Map<String, Object> values) {}

    /**
     * @param sql  in which the author's conditions and expressions have passed the gate
     * @param line the commits that lead to the live database, in order
     * @param asOf the instant as of which the side instance stands
     */
    public CopyingBack(Database side, Database live, Admitted sql, List<Event> line,
            LocalDateTime asOf) {
        this.side = side;
        this.live = live;
        this.sql = sql;
        since = new WrittenSince(line, asOf);
    }

    /** How many rows of a table were inserted, replaced, and left as they were. */
    public record Copied(String table, long copied, long replaced, long kept) {}

    /**
     * What was copied, in the order in which it was. Throws {@link StepFailure} or a failure of the
     * database.
     */
    public List<Copied> copy(Step.CopyBack step) {
        Map<String, DescribedTable> known = new HashMap<>();
        Set<String> gone = new HashSet<>();
        side.describedTables().forEach(table -> known.put(table.name(), table));
        step.tables().stream().map(CopiedTable::table)
                .filter(table -> !live.hasTable(table)).forEach(gone::add);
        live.describedTables().forEach(table -> known.put(table.name(), table));
        List<CopyOrder.CopyTurn> order = step.inOrder()
                ? step.tables().stream().map(table -> new CopyOrder.CopyTurn(table, List.of()))
                        .toList()
                : CopyOrder.of(step.tables(), known, gone);
        List<Copied> copied = new ArrayList<>();
        for (CopyOrder.CopyTurn place : order) {
            copied.add(copy(place));
        }
        lastOfAll.forEach(ddl -> live.execute(SqlStatement.parse(ddl), Map.of()));
        late.forEach(one -> live.execute(one.statement(), one.values()));
        return List.copyOf(copied);
    }

    private Copied copy(CopyOrder.CopyTurn place) {
        CopiedTable what = place.table();
        String from = what.terms().from().orElse(what.table());
        if (!side.hasTable(from) || side.shape(from).outside()) {
            throw new StepFailure(StepFailure.NO_TABLE,
                    "the side instance has no table " + from, "");
        }
        boolean anew = !live.hasTable(what.table());
        if (anew) {
            if (!from.equals(what.table())) {
                throw new StepFailure(StepFailure.NO_TABLE, "the live database has no table "
                        + what.table() + " to copy " + from + " into", "");
            }
            make(place);
        }
        try {
            TableCopy copy = new TableCopy(side, live, what, sql, since);
            return copy.run(anew ? List.of() : place.late(), late::add);
        } catch (SqlFailure failure) {
            throw failed(what, failure);
        } catch (LimitExceeded struck) {
            throw what.sql().stream().findFirst()
                    .<RuntimeException>map(one -> ReplayStruck.at(one, struck)).orElse(struck);
        }
    }

    /**
     * References to what is copied later are made at the end, and are held against all rows; so are
     * triggers, for what they did about these rows has been done.
     */
    private void make(CopyOrder.CopyTurn place) {
        for (String ddl : side.tableDefinition(place.table().table())) {
            if (TRIGGER.matcher(ddl).lookingAt() || place.late().stream().anyMatch(
                    one -> ddl.contains("\"" + one.name() + "\" FOREIGN KEY"))) {
                lastOfAll.add(ddl.replaceFirst(" NOCHECK$", ""));
            } else {
                live.execute(SqlStatement.parse(ddl), Map.of());
            }
        }
    }

    private static StepFailure failed(CopiedTable what, SqlFailure failure) {
        String pointer = what.sql().stream().findFirst().map(Sql::pointer).orElse("");
        String where = failure.sqlState().equals(TableCopy.UNIQUE)
                ? "table " + what.table() + ": " : "";
        return new StepFailure(failure.sqlState(), where + failure.getMessage(), pointer);
    }
}
