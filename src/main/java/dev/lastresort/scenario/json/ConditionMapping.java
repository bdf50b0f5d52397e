package dev.lastresort.scenario.json;

import dev.lastresort.model.scenario.Alert;

/** Maps what alerts, messages and discoveries wait for. */
record ConditionMapping(ValueReader values) {

    Alert.Condition condition(Spot when) {
        Spot failures = when.at("failures");
        if (failures.present()) {
            int count = (int) Math.clamp(failures.at("count").integer(1), 1L, Integer.MAX_VALUE);
            return new Alert.Failures(failures.at("actor").text(), count);
        }
        return when.has("invariantBroken")
                ? new Alert.InvariantBroken(when.at("invariantBroken").text())
                : new Alert.At(values.instant(when.at("at")));
    }
}
