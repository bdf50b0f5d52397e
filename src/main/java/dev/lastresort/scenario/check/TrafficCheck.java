package dev.lastresort.scenario.check;

import dev.lastresort.model.scenario.Scenario;
import dev.lastresort.model.scenario.traffic.Flow;
import dev.lastresort.model.scenario.traffic.Traffic;
import dev.lastresort.scenario.problem.Findings;
import dev.lastresort.scenario.problem.Rule;
import dev.lastresort.scenario.text.InstantText;
import java.math.BigDecimal;
import java.util.List;

/** A curve weighs something, its peaks are within the day, and it asks no more than a day holds. */
record TrafficCheck(Scenario draft, Findings findings) {

    /** Less than this is nothing, and no division by it tells anything. */
    private static final double LEAST_WEIGHT = 1e-6;
    private static final int MOST_PER_SECOND = 100;

    void look(Traffic traffic, String schedule) {
        weights(traffic.hours(), schedule + "/curve");
        weights(traffic.weekdays(), schedule + "/weekdays");
        boolean known = true;
        for (Traffic.Peak peak : traffic.peaks()) {
            known &= InstantText.readable(peak.at());
            if (ClockCheck.isOutside(draft, peak.at())) {
                findings.error(Rule.INSTANT_OUTSIDE_DAY, schedule + "/peak/at",
                        "this peak does not begin during the day",
                        "move it between start and horizon");
            }
        }
        if (known && isSound(traffic)) {
            load(Flow.of(traffic, draft.start()), schedule);
        }
    }

    /** Whether sums over it tell anything. */
    static boolean isSound(Traffic traffic) {
        return weighs(traffic.hours()) && weighs(traffic.weekdays());
    }

    private void load(Flow flow, String schedule) {
        if (flow.expected(draft.horizon()) > ClockCheck.MOST_TICKS) {
            findings.error(Rule.TOO_MANY_TICKS, schedule + "/perDay",
                    "this makes more than " + ClockCheck.MOST_TICKS + " requests a day",
                    "write a smaller number; rows are a sample, too");
        } else if (flow.highestPerSecond() > MOST_PER_SECOND) {
            findings.error(Rule.TOO_MANY_TICKS, schedule,
                    "this makes more than " + MOST_PER_SECOND + " requests in a second",
                    "write a smaller number, or a curve that is not as steep");
        }
    }

    private void weights(List<BigDecimal> weights, String pointer) {
        if (!weighs(weights)) {
            findings.error(Rule.WEIGHTS_MISMATCH, pointer, "all weights are 0",
                    "give one of them a weight");
        }
    }

    private static boolean weighs(List<BigDecimal> weights) {
        return weights.stream().mapToDouble(BigDecimal::doubleValue).sum() >= LEAST_WEIGHT;
    }
}
