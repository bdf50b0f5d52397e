package dev.lastresort.scenario.json;

import dev.lastresort.model.scenario.traffic.Tenancy;
import dev.lastresort.scenario.problem.Findings;
import dev.lastresort.scenario.problem.Pointers;
import dev.lastresort.scenario.problem.Rule;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Maps the tenants for whom an actor is repeated. */
record TenancyMapping(Findings findings, ValueReader values) {

    private static final long MOST = 100;

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
                : LongStream.rangeClosed(1, Math.clamp(spot.at("count").integer(1), 1, MOST))
                        .<Object>mapToObj(tenant -> tenant).toList();
        return Optional.of(new Tenancy(actor.at("name").text(), parameter, tenants,
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
