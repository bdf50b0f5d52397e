package dev.lastresort.oracle;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** Who is no worse than another on any axis, and better on one. */
final class Dominances {

    private static final List<String> AXES = List.of("lost: ", "lost or wrong: ",
            "never accepted: ", "unexpected: ", "not right: ", "not right or taken back: ",
            "owed to customers: ", "forgone: ", "bad answers: ", "wrong answers: ", "down: ",
            "time to recover");

    private Dominances() {}

    static boolean isAxis(String figure) {
        return AXES.stream().anyMatch(figure::startsWith);
    }

    static boolean dominates(Map<String, String> one, Map<String, String> other) {
        boolean better = false;
        for (var figure : one.entrySet()) {
            if (!isAxis(figure.getKey())) {
                continue;
            }
            int order = compare(figure.getValue(), other.get(figure.getKey()));
            if (order > 0) {
                return false;
            }
            better |= order < 0;
        }
        return better;
    }

    private static int compare(String one, String other) {
        boolean never = one.equals("never");
        boolean neverOther = other.equals("never");
        return never || neverOther ? Boolean.compare(never, neverOther)
                : new BigDecimal(one).compareTo(new BigDecimal(other));
    }
}
