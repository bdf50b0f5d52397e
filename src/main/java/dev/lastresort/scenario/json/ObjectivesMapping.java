package dev.lastresort.scenario.json;

import dev.lastresort.model.scenario.Briefing.Objectives;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.Function;

/** Maps what the business can bear. A plain recovery time is that of each main actor. */
final class ObjectivesMapping {

    private final ValueReader values;

    ObjectivesMapping(ValueReader values) {
        this.values = values;
    }

    Objectives objectives(Spot spot, Spot actors) {
        return new Objectives(
                recoveryTimes(spot.at("recoveryTime"), actors),
                values.optionalDuration(spot.at("recoveryPoint")),
                each(spot.at("rowsLost"), limit -> limit.integer(0)),
                each(spot.at("rowsWrong"), limit -> limit.integer(0)),
                each(spot.at("owed"), limit -> values.decimal(limit, BigDecimal.ZERO)));
    }

    private SequencedMap<String, Duration> recoveryTimes(Spot spot, Spot actors) {
        if (spot.node().isObject()) {
            return each(spot, values::duration);
        }
        SequencedMap<String, Duration> times = new LinkedHashMap<>();
        values.optionalDuration(spot).ifPresent(limit -> mainActors(actors)
                .forEach(actor -> times.put(actor, limit)));
        return times;
    }

    private static List<String> mainActors(Spot actors) {
        List<Spot> all = actors.elements();
        List<Spot> main = all.stream()
                .filter(actor -> actor.at("main").flag(Defaults.MAIN_ACTOR)).toList();
        return (main.isEmpty() ? all.stream().limit(1).toList() : main).stream()
                .map(actor -> actor.at("name").text()).toList();
    }

    private static <V> SequencedMap<String, V> each(Spot spot, Function<Spot, V> value) {
        SequencedMap<String, V> limits = new LinkedHashMap<>();
        spot.names().forEach(name -> limits.put(name, value.apply(spot.at(name))));
        return limits;
    }
}
