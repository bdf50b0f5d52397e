package dev.lastresort.scenario.attempt;

import dev.lastresort.model.attempt.Action;
import dev.lastresort.model.attempt.Attempt;
import dev.lastresort.model.attempt.Checked;
import dev.lastresort.model.attempt.Decision;
import dev.lastresort.model.attempt.Forecast;
import dev.lastresort.model.attempt.Prediction;
import dev.lastresort.model.attempt.Prediction.Unit;
import dev.lastresort.model.engine.EngineName;
import dev.lastresort.model.exercise.Exercise;
import dev.lastresort.model.scenario.StrategyKind;
import dev.lastresort.scenario.json.Spot;
import dev.lastresort.scenario.json.SqlFiles;
import dev.lastresort.scenario.json.SqlReader;
import dev.lastresort.scenario.json.StepMapping;
import dev.lastresort.scenario.json.ValueReader;
import dev.lastresort.scenario.problem.Findings;
import dev.lastresort.scenario.problem.Rule;
import dev.lastresort.scenario.text.DurationText;
import dev.lastresort.scenario.text.InstantText;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Maps a tree whose shape the schema has found sound. */
final class AttemptMapping {

    private final Findings findings;
    private final SqlReader sql;
    private final StepMapping steps;

    AttemptMapping(Findings findings) {
        this.findings = findings;
        sql = new SqlReader(findings, new SqlFiles.None());
        // every instant says its day
        steps = new StepMapping(
                findings, new ValueReader(findings, InstantText.UNREADABLE), sql,
                EngineName.EMBEDDED);
    }

    /** Digests and fingerprints of older rules say nothing of what happens under today's. */
    Attempt attempt(Spot root, Optional<Exercise> session) {
        boolean older = isOfOlderRules(root);
        return new Attempt(root.at("scenario").text(), root.at("scenarioSha256").text(),
                root.at("seed").integer(0),
                decisions(root, older),
                number(root.at("pressure")),
                root.at("fingerprint").optionalText().filter(_ -> !older),
                (int) Math.min(Attempt.FORMAT_VERSION,
                        root.at("formatVersion").integer(Attempt.FORMAT_VERSION)),
                session, root.has("played") ? duration(root.at("played")) : Duration.ZERO,
                root.at("engine").optionalText().flatMap(EngineName::of)
                        .orElse(EngineName.EMBEDDED));
    }

    /** Before version 3 an all-clear that was right ended the attempt: today that is said apart. */
    private List<Decision> decisions(Spot root, boolean older) {
        List<Decision> decisions = new ArrayList<>();
        root.at("decisions").elements().forEach(spot -> decisions.add(decision(spot, older)));
        if (root.at("formatVersion").integer(0) < 3 && root.has("fingerprint")
                && !decisions.isEmpty() && decisions.size() < Attempt.MOST_DECISIONS
                && decisions.getLast().action() instanceof Action.DeclareResolved) {
            decisions.add(new Decision(decisions.getLast().at(), new Action.HandOver(),
                    Optional.empty(), Optional.empty()));
        }
        return decisions;
    }

    static boolean isOfOlderRules(Spot root) {
        return root.at("formatVersion").integer(Attempt.FORMAT_VERSION) < Attempt.FORMAT_VERSION;
    }

    private Decision decision(Spot spot, boolean older) {
        return new Decision(instant(spot.at("at")), action(spot.at("action")),
                spot.at("rationale").optionalRaw(),
                spot.at("seen").optionalText().filter(_ -> !older));
    }

    private Action action(Spot spot) {
        return switch (spot.at("type").text()) {
            case "deliberate" -> new Action.Deliberate(instant(spot.at("until")));
            case "wait" -> new Action.Wait(instant(spot.at("until")));
            case "console" -> new Action.Console(
                    sql.readEach(spot.at("statements")), stopped(spot.at("stopped")));
            case "take" -> new Action.Take(steps.single(spot.at("step")),
                    number(spot.at("after")), kind(spot.at("as")), expects(spot.at("expects")),
                    spot.at("reviewed").flag(true));
            case "cancel" -> new Action.Cancel((int) spot.at("step").integer(0));
            case "dryRun" -> new Action.DryRun(sql.readEach(spot.at("statements")),
                    spot.at("version").optionalText(), stopped(spot.at("stopped")));
            case "answer" -> new Action.AnswerQuestions(
                    spot.at("predictions").elements().stream().map(this::prediction).toList(),
                    spot.at("evidence").raw());
            case "skipQuestions" -> new Action.SkipQuestions();
            case "hint" -> new Action.TakeHint((int) spot.at("level").integer(1));
            case "handOver" -> new Action.HandOver(endedBy(spot.at("by")));
            case "inject", "respond", "note", "tick", "vote" ->
                    new Action.OfTeam(new TeamMapping(findings, this).entry(spot));
            default -> new Action.DeclareResolved(spot.at("checked").elements().stream()
                    .flatMap(one -> checked(one.text())).collect(Collectors.toSet()));
        };
    }

    private static Action.EndedBy endedBy(Spot spot) {
        return spot.optionalText().flatMap(label -> Arrays.stream(Action.EndedBy.values())
                .filter(one -> one.label().equals(label)).findFirst())
                .orElse(Action.EndedBy.PLAYERS);
    }

    private static Stream<Checked> checked(String label) {
        return Arrays.stream(Checked.values()).filter(one -> one.label().equals(label));
    }

    private static Optional<Integer> number(Spot spot) {
        return spot.present() ? Optional.of((int) spot.integer(0)) : Optional.empty();
    }

    private static Optional<StrategyKind> kind(Spot spot) {
        return spot.optionalText().flatMap(label -> Arrays.stream(StrategyKind.values())
                .filter(kind -> kind.label().equals(label)).findFirst());
    }

    Forecast expects(Spot spot) {
        return new Forecast(expected(spot.at("rowsLost")), expected(spot.at("down")));
    }

    private Optional<Prediction.Range> expected(Spot spot) {
        return spot.present() ? Optional.of(range(spot)) : Optional.empty();
    }

    private Optional<Action.Stopped> stopped(Spot spot) {
        return spot.present() ? Optional.of(new Action.Stopped(
                spot.at("cause").text().equals("cancelled")
                        ? Action.StopCause.CANCELLED : Action.StopCause.TIMED_OUT,
                duration(spot.at("charged")))) : Optional.empty();
    }

    Duration duration(Spot spot) {
        return DurationText.parse(spot.text()).orElseGet(() -> {
            findings.error(Rule.BAD_DURATION, spot.pointer(),
                    "'" + spot.text() + "' is not a duration", DurationText.EXAMPLES);
            return Duration.ZERO;
        });
    }

    private Prediction prediction(Spot spot) {
        if (spot.has("yes") && spot.has("from") || spot.has("to") && !spot.has("from")
                || spot.has("from") != spot.has("unit")) {
            findings.error(Rule.WRONG_SHAPE, spot.pointer(),
                    "this is neither a yes or no, nor a range with its unit",
                    "write \"yes\", or \"from\", \"to\" and \"unit\", or nothing for unknown");
        }
        if (spot.has("yes")) {
            return new Prediction.YesOrNo(spot.at("yes").flag(false));
        }
        return spot.has("from") ? range(spot) : new Prediction.Unknown();
    }

    private Prediction.Range range(Spot spot) {
        BigDecimal from = spot.at("from").node().decimalValue();
        BigDecimal to = spot.has("to") ? spot.at("to").node().decimalValue() : from;
        if (to.compareTo(from) < 0) {
            findings.error(Rule.BAD_RANGE, spot.pointer(), "this range ends before it begins",
                    "write the smaller number first");
        }
        Unit unit = Arrays.stream(Unit.values())
                .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(spot.at("unit").text()))
                .findFirst().orElse(Unit.ROWS);
        return new Prediction.Range(from, to, unit);
    }

    LocalDateTime instant(Spot spot) {
        try {
            return InstantText.dateTime(spot.text()).orElseThrow(
                    () -> new DateTimeException(spot.text()));
        } catch (DateTimeException unreadable) {
            findings.error(Rule.BAD_INSTANT, spot.pointer(),
                    "'" + spot.text() + "' is not an instant", InstantText.EXAMPLES);
            return InstantText.UNREADABLE;
        }
    }
}
