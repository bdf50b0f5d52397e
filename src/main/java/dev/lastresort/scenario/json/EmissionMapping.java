package dev.lastresort.scenario.json;

import dev.lastresort.model.scenario.Emission;

/** Maps an effect that a request or a step has; the same for both. */
final class EmissionMapping {

    private EmissionMapping() {}

    static Emission emission(Spot spot) {
        return new Emission(
                spot.at("effect").text(),
                spot.at("key").texts(),
                spot.at("amount").optionalText(),
                spot.at("forEach").optionalText());
    }
}
