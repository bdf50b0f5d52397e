package dev.lastresort.database;

import java.util.Optional;

/**
 * One thing that SQL from outside has to keep to. A rule sees the statement's tokens and says yes,
 * or why not.
 */
interface GateRule {

    Optional<Refusal> check(SqlStatement statement, Door door);
}
