package dev.lastresort.scenario.json;

import dev.lastresort.model.scenario.Draw;
import dev.lastresort.scenario.problem.Findings;
import dev.lastresort.scenario.problem.Rule;
import dev.lastresort.scenario.text.InstantText;
import dev.lastresort.scenario.text.PatternSyntax;
import dev.lastresort.scenario.text.SqlName;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;

/** Maps the JSON forms of draws. A draw's kind is the name of its only property. */
final class DrawMapping {

    private static final Draw STAND_IN = new Draw.Constant(0L);

    private final Findings findings;
    private final ValueReader values;
    private final SqlReader sql;
    private final LifelikeDraws more;

    DrawMapping(Findings findings, ValueReader values, SqlReader sql) {
        this.findings = findings;
        this.values = values;
        this.sql = sql;
        more = new LifelikeDraws(findings, values, sql);
    }

    SequencedMap<String, Draw> draws(Spot spot) {
        SequencedMap<String, Draw> draws = new LinkedHashMap<>();
        spot.names().forEach(name -> draws.put(name, draw(spot.at(name))));
        return Collections.unmodifiableSequencedMap(draws);
    }

    private Draw draw(Spot spot) {
        if (!spot.has("of")) {
            return kind(spot);
        }
        String of = spot.at("of").text();
        return spot.names().size() == 1 ? new Draw.SameAs(of)
                : new Draw.Belonging(of, kind(spot));
    }

    private Draw kind(Spot spot) {
        List<String> kinds = spot.names().stream().filter(name -> !name.equals("of")).toList();
        return switch (kinds.isEmpty()
                ? ""
                : kinds.contains("perRow") ? "perRow" : kinds.getFirst()) {
            case "sequence" -> sequence(spot.at("sequence"));
            case "uniform" -> uniform(spot.at("uniform"));
            case "weighted" -> weighted(spot.at("weighted"));
            case "oneOf" -> new Draw.OneOf(each(spot.at("oneOf")));
            case "rows" -> rows(spot.at("rows"));
            case "zipf" -> more.zipf(spot.at("zipf"));
            case "logNormal" -> more.logNormal(spot.at("logNormal"));
            case "madeUp" -> more.madeUp(spot.at("madeUp"));
            case "pattern" -> pattern(spot.at("pattern"));
            case "value" -> new Draw.Constant(values.value(spot.at("value")));
            case "column" -> new Draw.FromColumn(spot.at("column").text());
            case "perRow" -> new Draw.PerRow(spot.at("perRow").text(), draw(spot.at("draw")));
            default -> STAND_IN;
        };
    }

    private Draw sequence(Spot spot) {
        return new Draw.Sequence(
                spot.at("start").integer(0), spot.at("step").integer(Defaults.SEQUENCE_STEP));
    }

    private Draw uniform(Spot spot) {
        List<Spot> bounds = spot.elements();
        if (bounds.size() != 2) {
            return STAND_IN;
        }
        Spot from = bounds.getFirst();
        Spot to = bounds.getLast();
        if (from.node().isNumber() && to.node().isNumber()) {
            return numbers(spot, from, to);
        }
        if (isInstant(from) && isInstant(to)) {
            return instants(spot, from, to);
        }
        findings.error(Rule.WRONG_TYPE, spot.pointer(), "the two bounds are of different types",
                "write two numbers or two instants");
        return STAND_IN;
    }

    private static boolean isInstant(Spot spot) {
        return spot.node().isString() || spot.node().isObject();
    }

    private Draw numbers(Spot spot, Spot from, Spot to) {
        BigDecimal min = values.decimal(from, BigDecimal.ZERO);
        BigDecimal max = values.decimal(to, BigDecimal.ZERO);
        if (min.compareTo(max) > 0) {
            backwards(spot);
        } else if (tooWide(min, max)) {
            findings.error(Rule.BAD_RANGE, spot.pointer(),
                    "this range has more values than 64 bits can tell apart",
                    "bring the bounds nearer together, or write fewer decimals");
        }
        boolean whole = from.node().isIntegralNumber() && to.node().isIntegralNumber();
        return whole
                ? new Draw.UniformInteger(from.integer(0), to.integer(0))
                : new Draw.UniformDecimal(min, max);
    }

    /** Both bounds and their distance are counted in steps of the last decimal. */
    private static boolean tooWide(BigDecimal min, BigDecimal max) {
        int scale = Math.max(0, Math.max(min.scale(), max.scale()));
        return Stream.of(min, max, max.subtract(min).add(BigDecimal.ONE.movePointLeft(scale)))
                .map(bound -> bound.movePointRight(scale).toBigInteger())
                .anyMatch(steps -> steps.bitLength() >= Long.SIZE);
    }

    private Draw instants(Spot spot, Spot from, Spot to) {
        LocalDateTime first = values.instant(from);
        LocalDateTime last = values.instant(to);
        boolean readable = InstantText.readable(first) && InstantText.readable(last);
        // The end is not possible, so the two must differ.
        if (readable && !first.isBefore(last)) {
            backwards(spot);
        }
        return new Draw.UniformInstant(first, last);
    }

    private void backwards(Spot spot) {
        findings.error(Rule.BAD_RANGE, spot.pointer(), "this range has nothing in it",
                "write the smaller bound first");
    }

    private Draw weighted(Spot spot) {
        List<Object> choices = each(spot.at("values"));
        List<BigDecimal> weights = spot.at("weights").elements().stream()
                .map(weight -> values.decimal(weight, BigDecimal.ONE))
                .toList();
        if (choices.size() != weights.size()) {
            findings.error(Rule.WEIGHTS_MISMATCH, spot.pointer(),
                    "there are " + choices.size() + " values but " + weights.size() + " weights",
                    "give each value one weight");
        } else if (!weights.isEmpty()
                && weights.stream().allMatch(weight -> weight.signum() == 0)) {
            findings.error(
                    Rule.WEIGHTS_MISMATCH,
                    spot.pointer(),
                    "all weights are 0",
                    "give one value a weight");
        }
        return new Draw.Weighted(choices, weights);
    }

    private List<Object> each(Spot list) {
        return list.elements().stream().map(values::value).toList();
    }

    private Draw rows(Spot spot) {
        Optional<Integer> take =
                spot.has("take")
                        ? Optional.of(
                                Math.toIntExact(
                                        Math.clamp(
                                                spot.at("take").integer(1), 1, Integer.MAX_VALUE)))
                        : Optional.empty();
        SequencedMap<String, String> matching = new LinkedHashMap<>();
        Spot columns = spot.at("matching");
        columns.names().forEach(column -> matching.put(
                SqlName.kept(column), columns.at(column).text()));
        return new Draw.PickedRows(
                sql.read(spot.at("query")), take, spot.at("distinct").flag(Defaults.DISTINCT_ROWS),
                Optional.empty(), Collections.unmodifiableSequencedMap(matching));
    }

    private Draw pattern(Spot spot) {
        PatternSyntax.fault(spot.raw())
                .ifPresent(
                        fault -> findings.error(
                                Rule.BAD_PATTERN,
                                spot.pointer(),
                                fault,
                                "[A-Z0-9] draws one character, {3} repeats it, \\ quotes"
                                        + " the next"));
        return new Draw.TextPattern(spot.raw());
    }
}
