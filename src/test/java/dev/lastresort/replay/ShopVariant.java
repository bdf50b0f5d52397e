package dev.lastresort.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Overrides of the small shop, drawn from a seed: other instants, other recoveries, other damage.
 */
record ShopVariant(long seed, List<String> overrides) {

    private static final String PURGER = """
            {"name":"purger","title":"Purger","schedule":{"every":"4 min","offset":"%d s"},\
            "draws":{"victim":{"sequence":{"start":%d,"step":2}}},"versions":[{"name":"v1",\
            "statements":[{"sql":"DELETE FROM orders WHERE id = :victim",\
            "compare":"rowCount"}]}]}""";
    private static final String MENDER = """
            {"name":"mender","title":"Mender","schedule":{"every":"3 min","offset":"%d s"},\
            "draws":{"order":{"sequence":{"start":1,"step":%d}},"by":{"uniform":[-1,1]}},\
            "versions":[{"name":"v1","statements":[{"sql":\
            "UPDATE orders SET cents = cents + CAST(:by AS INTEGER) WHERE id = :order",\
            "compare":"rowCount"}]}]}""";
    private static final String PRODUCTS = """
            {"name":"products","title":"Products","key":["id"],"alternatives":[\
            {"table":"products","query":"SELECT cents, id FROM products"}]}""";
    private static final String SCRIPT = """
            {"name":"script","title":"Script","kind":"compensating-script","steps":[\
            {"type":"runSql","name":"Damage","authoring":"%d min","run":"1 min","statements":[\
            "UPDATE orders SET cents = cents * 2 WHERE MOD(id, %d) = 0",\
            "DELETE FROM orders WHERE MOD(id, %d) = 1",\
            "INSERT INTO orders (id, product_id, cents, receipt, placed_at) \
            SELECT id + %d, product_id, cents, receipt, placed_at FROM orders WHERE \
            MOD(id, 17) = 2"]}]}""";
    private static final String DEPLOY_V2 =
            "{\"type\":\"deploy\",\"name\":\"v2\",\"actor\":\"shop\",\"version\":\"v2\"}";

    static ShopVariant of(long seed) {
        Random random = new Random(seed);
        List<String> set = new ArrayList<>();
        set.add("/seed=" + random.nextInt(1000));
        set.add("/actors/0/schedule/every=\"" + (40 + random.nextInt(40)) + " s\"");
        set.add("/actors/0/schedule/offset=\"" + random.nextInt(40) + " s\"");
        if (random.nextBoolean()) {
            set.add("/actors/0/schedule/jitter=\"" + (1 + random.nextInt(39)) + " s\"");
        }
        set.add("/facts/-=" + PRODUCTS);
        actors(random, set);
        changes(random, set);
        recoveries(random, set);
        return new ShopVariant(seed, set);
    }

    @Override
    public String toString() {
        return "shop variant " + seed;
    }

    private static void actors(Random random, List<String> set) {
        if (random.nextInt(3) > 0) {
            set.add("/actors/-=" + PURGER.formatted(random.nextInt(240), 1 + random.nextInt(50)));
        }
        if (random.nextInt(3) > 0) {
            set.add("/actors/-=" + MENDER.formatted(random.nextInt(180), 1 + random.nextInt(3)));
        }
    }

    private static void changes(Random random, List<String> set) {
        boolean deployed = random.nextBoolean();
        if (deployed) {
            set.add("/incident/steps/-=" + DEPLOY_V2);
        }
        if (random.nextBoolean()) {
            set.add("/incident/correct=[" + DEPLOY_V2 + "]");
        }
        if (random.nextBoolean()) {
            set.add("/incident/steps/0/locks=[\"orders\"]");
            set.add("/incident/steps/0/run=\"" + random.nextInt(10) + " min\"");
        }
        set.add("/alerts/0/humanDelay=\"" + random.nextInt(15) + " min\"");
    }

    private static void recoveries(Random random, List<String> set) {
        String target = "/target=\"2026-03-02T%02d:%02d:%02d\"".formatted(
                random.nextInt(2), 40 + random.nextInt(20), random.nextInt(60));
        set.add("/strategies/1/steps/0" + target);
        set.add("/strategies/2/steps/0" + target);
        if (random.nextInt(3) == 0) {
            set.add("/environment/databaseSize=\"" + (1 + random.nextInt(400)) + " GB\"");
        }
        copying(random, set);
        containment(random, set);
        set.add("/strategies/-=" + SCRIPT.formatted(random.nextInt(30), 3 + random.nextInt(5),
                5 + random.nextInt(5), 5000 * random.nextInt(2) + 250));
    }

    private static void copying(Random random, List<String> set) {
        String conflict = List.of("keepLive", "takeRestored", "fail").get(random.nextInt(3));
        String where = random.nextBoolean() ? ",\"where\":\"id < " + random.nextInt(90) + "\"" : "";
        String also = random.nextBoolean() ? "," + table("products", conflict, "") : "";
        set.add("/strategies/2/steps/1/tables=[" + table("notes", "fail", "") + ","
                + table("orders", conflict, where) + also + "]");
    }

    private static String table(String name, String conflict, String where) {
        return "{\"table\":\"" + name + "\",\"onConflict\":\"" + conflict + "\"" + where + "}";
    }

    /** One recovery contains something first, and not each takes it back. */
    private static void containment(Random random, List<String> set) {
        String what = List.of("\"readOnly\":true", "\"maintenance\":true", "\"actor\":\"shop\"")
                .get(random.nextInt(3));
        String mind = random.nextInt(4) == 0 ? ""
                : ",{\"type\":\"resume\",\"name\":\"Go on\"," + what + "}";
        set.add("/strategies/3/steps=[{\"type\":\"contain\",\"name\":\"Halt\"," + what
                + ",\"run\":\"2 min\"},{\"type\":\"restoreInPlace\",\"name\":\"Restore\","
                + "\"approval\":\"3 min\",\"backup\":\"early\"}" + mind + "]");
    }
}
