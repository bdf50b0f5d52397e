package dev.lastresort.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.model.journal.Event.InvariantsChecked;
import dev.lastresort.model.outcome.BranchResult;
import dev.lastresort.model.outcome.Comparison;
import dev.lastresort.model.outcome.FactLedger;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The clock that SQL sees may jump; when things happen stays as it is. */
class ClockJumpTest {

    /** From 08:00 to 09:00 a log line a minute; looks every minute, one of which asks the time. */
    private static BranchResult day(String jumps) {
        Comparison comparison = WaitingDay.compare(WaitingDay.load("""
                { "formatVersion": 2, "kind": "Scenario", "id": "jump", "title": "Jump",
                  "system": "A log", "difficulty": "starter", "story": ["The clock jumps."],
                  "seed": 1, "start": "2026-03-02T08:00:00", "horizon": "09:00",
                  "clockJumps": %s,
                  "environment": { "databaseSize": "1 GB", "restoreThroughput": "1 GB/min",
                    "provisioning": "0 s", "redoPace": 1 },
                  "database": { "version": "V1", "setup": [
                    "CREATE TABLE log (id BIGINT PRIMARY KEY, at TIMESTAMP, also TIMESTAMP)"] },
                  "backups": [],
                  "actors": [{ "name": "logger", "title": "Logger",
                    "schedule": { "every": "1 min" },
                    "draws": { "line": { "sequence": { "start": 0 } } },
                    "versions": [{ "name": "v1", "statements": [
                      "INSERT INTO log (id, at, also) VALUES (:line, :now, now())"] }] }],
                  "incident": { "at": "08:10", "summary": "Nothing but the clock.",
                    "steps": [{ "type": "verify" }] },
                  "alerts": [{ "name": "Call", "when": { "at": "08:20" } }],
                  "facts": [{ "name": "log", "title": "Log", "key": ["id"], "alternatives": [
                    { "table": "log", "query": "SELECT id, at, also FROM log" }] }],
                  "invariants": { "interval": "20 s", "checks": [
                    { "name": "early", "title": "It is early",
                      "query": "SELECT 1 WHERE now() >= '2026-03-02 08:40:10'" },
                    { "name": "short", "title": "The log is short",
                      "query": "SELECT 1 WHERE (SELECT COUNT(*) FROM log) > 30" }] },
                  "strategies": [{ "name": "do-nothing", "title": "Nothing", "kind": "none",
                    "steps": [] }] }
                """.formatted(jumps)));
        return WaitingDay.branch(comparison, "do-nothing");
    }

    private static long wrong(BranchResult branch) {
        return branch.outcome().facts().get("log").count(FactLedger.Verdict.WRONG);
    }

    @Test
    void whatIsWrittenAfterAJumpThatShouldNotBeIsWrong() {
        // lines 30 to 59 are written at another time than they should, all of them
        assertEquals(30, wrong(day("""
                [{ "at": "08:30", "by": "-1 h", "inCounterfactual": false }]""")));
        // back at 08:30, forward again from 08:45 on: 15 lines
        assertEquals(15, wrong(day("""
                [{ "at": "08:30", "by": "-1 h", "inCounterfactual": false },
                 { "at": "08:45", "by": "1 h", "inCounterfactual": false }]""")));
        assertEquals(0, wrong(day("""
                [{ "at": "08:30", "by": "-1 h" }]""")), "it jumps for all");
    }

    /** A look that is not taken anew says what one taken anew would say. */
    @Test
    void everyLookSaysWhatIsTrueAtItsInstantWhetherAnythingHasHappenedOrNot() {
        for (String by : List.of("1 min", "10 min", "-5 min")) {
            long shift = by.startsWith("-") ? -5 : by.equals("1 min") ? 1 : 10;
            BranchResult branch = day(
                    "[{ \"at\": \"08:30\", \"by\": \"%s\" }]".formatted(by));
            List<InvariantsChecked> looks =
                    branch.journal().stream(InvariantsChecked.class).toList();
            assertTrue(looks.size() >= 179, "three a minute, and those at ends of steps");
            for (InvariantsChecked look : looks) {
                LocalDateTime shown = look.at().isBefore(WaitingDay.START.plusMinutes(30))
                        ? look.at() : look.at().plusMinutes(shift);
                long lines = java.time.Duration.between(
                        WaitingDay.START, look.at()).toMinutes() + 1;
                boolean horizon = look.at().equals(WaitingDay.START.plusHours(1));
                assertEquals(new TreeMap<>(Map.of(
                        "early", shown.isBefore(LocalDateTime.parse("2026-03-02T08:40:10")),
                        "short", (horizon ? 60 : lines) <= 30)),
                        new TreeMap<>(look.holds()), look.at() + ", " + by);
            }
        }
    }
}
