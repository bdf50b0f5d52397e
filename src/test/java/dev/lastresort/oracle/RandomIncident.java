package dev.lastresort.oracle;

import dev.lastresort.model.scenario.Scenario;
import dev.lastresort.scenario.Loaded;
import dev.lastresort.scenario.ScenarioReader;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;

/** A small incident drawn from a seed: other programs, other damage, other recoveries. */
final class RandomIncident {

    /** How often at least, over all incidents, each kind of figure must be more than nothing. */
    static final Map<String, Long> WANTED = Map.ofEntries(
            Map.entry("lost", 30L), Map.entry("never accepted", 30L),
            Map.entry("unexpected", 10L), Map.entry("missing", 20L), Map.entry("twice", 10L),
            Map.entry("orphaned", 10L), Map.entry("wrongAmount", 10L),
            Map.entry("takenBack", 10L), Map.entry("owed to customers", 20L),
            Map.entry("forgone", 10L), Map.entry("bad answers", 50L),
            Map.entry("wrong answers", 20L), Map.entry("down", 50L),
            Map.entry("degraded", 20L), Map.entry("service back", 30L),
            Map.entry("work done", 30L), Map.entry("clean from", 20L));

    private static final String SCENARIO = """
            {"formatVersion": 2, "kind": "Scenario", "id": "random", "title": "Random",
             "system": "A shop", "difficulty": "starter", "story": ["Something goes wrong."],
             "seed": %d, "start": "2026-03-02T08:00:00", "horizon": "%s",
             "environment": {"databaseSize": "%d GB", "restoreThroughput": "1 GB/min",
              "provisioning": "2 min", "redoPace": 10},
             "database": {"version": "V1", "setup": [
              "CREATE TABLE products (id BIGINT PRIMARY KEY, cents INTEGER NOT NULL)",
              "CREATE TABLE notes (id BIGINT PRIMARY KEY, body VARCHAR(20) NOT NULL)",
              ["CREATE TABLE orders (id BIGINT PRIMARY KEY, product_id BIGINT NOT NULL,",
               "cents INTEGER NOT NULL, state VARCHAR(10) NOT NULL)"],
              {"table": "products", "rows": 12, "columns": {"id": {"sequence": {"start": 1}},
               "cents": {"uniform": [100, 999]}}},
              {"table": "notes", "rows": 15, "columns": {"id": {"sequence": {"start": 1}},
               "body": {"pattern": "[a-z]{6}"}}}]},
             "backups": [{"name": "early", "at": "09:00"}, {"name": "late", "at": "%s"}],
             "actors": [%s],
             "incident": {"at": "10:00", "summary": "Something goes wrong.",
              "steps": [%s], "correct": [%s]},
             "alerts": [{"name": "Somebody calls", "when": {"at": "10:%02d"},
              "humanDelay": "%d min"}],
             "effects": [
              {"name": "charge", "title": "Charges", "fact": "orders", "unit": "cents",
               "money": "USD"},
              {"name": "refund", "title": "Refunds", "unit": "cents", "reverses": "charge"},
              {"name": "mail", "title": "Mails", "fact": "orders"}],
             "facts": [
              {"name": "orders", "title": "Orders", "key": ["id"], "alternatives": [
               {"table": "orders", "query": "SELECT state, id, product_id, cents FROM orders"}]},
              {"name": "prices", "title": "Prices", "key": ["id"], "alternatives": [
               {"table": "products", "query": "SELECT id, cents FROM products"}]},
              {"name": "notes", "title": "Notes", "key": ["id"], "alternatives": [
               {"table": "notes", "query": "SELECT id, body FROM notes"}]}],
             "invariants": {"interval": "%d min", "checks": [
              {"name": "priced", "title": "Everything has a price",
               "query": "SELECT id FROM products WHERE cents <= 0"},
              {"name": "noted", "title": "The notes are there", "of": "%s",
               "query": "SELECT 1 WHERE (SELECT COUNT(*) FROM notes) < 15"}]},
             "strategies": [%s]}
            """;
    private static final String ORDER = """
            {"sql": "SELECT cents FROM products WHERE id = :product", "as": "item",\
             "compare": ["cents"]%s},\
            {"sql": "INSERT INTO orders (id, product_id, cents, state)\
             VALUES (:order, :product, :item.cents, 'new')", "compare": "rowCount"}""";
    private static final String SHOP = """
            {"name": "shop", "title": "Shop", "main": true,
             "schedule": {"every": "%d s", "offset": "%d s", "jitter": "%d s"},
             "draws": {"order": {"sequence": {"start": 1}},
              "product": {"rows": {"query": "SELECT id FROM products"}}},
             "versions": [
              {"name": "v1", "statements": [%s], "emits": [
               {"effect": "charge", "key": ["order"], "amount": "item.cents"},
               {"effect": "mail", "key": ["order"]}]},
              {"name": "v2", "statements": [%s], "emits": [%s]}]}""";
    private static final String PRICER = """
            {"name": "pricer", "title": "Price list", "schedule": {"every": "%d min",
             "offset": "%d s"},
             "draws": {"product": {"rows": {"query": "SELECT id FROM products"}},
              "cents": {"uniform": [100, 999]}},
             "versions": [{"name": "v1", "statements": [
              {"sql": "UPDATE products SET cents = :cents WHERE id = :product",
               "mustAffect": 1}]}]}""";
    private static final String CANCEL = """
            {"name": "cancel", "title": "Cancellations", "counted": %b,
             "schedule": {"every": "%d min", "offset": "%d s"},
             "draws": {"order": {"sequence": {"start": %d, "step": %d}}},
             "versions": [{"name": "v1", "statements": [
              {"sql": "SELECT cents FROM orders WHERE id = :order", "as": "paid",
               "compare": ["cents"]%s},
              {"sql": "%s", "mustAffect": {"max": 1}}],
              "emits": [{"effect": "refund", "key": ["order"], "amount": "paid.cents",
               "forEach": "paid"}]}]}""";
    private static final String READER = """
            {"name": "reader", "title": "Reader", "counted": %b,
             "schedule": {"every": "%d min", "offset": "%d s"},
             "draws": {"some": {"rows": {"query": "SELECT id FROM notes", "take": 3}}},
             "versions": [{"name": "v1", "statements": [
              {"sql": "SELECT id, body FROM notes WHERE id IN (:some)",
               "compare": ["id", "body"]%s}]}]}""";

    private final Random random;

    private RandomIncident(long seed) {
        random = new Random(seed);
    }

    static Scenario of(long seed) {
        String text = new RandomIncident(seed).text(seed);
        Loaded loaded = new ScenarioReader().read("random-" + seed + ".json",
                text.getBytes(StandardCharsets.UTF_8), List.of(), OptionalLong.empty());
        return switch (loaded) {
            case Loaded.Valid valid -> valid.scenario();
            case Loaded.Invalid invalid -> throw new AssertionError(
                    "seed " + seed + ": " + invalid.problems().getFirst().text() + text);
        };
    }

    private int from(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    private boolean oneIn(int n) {
        return random.nextInt(n) == 0;
    }

    private String oneOf(String... choices) {
        return choices[random.nextInt(choices.length)];
    }

    private String text(long seed) {
        return SCENARIO.formatted(from(1, 1000),
                oneOf("11:30", "12:00", "12:30", "2026-03-02T13:10:00"), from(2, 40),
                oneOf("09:50", "10:00", "10:10", "10:30"), actors(), incident(),
                oneIn(3) ? sql("Right fix", "", "", "UPDATE products SET cents = cents + 1"
                        + " WHERE id = 1") : "",
                from(2, 20), from(0, 15), from(3, 15), oneOf("service", "data"),
                new RandomRecoveries(random).all());
    }

    private String actors() {
        List<String> others = new ArrayList<>(List.of(
                PRICER.formatted(from(3, 17), from(0, 90)),
                cancel(),
                READER.formatted(random.nextBoolean(), from(4, 35), from(0, 200),
                        oneIn(2) ? ", \"mustAffect\": 3" : "")));
        Collections.shuffle(others, random);
        List<String> all = new ArrayList<>(others.subList(0, from(1, 3)));
        int every = from(40, 150);
        String charge = oneOf(
                "{\"effect\": \"charge\", \"key\": [\"order\"]}",
                "{\"effect\": \"charge\", \"key\": [\"order\"], \"amount\": \"product\"}",
                "{\"effect\": \"mail\", \"key\": [\"order\"]}",
                twice("order"));
        all.add(random.nextInt(all.size() + 1), SHOP.formatted(every, from(0, every - 1),
                oneIn(2) ? 0 : from(1, every - 1), ORDER.formatted(""),
                ORDER.formatted(oneIn(2) ? ", \"mustAffect\": {\"min\": 2}" : ""), charge));
        return String.join(",", all);
    }

    private static String twice(String key) {
        String charge = "{\"effect\": \"charge\", \"key\": [\"" + key
                + "\"], \"amount\": \"item.cents\"}";
        return charge + "," + charge;
    }

    private String cancel() {
        String paid = oneIn(2) ? ", \"mustAffect\": 1" : "";
        String what = oneOf("DELETE FROM orders WHERE id = :order",
                "UPDATE orders SET state = 'off' WHERE id = :order");
        return CANCEL.formatted(random.nextBoolean(), from(7, 25), from(600, 1200), from(1, 5),
                from(2, 5), paid, what);
    }

    private String incident() {
        List<String> steps = new ArrayList<>(List.of(
                sql("Delete", locks(), "", "DELETE FROM orders WHERE MOD(id, " + from(2, 6)
                        + ") = 1"),
                sql("Prices", locks(), "", "UPDATE products SET cents = " + oneOf("0",
                        "cents * 2", "cents + 1") + " WHERE id > " + from(0, 9)),
                sql("Notes", locks(), "", oneOf("DROP TABLE notes", "TRUNCATE TABLE notes",
                        "DELETE FROM notes WHERE id > " + from(0, 9))),
                charges("Charge again", "charge", from(2, 5)),
                "{\"type\": \"deploy\", \"name\": \"New shop\", \"actor\": \"shop\","
                        + " \"version\": \"v2\"}"));
        Collections.shuffle(steps, random);
        return String.join(",", steps.subList(0, from(1, 3)));
    }

    private String locks() {
        return oneIn(2) ? "" : ", \"locks\": [\"" + oneOf("orders", "products", "notes") + "\"]";
    }

    /** A script that charges, or refunds, some orders. */
    private String charges(String name, String effect, int every) {
        return RandomRecoveries.emitting(name, effect, from(0, 3), "SELECT id, "
                + oneOf("cents", "cents + 50", "cents - 20") + " AS cents FROM orders WHERE "
                + "MOD(id, " + every + ") = " + from(0, 1));
    }

    private String sql(String name, String locks, String version, String statement) {
        return "{\"type\": \"runSql\", \"name\": \"" + name + "\", \"run\": \""
                + oneOf("15 s", "40 s", "3 min", "12 min") + "\"" + locks + version
                + ", \"statements\": [\"" + statement + "\"]}";
    }
}
