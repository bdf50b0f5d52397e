package dev.lastresort.scenario.json;

import dev.lastresort.model.scenario.Draw;
import dev.lastresort.scenario.problem.Findings;
import dev.lastresort.scenario.problem.Rule;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.stream.Stream;

/** Maps the draws that look like life: few of much, many of little, and names of nobody. */
record LifelikeDraws(Findings findings, ValueReader values, SqlReader sql) {

    /** With a query it is one of its rows, the first more often. */
    Draw zipf(Spot spot) {
        long chosen = Stream.of("query", "values", "max").filter(spot::has).count();
        if (chosen != 1) {
            findings.error(Rule.WRONG_SHAPE, spot.pointer(),
                    "this draw has " + (chosen == 0 ? "none" : "several")
                            + " of 'query', 'values' and 'max'",
                    "say with exactly one of them what is drawn");
        }
        BigDecimal exponent = values.decimal(spot.at("exponent"), Defaults.ZIPF_EXPONENT);
        if (spot.has("query")) {
            return new Draw.PickedRows(sql.read(spot.at("query")), Optional.empty(), true,
                    Optional.of(exponent), new LinkedHashMap<>());
        }
        return new Draw.Zipf(spot.at("values").elements().stream().map(values::value).toList(),
                spot.at("max").integer(1), exponent);
    }

    Draw logNormal(Spot spot) {
        Optional<BigDecimal> min = bound(spot.at("min"));
        Optional<BigDecimal> max = bound(spot.at("max"));
        if (min.isPresent() && max.isPresent() && min.get().compareTo(max.get()) > 0) {
            findings.error(Rule.BAD_RANGE, spot.pointer(), "this range has nothing in it",
                    "write the smaller bound as min");
        }
        return new Draw.LogNormal(
                values.decimal(spot.at("median"), BigDecimal.ONE),
                values.decimal(spot.at("sigma"), BigDecimal.ONE),
                min, max,
                Math.toIntExact(Math.clamp(
                        spot.at("decimals").integer(Defaults.DECIMALS), 0, 6)),
                spot.at("endings").texts());
    }

    Draw madeUp(Spot spot) {
        return new Draw.MadeUp(Arrays.stream(Draw.Made.values())
                .filter(made -> word(made).equals(spot.text())).findFirst()
                .orElse(Draw.Made.PERSON));
    }

    /** As files write it. */
    private static String word(Draw.Made made) {
        return switch (made) {
            case PERSON -> "person";
            case FIRST_NAME -> "firstName";
            case LAST_NAME -> "lastName";
            case EMAIL -> "email";
            case COMPANY -> "company";
            case STREET -> "street";
            case CITY -> "city";
        };
    }

    private Optional<BigDecimal> bound(Spot spot) {
        return spot.present()
                ? Optional.of(values.decimal(spot, BigDecimal.ONE)) : Optional.empty();
    }
}
