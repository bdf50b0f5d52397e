package dev.lastresort.session.sql;

import dev.lastresort.database.engines.Engines;
import dev.lastresort.database.gate.Door;
import dev.lastresort.database.gate.RejectedSql;
import dev.lastresort.database.gate.SqlStatement;
import dev.lastresort.database.written.EngineSql;
import dev.lastresort.model.engine.EngineName;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the engine runs in the place of a statement, for whoever shows both. */
public final class EngineRuns {

    private EngineRuns() {}

    /** Nothing where it runs what was written; one line that says so where it runs nothing. */
    public static List<String> insteadOf(String written, EngineName engine) {
        try {
            SqlStatement statement = EngineSql.read(
                    Engines.dialect(engine), written, Door.CONSOLE).statement();
            List<String> runs = Stream.of(statement)
                    .flatMap(one -> one.isReplaced() ? one.parts().stream() : Stream.of(one))
                    .map(SqlStatement::text).toList();
            return plain(runs).equals(plain(List.of(written))) ? List.of()
                    : runs.isEmpty() ? List.of("nothing: it is left out") : runs;
        } catch (RejectedSql refused) {
            return List.of();
        }
    }

    /** How a text is spaced is no difference. */
    private static String plain(List<String> texts) {
        return texts.stream().map(text -> text.replaceAll("\\s+", "").replaceAll(";$", ""))
                .collect(Collectors.joining(";"));
    }
}
