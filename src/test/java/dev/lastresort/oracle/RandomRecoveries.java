package dev.lastresort.oracle;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Recoveries of a random incident: some repair it, some make it worse, some fail. */
final class RandomRecoveries {

    private final Random random;

    RandomRecoveries(Random random) {
        this.random = random;
    }

    private int from(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    private String oneOf(String... choices) {
        return choices[random.nextInt(choices.length)];
    }

    String all() {
        return String.join(",", List.of(
                strategy("pitr", "point-in-time-recovery", contained(inPlace())),
                strategy("backup", "backup-restore", contained(
                        "{\"type\": \"restoreInPlace\", \"name\": \"Backup\", \"backup\": \""
                                + oneOf("early", "late") + "\", \"approval\": \""
                                + from(0, 40) + " min\"}")),
                strategy("aside", "side-restore", contained(aside())),
                strategy("script", "compensating-script", contained(script())),
                strategy("mixed", "hybrid", mixed())));
    }

    private static String strategy(String name, String kind, String steps) {
        return "{\"name\": \"" + name + "\", \"title\": \"" + name + "\", \"kind\": \"" + kind
                + "\", \"steps\": [" + steps + "]}";
    }

    private String target() {
        return "10:%02d:%02d".formatted(0, oneOf("0", "0", "20").equals("0") ? 0 : 20);
    }

    private String inPlace() {
        return "{\"type\": \"restoreInPlace\", \"name\": \"In place " + from(1, 1_000_000)
                + "\", \"target\": \"" + oneOf("09:59", target(), "10:04:30") + "\", \"approval\":"
                + " \"" + from(0, 5) + " min\"}";
    }

    private String aside() {
        String conflict = oneOf("keepLive", "takeRestored", "fail");
        return "{\"type\": \"restoreAside\", \"name\": \"Aside\", \"target\": \"" + target()
                + "\", \"instance\": \"side\"},"
                + "{\"type\": \"copyBack\", \"name\": \"Copy\", \"instance\": \"side\","
                + " \"run\": \"" + from(0, 4) + " min\", \"tables\": [{\"table\": \""
                + oneOf("orders", "products", "notes") + "\", \"onConflict\": \"" + conflict
                + "\"}, {\"table\": \"" + oneOf("orders", "products", "notes")
                + "\", \"onConflict\": \"keepLive\"" + (random.nextBoolean()
                        ? ", \"where\": \"id < " + from(2, 40) + "\"" : "")
                + "}]}";
    }

    private String script() {
        List<String> steps = new ArrayList<>();
        steps.add(emitting("Refund", "refund", from(0, 10), "SELECT id, cents FROM orders WHERE "
                + oneOf("MOD(id, 2) = 1", "id < 100", "state = 'new'", "id > 60 AND id < 90")));
        if (random.nextBoolean()) {
            steps.add(emitting("Refund again", oneOf("refund", "charge"), from(0, 10),
                    "SELECT id, " + oneOf("cents", "50 AS cents") + " FROM orders WHERE id < "
                            + from(1, 60)));
        }
        steps.add("{\"type\": \"runSql\", \"name\": \"Fix\", \"run\": \"1 min\", \"locks\":"
                + " [\"products\"], \"statements\": [\"" + oneOf(
                        "UPDATE products SET cents = 500 WHERE cents <= 0",
                        "UPDATE products SET cents = cents / 2",
                        "UPDATE nothing SET cents = 0")
                + "\"]}");
        if (random.nextBoolean()) {
            steps.add("{\"type\": \"deploy\", \"name\": \"Old shop\", \"actor\": \"shop\","
                    + " \"version\": \"v1\"}");
        }
        Collections.shuffle(steps, random);
        return String.join(",", steps);
    }

    private String mixed() {
        return oneOf(
                inPlace() + "," + aside(),
                inPlace() + "," + inPlace(),
                contained(inPlace()) + "," + script(),
                "{\"type\": \"contain\", \"name\": \"Stop\", \"actor\": \"shop\","
                        + " \"forGood\": true}," + script());
    }

    /** Something is halted meanwhile, and mostly taken up again. */
    private String contained(String steps) {
        if (random.nextBoolean()) {
            return steps;
        }
        String what = oneOf("\"readOnly\": true", "\"maintenance\": true", "\"actor\": \"shop\"");
        String resume = ",{\"type\": \"resume\", \"name\": \"Go on\", " + what + "}";
        return "{\"type\": \"contain\", \"name\": \"Halt\", \"run\": \"" + from(0, 3) + " min\", "
                + what + "}," + steps + (from(1, 4) == 1 ? "" : resume);
    }

    /** A script with an effect for each row that it reads. */
    static String emitting(String name, String effect, int minutes, String query) {
        return "{\"type\": \"runSql\", \"name\": \"" + name + "\", \"run\": \"" + minutes
                + " min\", \"statements\": [{\"sql\": \"" + query + "\", \"as\": \"found\"}],"
                + " \"emits\": [{\"effect\": \"" + effect + "\", \"key\": [\"found.id\"],"
                + " \"amount\": \"found.cents\", \"forEach\": \"found\"}]}";
    }
}
