package dev.lastresort.scenario.json;

import dev.lastresort.model.scenario.traffic.Traffic;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Maps a schedule that is a curve: by its name, or number by number. */
record TrafficMapping(ValueReader values) {

    Traffic traffic(Spot spot) {
        Spot peak = spot.at("peak");
        return new Traffic(
                Math.clamp(spot.at("perDay").integer(1), 1, Integer.MAX_VALUE),
                hours(spot.at("curve")),
                weekdays(spot.at("weekdays")),
                peak.present() ? List.of(peak(peak)) : List.of());
    }

    private List<BigDecimal> hours(Spot spot) {
        return switch (spot.text()) {
            case "office" -> Traffic.OFFICE;
            case "shop" -> Traffic.SHOP;
            default -> weights(spot, Traffic.FLAT);
        };
    }

    private List<BigDecimal> weekdays(Spot spot) {
        return spot.text().equals("monToFri")
                ? Traffic.MONDAY_TO_FRIDAY : weights(spot, Traffic.EVERY_DAY);
    }

    /** Where the list has not as many as there should be, the schema has said so. */
    private List<BigDecimal> weights(Spot spot, List<BigDecimal> usual) {
        List<BigDecimal> weights = new ArrayList<>(usual);
        List<Spot> written = spot.elements();
        for (int i = 0; i < Math.min(usual.size(), written.size()); i++) {
            weights.set(i, values.decimal(written.get(i), BigDecimal.ONE).abs());
        }
        return weights;
    }

    private Traffic.Peak peak(Spot spot) {
        return new Traffic.Peak(
                values.instant(spot.at("at")),
                values.positiveDuration(spot.at("for")),
                values.decimal(spot.at("times"), BigDecimal.ONE).abs());
    }
}
