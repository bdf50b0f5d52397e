package dev.lastresort.scenario.json;

import dev.lastresort.model.scenario.Day.Moving;
import dev.lastresort.model.scenario.NoValue;
import dev.lastresort.scenario.problem.Findings;
import dev.lastresort.scenario.problem.Rule;
import dev.lastresort.scenario.text.DurationText;
import dev.lastresort.scenario.text.InstantText;
import dev.lastresort.scenario.text.Quantities;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * Reads single values and reports what is wrong with them. Where one cannot be read it yields a
 * stand-in, so that the rest of the file is still looked at; the scenario is never handed out then.
 */
public final class ValueReader {

    /** Passes every check on durations that compares with others. */
    private static final Duration STAND_IN = Duration.ofHours(1);

    private final Findings findings;
    private final LocalDateTime start;
    private final InstantReader instants;

    /** Of a file that is no scenario, in which nothing is named that an instant could go by. */
    public ValueReader(Findings findings, LocalDateTime start) {
        this(findings, start, MissingNode.getInstance());
    }

    /**
     * @param start the start of the day, to which plain times belong; unreadable if the file's is
     * @param root  the whole file, by whose parts instants may go
     */
    ValueReader(Findings findings, LocalDateTime start, JsonNode root) {
        this.findings = findings;
        this.start = start;
        this.instants = new InstantReader(root);
    }

    /** 0 or more; the default if it is missing. */
    Duration duration(Spot spot) {
        return optionalDuration(spot).orElse(Defaults.DURATION);
    }

    Optional<Duration> optionalDuration(Spot spot) {
        return spot.optionalText().map(text -> DurationText.parse(text).orElseGet(() -> {
            findings.error(Rule.BAD_DURATION, spot.pointer(),
                    "'" + text + "' is not a duration", DurationText.EXAMPLES);
            return STAND_IN;
        }));
    }

    /** A duration, or one with a minus sign before it; not 0. */
    Duration signedDuration(Spot spot) {
        String text = spot.text().strip();
        boolean back = text.startsWith("-");
        Optional<Duration> read = DurationText.parse(back ? text.substring(1).strip() : text)
                .filter(Duration::isPositive);
        if (read.isEmpty() && spot.node().isString()) {
            findings.error(Rule.BAD_DURATION, spot.pointer(),
                    "'" + text + "' is not a duration other than 0, with a minus sign or without",
                    "write it like \"1 h\", or \"-1 h\" for one that goes back");
        }
        Duration by = read.orElse(STAND_IN);
        return back ? by.negated() : by;
    }

    /** More than 0; it is required. */
    Duration positiveDuration(Spot spot) {
        Duration duration = optionalDuration(spot).orElse(STAND_IN);
        if (duration.isZero()) {
            findings.error(Rule.OUT_OF_RANGE, spot.pointer(), "this duration must be more than 0",
                    DurationText.EXAMPLES);
            return STAND_IN;
        }
        return duration;
    }

    BigDecimal gigabytes(Spot spot) {
        return quantity(
                spot, Rule.BAD_SIZE, Quantities::size, "a size above 0", Quantities.SIZE_EXAMPLES);
    }

    BigDecimal gigabytesPerMinute(Spot spot) {
        return quantity(
                spot, Rule.BAD_RATE, Quantities::rate, "a rate above 0", Quantities.RATE_EXAMPLES);
    }

    private BigDecimal quantity(
            Spot spot,
            Rule rule,
            Function<String, Optional<BigDecimal>> parse,
            String what,
            String examples) {
        return spot.optionalText().flatMap(text -> {
            Optional<BigDecimal> value = parse.apply(text);
            if (value.isEmpty()) {
                findings.error(rule, spot.pointer(), "'" + text + "' is not " + what, examples);
            }
            return value;
        }).orElse(BigDecimal.ONE);
    }

    /** A date-time, or a time on the start day. */
    LocalDateTime instant(Spot spot) {
        return optionalInstant(spot).orElse(InstantText.UNREADABLE);
    }

    Optional<LocalDateTime> optionalInstant(Spot spot) {
        return spot.node().isObject()
                ? Optional.of(byAnchor(spot)) : spot.optionalText().map(_ -> plain(spot));
    }

    /** An instant that may be known only as the incident unfolds; one that is known has none. */
    Optional<Moving> moving(Spot spot) {
        return spot.node().isObject()
                && instants.read(
                        spot.node()) instanceof InstantReader.ReadInstant.Follows(Moving moving)
                                ? Optional.of(moving) : Optional.empty();
    }

    private LocalDateTime byAnchor(Spot spot) {
        return switch (instants.read(spot.node())) {
            case InstantReader.ReadInstant.FixedInstant(LocalDateTime at) ->
                    InstantText.readable(start) ? at : InstantText.UNREADABLE;
            case InstantReader.ReadInstant.Follows _ -> unusable(spot, Rule.BAD_INSTANT,
                    "this is known only as the incident unfolds",
                    "only the target of a strategy's restore can follow an alert, the decision or"
                            + " a step of its own; go by \"incident\" or \"backup NAME\" here");
            case InstantReader.ReadInstant.Broken(String message, String fix, boolean circular) ->
                    unusable(spot, circular ? Rule.CIRCULAR_REFERENCE : Rule.BAD_INSTANT,
                            message, fix);
        };
    }

    private LocalDateTime unusable(Spot spot, Rule rule, String message, String fix) {
        findings.error(rule, spot.pointer(), message, fix);
        return InstantText.UNREADABLE;
    }

    private LocalDateTime plain(Spot spot) {
        String text = spot.text();
        if (!InstantText.readable(start) && InstantText.time(text).isPresent()) {
            return InstantText.UNREADABLE;
        }
        return InstantText.dateTimeOrTime(text, start.toLocalDate()).orElseGet(() -> unusable(
                spot, Rule.BAD_INSTANT, "'" + text + "' is not an instant",
                InstantText.EXAMPLES_WITH_TIME));
    }

    Optional<LocalTime> time(Spot spot) {
        Optional<LocalTime> time = InstantText.time(spot.text());
        if (time.isEmpty() && spot.node().isString()) {
            findings.error(
                    Rule.BAD_TIME,
                    spot.pointer(),
                    "'" + spot.text() + "' is not a time of day",
                    "write it like \"00:05\" or \"13:30:00\"");
        }
        return time;
    }

    BigDecimal decimal(Spot spot, BigDecimal otherwise) {
        return spot.node().isNumber() ? spot.node().decimalValue() : otherwise;
    }

    /** A value as it goes to the database; lists and objects are none. */
    Object value(Spot spot) {
        JsonNode node = spot.node();
        if (node.isIntegralNumber()) {
            return node.longValue();
        }
        if (node.isNumber()) {
            return node.decimalValue();
        }
        if (node.isBoolean()) {
            return node.booleanValue();
        }
        return node.isString() ? node.stringValue() : NoValue.NULL;
    }
}
