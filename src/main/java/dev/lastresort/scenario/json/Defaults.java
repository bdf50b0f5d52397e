package dev.lastresort.scenario.json;

import dev.lastresort.model.engine.EngineName;
import dev.lastresort.model.scenario.CopyTerms.OnConflict;
import dev.lastresort.model.scenario.Practice;
import dev.lastresort.model.scenario.Strategy;
import dev.lastresort.model.scenario.StrategyKind;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;

/**
 * What holds where a scenario is silent. The schema repeats these for editors; a test holds the two
 * together.
 */
public final class Defaults {

    public static final Duration DURATION = Duration.ZERO;
    public static final long SEQUENCE_STEP = 1;
    public static final boolean DISTINCT_ROWS = true;
    public static final boolean MAIN_ACTOR = false;
    public static final boolean KNOWN_ACTOR = true;
    public static final boolean COUNTED_ACTOR = true;
    public static final boolean JUMPS_ANYWAY = true;
    public static final int NODES = 1;
    public static final boolean STOPPED_AT_START = false;
    public static final boolean STOPPED_FOR_GOOD = false;
    public static final Practice.Pace PACE = Practice.Pace.USUAL;
    public static final BigDecimal CHANCE = BigDecimal.ONE;
    public static final String TENANT = "tenant";
    public static final BigDecimal ZIPF_EXPONENT = BigDecimal.ONE;
    public static final long DECIMALS = 2;
    static final OnConflict ON_CONFLICT = OnConflict.FAIL;
    public static final boolean IN_ORDER = false;
    public static final long FIRST_NUMBER = 1;
    /** What a preset says where its strategy does not. */
    public static final String PRESET_APPROVAL = "5 min";
    public static final String PRESET_COPY = "2 min";
    public static final String PRESET_ON_CONFLICT = "keepLive";
    public static final EngineName ENGINE = EngineName.EMBEDDED;

    /** What files call the database that an engine is, where they tell two apart. */
    static String product(EngineName engine) {
        return switch (engine) {
            case EMBEDDED -> "h2";
            case POSTGRESQL -> engine.word();
        };
    }

    /**
     * Added to a scenario that has no strategy of kind none, since every recovery is held against
     * it.
     */
    public static final Strategy DO_NOTHING =
            new Strategy("do-nothing", "Do nothing", StrategyKind.NONE, List.of(), List.of());

    private Defaults() {}
}
