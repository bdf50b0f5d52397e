package dev.lastresort.database.written;

import dev.lastresort.database.engine.Dialect;
import dev.lastresort.database.engine.SqlNote;
import dev.lastresort.database.engine.Translation;
import dev.lastresort.database.gate.Door;
import dev.lastresort.database.gate.GateFinding;
import dev.lastresort.database.gate.RejectedSql;
import dev.lastresort.database.gate.SqlStatement;
import java.util.ArrayList;
import java.util.List;

/**
 * SQL from outside, read as its author meant it and made into what an engine runs: its dialect
 * translates, the gate judges what comes out, and every finding points into what was written.
 *
 * @param notes  what is left out, or done otherwise than in PostgreSQL
 * @param absent the functions that it would make, which are code and not run
 */
public record EngineSql(SqlStatement statement, List<SqlNote> notes, List<String> absent) {

    public EngineSql {
        notes = List.copyOf(notes);
        absent = List.copyOf(absent);
    }

    /** Throws {@link RejectedSql} for what may not pass this door, or what the engine cannot do. */
    public static EngineSql read(Dialect dialect, String written, Door door) {
        Translation translation = dialect.translate(written);
        List<SqlStatement> parts = new ArrayList<>();
        for (Translation.Runs piece : translation.pieces()) {
            parts.add(judged(dialect, piece, door));
        }
        if (door.readsOnly() && parts.size() != 1) {
            throw new RejectedSql(new GateFinding("queries-only",
                    "only a query may stand here", "write a SELECT", 0));
        }
        boolean same = parts.size() == 1 && parts.getFirst().text().equals(written);
        return new EngineSql(same ? parts.getFirst() : SqlStatement.standingFor(written, parts),
                translation.notes(), translation.absent());
    }

    private static SqlStatement judged(
            Dialect dialect, Translation.Runs piece, Door door) {
        try {
            return dialect.admit(piece.text(), door);
        } catch (RejectedSql rejected) {
            GateFinding found = rejected.finding();
            throw new RejectedSql(found.at(piece.origin(found.offset())));
        }
    }
}
