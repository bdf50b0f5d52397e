package dev.lastresort.scenario.json;

import dev.lastresort.model.scenario.traffic.Tenancy;
import dev.lastresort.model.scenario.traffic.Traffic;
import dev.lastresort.scenario.problem.Findings;
import dev.lastresort.scenario.problem.Pointers;
import dev.lastresort.scenario.problem.Rule;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * Maps a schedule that is a curve, by its name or number by number, and the tenants for whom an
 * actor is repeated.
 */
record TrafficMapping(Findings findings, ValueReader values) {

    private static final long MOST_TENANTS = 100;

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

    Optional<Tenancy> tenancy(Spot actor) {
        Spot spot = actor.at("forEach");
        if (!spot.present()) {
            return Optional.empty();
        }
        if (spot.has("values") == spot.has("count")) {
            findings.error(Rule.WRONG_SHAPE, spot.pointer(), "this has "
                    + (spot.has("values") ? "both" : "none") + " of 'values' and 'count'",
                    "name the tenants, or say how many there are");
        }
        String parameter = spot.at("name").optionalText().orElse(Defaults.TENANT);
        if (actor.at("draws").has(parameter)) {
            findings.errorInName(Rule.DUPLICATE_NAME,
                    Pointers.member(actor.at("draws").pointer(), parameter),
                    "':" + parameter + "' is the tenant already", "choose another name");
        }
        List<Object> tenants = spot.has("values")
                ? spot.at("values").elements().stream().map(values::value).toList()
                : LongStream
                        .rangeClosed(1, Math.clamp(spot.at("count").integer(1), 1, MOST_TENANTS))
                        .<Object>mapToObj(tenant -> tenant).toList();
        return Optional.of(new Tenancy(actor.at("name").text(),
                actor.at("title").text(), parameter, tenants,
                shares(spot.at("shares"), tenants.size()), Tenancy.WHOLE));
    }

    private List<BigDecimal> shares(Spot spot, int tenants) {
        if (spot.text().equals("zipf")) {
            return IntStream.rangeClosed(1, tenants).mapToObj(place -> BigDecimal.ONE.divide(
                    BigDecimal.valueOf(place), MathContext.DECIMAL64)).toList();
        }
        List<BigDecimal> written = spot.elements().stream()
                .map(share -> values.decimal(share, BigDecimal.ONE)).toList();
        if (!written.isEmpty() && written.size() != tenants) {
            findings.error(Rule.WEIGHTS_MISMATCH, spot.pointer(), "there are " + tenants
                    + " tenants but " + written.size() + " shares", "give each tenant one share");
        }
        return written.size() == tenants ? written
                : Collections.nCopies(tenants, BigDecimal.ONE);
    }
}
