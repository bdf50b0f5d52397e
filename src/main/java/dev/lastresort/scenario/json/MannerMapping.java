package dev.lastresort.scenario.json;

import dev.lastresort.model.scenario.Manner;
import dev.lastresort.scenario.problem.Findings;
import dev.lastresort.scenario.problem.Rule;
import dev.lastresort.scenario.text.Quantities;
import java.time.Duration;

/** Maps how an actor goes on where the system cannot serve it. */
final class MannerMapping {

    private final Findings findings;
    private final ValueReader values;

    MannerMapping(Findings findings, ValueReader values) {
        this.findings = findings;
        this.values = values;
    }

    Manner manner(ActorMapping.CopiedSpot actor) {
        Spot refused = actor.at("whenRefused");
        boolean catchesUp = actor.at("missed").text().equals("catchUp");
        if (catchesUp && refused.node().isObject()) {
            findings.error(Rule.WRONG_SHAPE, actor.at("missed").pointer(),
                    "\"missed\" and \"whenRefused\" both say what becomes of a refused request",
                    "remove one of the two: a schedule is caught up, or its requests wait");
        }
        return new Manner(catchesUp
                ? new Manner.Queue(
                        Duration.ZERO, Manner.Queue.UNLIMITED, Manner.OnRestore.KEEP)
                : whenRefused(refused),
                (int) Math.clamp(actor.at("nodes").integer(Defaults.NODES), 1, Integer.MAX_VALUE),
                actor.own().at("stopped").flag(Defaults.STOPPED_AT_START),
                actor.own().at("copyOf").optionalText());
    }

    private Manner.WhenRefused whenRefused(Spot spot) {
        if (spot.has("queue")) {
            return queue(spot.at("queue"));
        }
        if (!spot.has("retry")) {
            return new Manner.Drop();
        }
        Spot retry = spot.at("retry");
        return new Manner.Retry(values.positiveDuration(retry.at("every")),
                (int) Math.clamp(retry.at("times").integer(1), 1, Integer.MAX_VALUE));
    }

    private Manner.Queue queue(Spot spot) {
        Duration spacing = spot.at("rate").optionalText().map(text -> Quantities.pace(text)
                .orElseGet(() -> {
                    findings.error(Rule.BAD_RATE, spot.at("rate").pointer(),
                            "'" + text + "' is not a pace above 0", Quantities.PACE_EXAMPLES);
                    return Duration.ofSeconds(1);
                })).orElse(Duration.ZERO);
        return new Manner.Queue(spacing,
                spot.at("limit").integer(Manner.Queue.UNLIMITED),
                spot.at("onRestore").text().equals("rewind")
                        ? Manner.OnRestore.REWIND : Manner.OnRestore.KEEP);
    }
}
