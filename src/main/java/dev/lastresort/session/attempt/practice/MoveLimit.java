package dev.lastresort.session.attempt.practice;

import dev.lastresort.database.Limits;
import dev.lastresort.database.Stop;
import dev.lastresort.model.attempt.Action;
import dev.lastresort.model.engine.EngineName;
import dev.lastresort.model.scenario.Scenario;
import dev.lastresort.session.bounds.WorkLimit;
import java.time.Duration;

/**
 * How long one move may work before it is stopped. On a server, where nothing is tried elsewhere
 * first, that is bounded whatever the move is; on the embedded engine only SQL by hand is.
 */
record MoveLimit(Scenario scenario, Duration statement) {

    WorkLimit of(Action action, Stop stop) {
        boolean sql = action instanceof Action.Console || action instanceof Action.DryRun;
        if (scenario.engine() != EngineName.EMBEDDED) {
            return WorkLimit.withServers(sql ? statement : Limits.RUN, stop::expire);
        }
        return sql ? WorkLimit.of(statement, stop::expire) : WorkLimit.none();
    }
}
