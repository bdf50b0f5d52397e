package dev.lastresort.database.gate;

import java.util.Optional;

/**
 * One thing that SQL from outside has to keep to. A rule sees the statement's tokens and says yes,
 * or why not.
 */
interface GateRule {

    Optional<GateFinding> check(SqlStatement statement, Door door);
}
