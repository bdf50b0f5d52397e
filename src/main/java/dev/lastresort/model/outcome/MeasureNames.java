package dev.lastresort.model.outcome;

import dev.lastresort.model.outcome.ActorTally.Judgement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What each measure of a result is called, in the order of the document. {@link Measure#of} gives
 * no outcome a measure that does not stand here, but for how long each step took.
 */
public final class MeasureNames {

    static final String TAKEN_BACK = "takenBack";
    static final String OWED = "owed";
    static final String FORGONE = "forgone";
    static final String BAD = "bad";
    static final String DOWN_SECONDS = "downSeconds";
    static final String DEGRADED_SECONDS = "degradedSeconds";
    /** How many requests were done after they had waited. */
    public static final String LATE = "late";
    /** How many wait at the horizon. */
    public static final String STILL_WAITING = "stillWaiting";
    /** For how long one waited. */
    public static final String LONGEST_WAIT = "longestWaitSeconds";
    static final String STEPS_END_AT = "stepsEndAt";
    static final String RECOVERED_AT = "recoveredAt";
    static final String WHOLE_FROM = "wholeFrom";
    static final String CLEAN_FROM = "cleanFrom";
    static final String TIME_TO_RECOVER = "timeToRecoverSeconds";

    private MeasureNames() {}

    /** Those that the result as a whole has. */
    public static List<String> ofResult() {
        return List.of(STEPS_END_AT, RECOVERED_AT, WHOLE_FROM, CLEAN_FROM, TIME_TO_RECOVER);
    }

    /** Those of a fact. */
    public static List<String> ofFact() {
        return Stream.of(FactLedger.Verdict.values()).map(Measure::nameOf).toList();
    }

    /**
     * Those of an effect.
     *
     * @param money whether its amounts are money that customers pay
     */
    public static List<String> ofEffect(boolean money) {
        List<String> names = new ArrayList<>();
        Stream.of(EffectLedger.Verdict.values()).map(Measure::nameOf).forEach(names::add);
        names.add(TAKEN_BACK);
        if (money) {
            names.addAll(ofMoney());
        }
        return List.copyOf(names);
    }

    /** Those of an effect that are sums of money, and no counts. */
    public static List<String> ofMoney() {
        return List.of(OWED, FORGONE);
    }

    /** Whether a pointer is to what came of waiting. */
    public static boolean isOfWaiting(String pointer) {
        return pointer.startsWith("/actors/") && Set.of(LATE, STILL_WAITING, LONGEST_WAIT)
                .contains(pointer.substring(pointer.lastIndexOf('/') + 1));
    }

    /** Those of an actor. */
    public static List<String> ofActor() {
        return Stream.concat(Stream.of(Judgement.values()).map(Measure::nameOf),
                Stream.of(BAD, DOWN_SECONDS, DEGRADED_SECONDS, LATE, STILL_WAITING, LONGEST_WAIT))
                .toList();
    }
}
