package dev.lastresort.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lastresort.model.outcome.Comparison;
import dev.lastresort.model.outcome.FactLedger;
import dev.lastresort.model.outcome.FactLedger.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What stands outside the database is still there when the database is gone. */
@Execution(ExecutionMode.CONCURRENT)
class OutsideWhenLostTest {

    /** An order and a payment every minute from 08:00 to 09:00; the array is lost at 08:10. */
    private static Comparison day() {
        return WaitingDay.compare(WaitingDay.load("""
                { "formatVersion": 2, "kind": "Scenario", "id": "gone", "title": "Gone",
                  "system": "A shop", "difficulty": "starter", "story": ["An array is lost."],
                  "seed": 3, "start": "2026-03-02T08:00:00", "horizon": "09:00",
                  "environment": { "databaseSize": "10 GB", "restoreThroughput": "1 GB/min",
                    "provisioning": "0 s", "redoPace": 10 },
                  "database": { "version": "V1", "outside": ["ledger"], "setup": [
                    "CREATE TABLE orders (id BIGINT PRIMARY KEY)",
                    "CREATE TABLE ledger (id BIGINT PRIMARY KEY)"] },
                  "backups": [{ "name": "early", "at": "08:05" }],
                  "actors": [
                    { "name": "shop", "title": "Shop", "schedule": { "every": "1 min" },
                      "draws": { "order": { "sequence": { "start": 0 } } },
                      "versions": [{ "name": "v1", "statements": [
                        "INSERT INTO orders (id) VALUES (:order)"] }] },
                    { "name": "bank", "title": "Bank", "schedule": { "every": "1 min" },
                      "draws": { "entry": { "sequence": { "start": 0 } } },
                      "versions": [{ "name": "v1", "statements": [
                        "INSERT INTO ledger (id) VALUES (:entry)"] }] }],
                  "incident": { "at": "08:10", "summary": "An array is lost.", "steps": [
                    { "type": "disrupt", "name": "Array", "data": "lost" }] },
                  "alerts": [{ "name": "Call", "when": { "at": "08:20" } }],
                  "facts": [
                    { "name": "orders", "title": "Orders", "key": ["id"], "alternatives": [
                      { "table": "orders", "query": "SELECT id FROM orders" }] },
                    { "name": "ledger", "title": "Ledger", "key": ["id"], "alternatives": [
                      { "table": "ledger", "query": "SELECT id FROM ledger" }] },
                    { "name": "paid", "title": "Paid orders", "key": ["id"], "alternatives": [
                      { "table": "orders", "query":
                        "SELECT o.id FROM orders o JOIN ledger l ON l.id = o.id" }] }],
                  "invariants": { "interval": "10 min", "checks": [{ "name": "first",
                    "title": "The first", "query":
                      "SELECT 1 WHERE NOT EXISTS (SELECT 1 FROM orders WHERE id = 0)" }] },
                  "strategies": [{ "name": "do-nothing", "title": "Nothing", "kind": "none",
                    "steps": [] }] }
                """));
    }

    @Test
    void aLedgerElsewhereKeepsAllEntriesAndOnlyTheDatabaseLosesItsRows() {
        var facts = WaitingDay.branch(day(), "do-nothing").outcome().facts();
        count(10, 50, 0, facts.get("orders"));
        count(0, 0, 60, facts.get("ledger"));
        count(10, 50, 0, facts.get("paid"));
    }

    private static void count(long lost, long never, long kept, FactLedger rows) {
        assertEquals(lost, rows.count(Verdict.LOST));
        assertEquals(never, rows.count(Verdict.NEVER_ACCEPTED));
        assertEquals(kept, rows.count(Verdict.KEPT));
    }
}
