package dev.lastresort.session;

import dev.lastresort.model.outcome.BranchResult;
import dev.lastresort.model.outcome.Comparison;
import dev.lastresort.scenario.Loaded;
import dev.lastresort.scenario.ScenarioReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

/**
 * A day to reckon with, from 08:00 to 09:00: a shop that orders at an interval and is turned away
 * for a while again and again. The incident locks the orders from 08:10 on; the decision falls at
 * 08:20; the strategy "windows" lets the shop be kept out in one way after the other, "restore"
 * recovers in place to 08:15 from the backup of 08:00:30.
 *
 * @param everySeconds the shop's interval
 * @param manner      what the shop's file says besides, from a comma on
 * @param lockSeconds  how long the incident locks the orders
 * @param pauses       of each way of keeping the shop out: seconds before it and seconds of it
 */
record WaitingDay(int everySeconds, String manner, int lockSeconds, List<int[]> pauses) {

    static final LocalDateTime START = LocalDate.of(2026, 3, 2).atTime(8, 0);
    static final int SECONDS = 3600;
    static final int INCIDENT = 600;
    static final int DECISION = 1200;

    private static final List<String> WAYS = List.of("\"readOnly\": true",
            "\"maintenance\": true", "\"actor\": \"shop\"");

    static WaitingDay random(SplittableRandom random, String manner) {
        List<int[]> pauses = random.ints(3, 0, 200)
                .mapToObj(before -> new int[] {before, 1 + random.nextInt(400)}).toList();
        return new WaitingDay(3 + random.nextInt(25), manner, 1 + random.nextInt(900), pauses);
    }

    /** Whether the shop is kept out of the database at that second of the day under "windows". */
    boolean isOut(int second) {
        if (second >= INCIDENT && second < INCIDENT + lockSeconds) {
            return true;
        }
        int at = DECISION;
        for (int[] pause : pauses) {
            at += pause[0];
            if (second >= at && second < at + pause[1]) {
                return true;
            }
            at += pause[1];
        }
        return false;
    }

    private String steps() {
        return java.util.stream.IntStream.range(0, pauses.size()).mapToObj(i -> """
                { "type": "contain", %1$s, "run": "%2$d s", "name": "out %4$d" },
                { "type": "resume", %1$s, "run": "%3$d s", "name": "in %4$d" }"""
                .formatted(WAYS.get(i % WAYS.size()), pauses.get(i)[0], pauses.get(i)[1], i))
                .collect(Collectors.joining(",\n"));
    }

    String json() {
        return """
                { "formatVersion": 2, "kind": "Scenario", "id": "waiting", "title": "Waiting",
                  "system": "A shop", "difficulty": "starter", "story": ["It waits."],
                  "seed": 1, "start": "2026-03-02T08:00:00", "horizon": "09:00",
                  "environment": { "databaseSize": "10 GB", "restoreThroughput": "1 GB/min",
                    "provisioning": "0 s", "redoPace": 10 },
                  "database": { "version": "V1", "setup": [
                    "CREATE TABLE orders (id BIGINT PRIMARY KEY, asked TIMESTAMP, done TIMESTAMP)",
                    "CREATE TABLE settings (id BIGINT PRIMARY KEY)",
                    "INSERT INTO settings (id) VALUES (1)"] },
                  "backups": [{ "name": "early", "at": "08:00:30" }],
                  "actors": [{ "name": "shop", "title": "Shop",
                    "schedule": { "every": "%d s" }%s,
                    "draws": { "order": { "sequence": { "start": 0 } } },
                    "versions": [{ "name": "v1", "statements": [
                      "INSERT INTO orders (id, asked, done) VALUES (:order, :asked, :now)"],
                      "emits": [{ "effect": "mail", "key": ["order"] }] }] }],
                  "incident": { "at": "08:10", "summary": "Orders are locked.",
                    "steps": [{ "type": "runSql", "run": "%d s", "locks": ["orders"],
                      "statements": ["DELETE FROM settings"] }] },
                  "alerts": [{ "name": "Call", "when": { "at": "08:20" } }],
                  "effects": [{ "name": "mail", "title": "Mails", "fact": "orders" }],
                  "facts": [
                    { "name": "orders", "title": "Orders", "key": ["id"], "alternatives": [
                      { "table": "orders", "query": "SELECT id, asked FROM orders" }] },
                    { "name": "settings", "title": "Settings", "key": ["id"], "alternatives": [
                      { "table": "settings", "query": "SELECT id FROM settings" }] }],
                  "invariants": { "interval": "10 min", "checks": [{ "name": "set",
                    "title": "Set", "query": "SELECT 1 WHERE NOT EXISTS (SELECT 1 FROM settings)" }
                  ] },
                  "strategies": [
                    { "name": "windows", "title": "Windows", "kind": "hybrid", "steps": [%s] },
                    { "name": "restore", "title": "Restore", "kind": "point-in-time-recovery",
                      "steps": [{ "type": "restoreInPlace", "target": "08:15" }] }] }
                """.formatted(everySeconds, manner, lockSeconds, steps());
    }

    Loaded.Valid load() {
        return load(json());
    }

    static Loaded.Valid load(String json) {
        Loaded loaded = new ScenarioReader().read("day.json",
                json.getBytes(StandardCharsets.UTF_8), List.of(), OptionalLong.empty());
        return switch (loaded) {
            case Loaded.Valid valid -> valid;
            case Loaded.Invalid invalid -> throw new AssertionError(invalid.problems().stream()
                    .map(problem -> problem.text()).collect(Collectors.joining("\n")));
        };
    }

    static Comparison compare(Loaded.Valid day) {
        ComparisonResult result =
                new IncidentSession(day, new ScenarioEngines()).compare(List.of(), Progress.NONE);
        if (result instanceof ComparisonResult.Compared(Comparison comparison, _)) {
            return comparison;
        }
        throw new AssertionError(result.toString());
    }

    static BranchResult branch(Comparison comparison, String name) {
        return comparison.branches().stream().filter(one -> one.name().equals(name))
                .findFirst().orElseThrow();
    }
}
