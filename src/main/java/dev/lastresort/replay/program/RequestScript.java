package dev.lastresort.replay.program;

import dev.lastresort.database.gate.SqlStatement;
import dev.lastresort.database.work.SqlClass;
import dev.lastresort.model.scenario.Emission;
import dev.lastresort.model.scenario.RequestStatement;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One version of an actor, ready to run.
 *
 * @param writes      whether a read-only application refuses it
 * @param tables     the tables and views that its SQL names, to see which locks it would meet
 */
public record RequestScript(
        String version,
        List<Prepared> statements,
        List<Emission> emissions,
        boolean writes,
        Set<String> tables) {

    /** Every name under which it changes rows. */
    public Set<String> written() {
        return statements.stream().map(Prepared::sql).filter(SqlStatement::writes)
                .flatMap(sql -> SqlClass.of(sql, names -> names).target().stream())
                .collect(Collectors.toSet());
    }

    public record Prepared(SqlStatement sql, RequestStatement declared) {}
}
