package dev.lastresort.session;

import dev.lastresort.model.outcome.Comparison;
import java.util.List;

/** The missions' comparisons for tests of other packages. */
public final class MissionComparison {

    private MissionComparison() {}

    public static Comparison ofArchive() {
        return Mission.compare(Mission.ARCHIVE, List.of());
    }

    public static Comparison ofPrices() {
        return Mission.compare(Mission.PRICES, List.of());
    }

    /** Of a day that is over before anybody decides. */
    public static Comparison withoutDecision() {
        return Mission.compare(Mission.ARCHIVE, List.of(), "/alerts/0/humanDelay=\"24 h\"");
    }
}
