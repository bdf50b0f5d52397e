package dev.lastresort.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lastresort.model.outcome.ActorTally.Judgement;
import dev.lastresort.model.outcome.Comparison;
import dev.lastresort.model.outcome.FactLedger.Verdict;
import dev.lastresort.model.outcome.Outcome;
import org.junit.jupiter.api.Test;

/**
 * Whose requests a lock and an outage meet goes by the tables that their SQL names as tables. The
 * incident locks two tables from 08:10 to 08:20; from 08:30 to 08:40 the database is closed. Every
 * actor asks once a minute, at its half.
 */
class TouchedTablesTest {

    private static final Comparison DAY = WaitingDay.compare(WaitingDay.load("""
            { "formatVersion": 2, "kind": "Scenario", "id": "touched", "title": "Touched",
              "system": "s", "difficulty": "starter", "story": ["s"], "seed": 1,
              "start": "2026-03-02T08:00:00", "horizon": "09:00",
              "environment": { "databaseSize": "1 GB", "restoreThroughput": "1 GB/min",
                "provisioning": "0 s", "redoPace": 10 },
              "database": { "version": "V1", "outside": ["ledger"], "setup": [
                "CREATE TABLE orders (id BIGINT PRIMARY KEY)",
                "CREATE TABLE \\"Order\\" (id BIGINT PRIMARY KEY, ledger INTEGER)",
                "CREATE TABLE notes (id BIGINT PRIMARY KEY, orders BIGINT, ledger BIGINT)",
                "CREATE TABLE ledger (id BIGINT PRIMARY KEY, notes BIGINT)",
                "CREATE VIEW recent AS SELECT id FROM orders",
                "CREATE VIEW quiet AS SELECT orders FROM notes"] },
              "backups": [{ "name": "early", "at": "08:05" }],
              "actors": [
                { "name": "column", %1$s, "versions": [{ "name": "v1", "statements": [
                  "INSERT INTO notes (id, orders, ledger) VALUES (:n, 1, 1)",
                  "SELECT n.orders FROM notes n WHERE n.orders IS DISTINCT FROM n.ledger"] }] },
                { "name": "alias", %1$s, "versions": [{ "name": "v1", "statements": [
                  "SELECT orders.id AS ledger FROM notes AS orders"] }] },
                { "name": "quiet", %1$s, "versions": [{ "name": "v1", "statements": [
                  "SELECT orders FROM quiet"] }] },
                { "name": "view", %1$s, "versions": [{ "name": "v1", "statements": [
                  "SELECT id FROM recent"] }] },
                { "name": "quoted", %1$s, "versions": [{ "name": "v1", "statements": [
                  "INSERT INTO \\"Order\\" (id) VALUES (:n)"] }] },
                { "name": "outside", %1$s, "versions": [{ "name": "v1", "statements": [
                  "INSERT INTO ledger (id, notes) VALUES (:n, 1)"] }] }],
              "incident": { "at": "08:10", "summary": "Locks.", "steps": [
                { "type": "runSql", "name": "Lock", "run": "10 min",
                  "locks": ["orders", "\\"Order\\""],
                  "statements": ["ALTER TABLE notes ADD COLUMN more INTEGER"] },
                { "type": "runSql", "name": "A column called like a table outside",
                  "statements": ["ALTER TABLE orders ADD COLUMN ledger INTEGER"] }] },
              "alerts": [{ "name": "Call", "when": { "at": "08:30" } }],
              "facts": [{ "name": "ledger", "title": "Ledger", "key": ["id"],
                "alternatives": [{ "table": "ledger", "query": "SELECT id FROM ledger" }] }],
              "invariants": { "interval": "10 min", "checks": [{ "name": "some",
                "title": "Some", "query": "SELECT 1 WHERE 1 = 0" }] },
              "strategies": [{ "name": "closed", "title": "Closed", "kind": "hybrid", "steps": [
                { "type": "contain", "maintenance": true },
                { "type": "resume", "maintenance": true, "run": "10 min" }] }] }
            """.formatted("\"title\": \"A\", \"schedule\": { \"every\": \"1 min\","
            + " \"offset\": \"30 s\" },"
            + " \"draws\": { \"n\": { \"sequence\": { \"start\": 1 } } }")));

    private static long refused(String branch, String actor) {
        return outcome(branch).actor(actor).count(Judgement.REFUSED);
    }

    private static Outcome outcome(String branch) {
        return WaitingDay.branch(DAY, branch).outcome();
    }

    @Test
    void aColumnOrAnAliasThatIsCalledLikeALockedTableMeetsNoLock() {
        assertEquals(0, refused("do-nothing", "column"));
        assertEquals(0, refused("do-nothing", "alias"));
        assertEquals(0, refused("do-nothing", "quiet"), "nor does one behind a view");
    }

    @Test
    void aLockedTableIsMetByItsNameBehindAViewAndInQuotes() {
        assertEquals(10, refused("do-nothing", "view"));
        assertEquals(10, refused("do-nothing", "quoted"));
    }

    @Test
    void aTableOutsideStaysOpenThoughAColumnOfItIsCalledLikeATableWithin() {
        assertEquals(0, refused("closed", "outside"));
        assertEquals(0, outcome("closed").fact("ledger").count(Verdict.NEVER_ACCEPTED));
        assertEquals(10, refused("closed", "column"));
    }
}
