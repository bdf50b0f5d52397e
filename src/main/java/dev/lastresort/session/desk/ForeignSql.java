package dev.lastresort.session.desk;

import dev.lastresort.model.attempt.Action;
import dev.lastresort.model.engine.EngineName;
import dev.lastresort.model.scenario.Scenario;
import dev.lastresort.model.scenario.Sql;
import dev.lastresort.model.scenario.Step;
import dev.lastresort.session.SqlTexts;
import dev.lastresort.session.attempt.DecisionWords;
import java.util.stream.Stream;

/**
 * Which actions run SQL that did not come with the program.
 *
 * @param trusted whether the scenario came with it
 * @param known   the SQL of the scenario
 */
record ForeignSql(boolean trusted, SqlTexts known, EngineName engine) {

    static ForeignSql to(Scenario scenario, boolean trusted) {
        return new ForeignSql(trusted, new SqlTexts(scenario), scenario.engine());
    }

    boolean isIn(Action action) {
        return sql(action).map(Sql::text).anyMatch(text -> !trusted || !known.holds(text));
    }

    /** Whether it is at work after that, too: a query that was let run is gone, as is a copy. */
    boolean outlasts(Action action) {
        return isIn(action) && !(action instanceof Action.DryRun)
                && !(action instanceof Action.Console console
                        && !DecisionWords.writes(console.statements(), engine));
    }

    private static Stream<Sql> sql(Action action) {
        return switch (action) {
            case Action.Console console when console.stopped().isEmpty() ->
                    console.statements().stream();
            case Action.DryRun dry when dry.stopped().isEmpty() -> dry.statements().stream();
            case Action.Take(Step.RunSql run, _, _, _, _) -> run.statements().stream();
            case Action.Take(Step.CopyBack copy, _, _, _, _) -> copy.tables().stream()
                    .flatMap(table -> table.sql().stream());
            default -> Stream.<Sql>empty();
        };
    }
}
