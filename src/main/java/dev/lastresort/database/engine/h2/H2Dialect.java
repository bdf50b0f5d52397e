package dev.lastresort.database.engine.h2;

import dev.lastresort.database.engine.Dialect;
import dev.lastresort.database.engine.SqlStates;
import dev.lastresort.database.engine.Translation;
import dev.lastresort.database.engine.draft.Form;
import dev.lastresort.database.engine.draft.Notes;
import dev.lastresort.database.engine.draft.Rewrite;
import dev.lastresort.database.engine.draft.SqlDraft;
import dev.lastresort.database.engine.dump.CopiedRows;
import dev.lastresort.database.engine.dump.LeftOut;
import dev.lastresort.database.engine.dump.OneStatement;
import dev.lastresort.database.engine.dump.SchemaNames;
import dev.lastresort.database.engine.h2.expression.DateParts;
import dev.lastresort.database.engine.h2.expression.Expressions;
import dev.lastresort.database.engine.h2.expression.Literals;
import dev.lastresort.database.engine.h2.expression.Operators;
import dev.lastresort.database.engine.h2.expression.RowFunctions;
import dev.lastresort.database.engine.h2.name.ColumnWords;
import dev.lastresort.database.engine.h2.name.TypeNames;
import dev.lastresort.database.engine.h2.rows.CommonTables;
import dev.lastresort.database.engine.h2.rows.Deletion;
import dev.lastresort.database.engine.h2.rows.Insertion;
import dev.lastresort.database.engine.h2.rows.Lateral;
import dev.lastresort.database.engine.h2.rows.Locking;
import dev.lastresort.database.engine.h2.rows.ManyTables;
import dev.lastresort.database.engine.h2.rows.Recursion;
import dev.lastresort.database.engine.h2.rows.Updating;
import dev.lastresort.database.engine.h2.schema.AlterTable;
import dev.lastresort.database.engine.h2.schema.CreateDomain;
import dev.lastresort.database.engine.h2.schema.CreateIndex;
import dev.lastresort.database.engine.h2.schema.CreateSequence;
import dev.lastresort.database.engine.h2.schema.CreateTable;
import dev.lastresort.database.engine.h2.schema.CreateView;
import dev.lastresort.database.engine.h2.schema.Dropping;
import dev.lastresort.database.engine.h2.schema.SetValue;
import dev.lastresort.database.engine.h2.schema.Truncation;
import dev.lastresort.database.gate.Door;
import dev.lastresort.database.gate.SqlExpression;
import dev.lastresort.database.gate.SqlGate;
import dev.lastresort.database.gate.SqlStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * PostgreSQL as H2 runs it. A statement is first made plain by the rules that hold wherever
 * something stands; then the form that knows its kind says what runs; a statement of no such kind
 * runs as it is.
 */
public final class H2Dialect implements Dialect {

    private static final SqlStates STATES = new SqlStates(
            Set.of("42000", "42001", "HYC00", "HY004", "90022", "54011"),
            Set.of("42S02", "42S22"));
    private static final SqlGate GATE = new SqlGate(H2Types.all(), H2Functions.all());
    private static final List<Rewrite> RULES = List.of(new Literals(), new SchemaNames(),
            new ColumnWords(), new TypeNames(), new DateParts(), new RowFunctions(),
            new Lateral(), new Expressions(), new Operators(), new Recursion(),
            new CommonTables(), new ManyTables(), new Locking());
    private static final List<Form> FORMS =
            List.of(new CreateTable(), new AlterTable(), new CreateDomain(),
                    new CreateIndex(), new CreateView(), new CreateSequence(), new SetValue(),
                    new Dropping(),
                    new Truncation(), new Insertion(), new Deletion(), new Updating());

    @Override
    public Translation translate(String written) {
        return OneStatement.translated(written,
                (draft, notes) -> new Blocks(statement -> translated(statement, notes))
                        .read(draft, notes).orElseGet(() -> translated(draft, notes)));
    }

    private static List<SqlDraft> translated(SqlDraft draft, Notes notes) {
        return new LeftOut().read(draft, notes)
                .or(() -> new CopiedRows(new ColumnWords()).read(draft, notes))
                .orElseGet(() -> plain(draft, notes));
    }

    private static List<SqlDraft> plain(SqlDraft written, Notes notes) {
        SqlDraft draft = written;
        for (Rewrite rule : RULES) {
            draft = rule.apply(draft, notes);
        }
        for (Form form : FORMS) {
            Optional<List<SqlDraft>> pieces = form.read(draft, notes);
            if (pieces.isPresent()) {
                return pieces.get();
            }
        }
        return new ArrayList<>(List.of(draft));
    }

    @Override
    public SqlStatement admit(String piece, Door door) {
        SqlStatement judged = GATE.check(piece, door);
        String spelled = TypeSpelling.of(judged);
        return spelled.equals(judged.text()) ? judged : SqlStatement.parse(spelled);
    }

    @Override
    public SqlExpression admitCondition(String written) {
        return GATE.checkCondition(written);
    }

    @Override
    public SqlExpression admitExpression(String written) {
        return GATE.checkExpression(written);
    }

    /** The gate with this engine's types and functions. */
    public static SqlGate gate() {
        return GATE;
    }

    @Override
    public SqlStates states() {
        return STATES;
    }
}
