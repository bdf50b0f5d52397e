package dev.lastresort.scenario.exercise;

import dev.lastresort.model.exercise.Exercise.TrainingObjective;
import dev.lastresort.model.exercise.Inject;
import dev.lastresort.model.exercise.InjectContent;
import dev.lastresort.model.exercise.SeatName;
import dev.lastresort.scenario.exercise.SheetCells.PlacedText;
import dev.lastresort.scenario.problem.Findings;
import dev.lastresort.scenario.problem.Places;
import dev.lastresort.scenario.problem.Rule;
import dev.lastresort.scenario.problem.Severity;
import dev.lastresort.scenario.text.DurationText;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One row of a sheet, read into an inject. What it does not say is filled in, and told. */
final class SheetRow {

    private static final Pattern AWAY = Pattern.compile("unavailable for ([^,]+)(, hands (.+))?");
    private static final Duration USUAL = Duration.ofMinutes(20);
    private static final List<String> EVERYBODY = List.of("", "all", "everybody", "everyone");

    private final List<PlacedText> cells;
    private final Map<SheetField, Integer> fields;
    private final Findings findings;
    private final List<TrainingObjective> objectives;

    SheetRow(List<PlacedText> cells, Map<SheetField, Integer> fields, Findings findings,
            List<TrainingObjective> objectives) {
        this.cells = cells;
        this.fields = fields;
        this.findings = findings;
        this.objectives = objectives;
    }

    /** The place of the part that it belongs to. */
    Optional<Integer> part(int parts) {
        String text = text(SheetField.SCENARIO);
        if (text.isEmpty()) {
            return Optional.of(0);
        }
        Optional<Integer> number = text.matches("\\d{1,2}")
                ? Optional.of(Integer.parseInt(text)).filter(one -> one >= 1 && one <= parts)
                : Optional.empty();
        if (number.isEmpty()) {
            error(SheetField.SCENARIO, Rule.OUT_OF_RANGE,
                    "the exercise has no scenario number " + text,
                    "write a number from 1 to " + parts);
        }
        return number.map(one -> one - 1);
    }

    /** @param before those of the same part that were read before */
    Optional<Inject> inject(List<Inject> before) {
        String said = lines(SheetField.INJECT);
        if (said.isEmpty()) {
            error(SheetField.INJECT, Rule.EMPTY_VALUE, "this row says nothing",
                    "write what people read, or delete the row");
            return Optional.empty();
        }
        SheetTime time = new SheetTime(text(SheetField.TIME), before);
        return time.read().or(() -> {
            if (time.wantsKey()) {
                error(SheetField.TIME, Rule.DUPLICATE_NAME, time.text().isEmpty()
                        ? "all keys of the shelf are taken, and this row does not say when"
                        : "another inject of the sheet has that key",
                        "give it another key, or a time");
            } else {
                error(SheetField.TIME, Rule.BAD_INSTANT,
                        "'" + time.text() + "' does not say when", SheetTime.EXAMPLES);
            }
            return Optional.empty();
        }).map(when -> new Inject(name(before), when, content(said),
                optional(SheetField.EXPECTED), objective(), optional(SheetField.NOTE)));
    }

    private String name(List<Inject> before) {
        String wanted = text(SheetField.NAME);
        String number = text(SheetField.NUMBER);
        String name = !wanted.isEmpty() ? wanted
                : number.isEmpty() ? "inject " + (before.size() + 1) : "inject " + number;
        if (before.stream().anyMatch(other -> other.name().equals(name))) {
            error(wanted.isEmpty() ? SheetField.NUMBER : SheetField.NAME, Rule.DUPLICATE_NAME,
                    "there is another inject '" + name + "'", "give this one another");
        }
        return name;
    }

    private InjectContent content(String said) {
        String event = text(SheetField.EVENT).toLowerCase(Locale.ROOT);
        String from = text(SheetField.FROM).isEmpty() ? "The facilitator"
                : text(SheetField.FROM);
        Matcher away = AWAY.matcher(text(SheetField.EVENT));
        if (event.startsWith("unavailable")) {
            Optional<Duration> lasts = away.matches()
                    ? DurationText.parse(away.group(1).strip()).filter(Duration::isPositive)
                    : Optional.empty();
            if (lasts.isEmpty()) {
                warn(SheetField.EVENT, "this does not say how long somebody is unavailable",
                        "20 min are taken; write it like \"unavailable for 15 min\"");
            }
            return new InjectContent.Unavailable(from, away.matches()
                    ? Optional.ofNullable(away.group(3)).map(String::strip) : Optional.empty(),
                    lasts.orElse(USUAL), said);
        }
        if (event.startsWith("question")) {
            return new InjectContent.Question(from, seat(), said);
        }
        if (event.startsWith("justif")) {
            return new InjectContent.Justify(from, seat(), said);
        }
        boolean isFalse = event.startsWith("false");
        if (!isFalse && !event.isEmpty() && !event.startsWith("message")) {
            warn(SheetField.EVENT, "'" + text(SheetField.EVENT) + "' is no sort of inject",
                    "a message is taken; the others are false information, question,"
                            + " justification and unavailable for 15 min");
        }
        return new InjectContent.Said(from, seat(), said, isFalse);
    }

    private Optional<SeatName> seat() {
        String to = text(SheetField.TO).toLowerCase(Locale.ROOT);
        Optional<SeatName> seat = Arrays.stream(SeatName.values())
                .filter(one -> one.label().equals(to)).findFirst();
        if (seat.isEmpty() && !EVERYBODY.contains(to)) {
            warn(SheetField.TO, "there is no seat '" + text(SheetField.TO) + "'",
                    "it goes to everybody; the seats are driver, commander, database, business"
                            + " and scribe");
        }
        return seat;
    }

    /** One that the exercise does not have yet becomes one. */
    private Optional<String> objective() {
        String wanted = text(SheetField.OBJECTIVE);
        if (wanted.isEmpty()) {
            return Optional.empty();
        }
        return objectives.stream()
                .filter(one -> one.name().equals(wanted) || one.text().equals(wanted))
                .map(TrainingObjective::name).findFirst().or(() -> {
                    objectives.add(new TrainingObjective(wanted, wanted));
                    return Optional.of(wanted);
                });
    }

    private Optional<String> optional(SheetField field) {
        return Optional.of(lines(field)).filter(text -> !text.isEmpty());
    }

    private String text(SheetField field) {
        return cell(field).map(PlacedText::text).orElse("");
    }

    private String lines(SheetField field) {
        return cell(field).map(PlacedText::lines).orElse("");
    }

    private Optional<PlacedText> cell(SheetField field) {
        return Optional.ofNullable(fields.get(field)).filter(place -> place < cells.size())
                .map(cells::get);
    }

    private Places.Position position(SheetField field) {
        return cell(field).orElse(cells.getFirst()).position();
    }

    private void error(SheetField field, Rule rule, String message, String fix) {
        findings.at(Severity.ERROR, rule, position(field), message, fix);
    }

    private void warn(SheetField field, String message, String fix) {
        findings.at(Severity.WARNING, Rule.UNKNOWN_VALUE, position(field), message, fix);
    }
}
