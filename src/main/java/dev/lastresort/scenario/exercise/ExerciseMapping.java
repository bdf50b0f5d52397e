package dev.lastresort.scenario.exercise;

import dev.lastresort.model.engine.EngineName;
import dev.lastresort.model.exercise.Exercise;
import dev.lastresort.model.exercise.ExercisePart;
import dev.lastresort.model.exercise.Inject;
import dev.lastresort.model.exercise.Seat;
import dev.lastresort.model.exercise.SeatName;
import dev.lastresort.model.exercise.SeatName.SeatPane;
import dev.lastresort.model.scenario.Alert;
import dev.lastresort.scenario.json.Spot;
import dev.lastresort.scenario.problem.Findings;
import dev.lastresort.scenario.problem.Rule;
import dev.lastresort.scenario.text.DurationText;
import dev.lastresort.scenario.text.InstantText;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** Maps a tree whose shape the schema has found sound. */
final class ExerciseMapping {

    /** The properties of which an inject has one: what says when it comes. */
    private static final List<String> TIMES = List.of("at", "after", "when", "key");

    private final Findings findings;

    ExerciseMapping(Findings findings) {
        this.findings = findings;
    }

    Exercise exercise(Spot root) {
        return new Exercise(root.at("id").text(), root.at("title").text(),
                root.at("objectives").elements().stream()
                        .map(spot -> new Exercise.TrainingObjective(spot.at("name").text(),
                                spot.at("text").text()))
                        .toList(),
                root.has("seats")
                        ? root.at("seats").elements().stream().map(this::seat).toList()
                        : Seat.usual(),
                root.at("scenarios").elements().stream().map(this::part).toList(),
                texts(root.at("questions")), texts(root.at("notes")));
    }

    private static List<String> texts(Spot spot) {
        return spot.elements().stream().map(Spot::text).toList();
    }

    private Seat seat(Spot spot) {
        SeatName name = InjectMapping.seat(spot.at("seat")).orElse(SeatName.DRIVER);
        return new Seat(name, spot.at("person").optionalText(),
                spot.at("task").optionalText().orElse(name.task()),
                spot.has("sees") ? panes(spot.at("sees")) : name.sees());
    }

    private static Set<SeatPane> panes(Spot spot) {
        Set<SeatPane> panes = EnumSet.noneOf(SeatPane.class);
        texts(spot).forEach(label -> Arrays.stream(SeatPane.values())
                .filter(pane -> pane.label().equals(label)).forEach(panes::add));
        return panes;
    }

    private ExercisePart part(Spot spot) {
        Spot seed = spot.at("seed");
        Spot pressure = spot.at("pressure");
        return new ExercisePart(spot.at("scenario").text(),
                seed.present() ? OptionalLong.of(seed.integer(0)) : OptionalLong.empty(),
                spot.at("engine").optionalText().flatMap(EngineName::of),
                pressure.present() ? Optional.of((int) pressure.integer(1)) : Optional.empty(),
                box(spot.at("timeBox")), texts(spot.at("readAloud")),
                spot.at("injects").elements().stream().map(this::inject).toList(),
                spot.at("expectedActions").elements().stream()
                        .map(one -> new ExercisePart.ExpectedAction(one.at("name").text(),
                                one.at("text").text(), one.at("objective").optionalText()))
                        .toList(),
                texts(spot.at("hints")), texts(spot.at("signsOfSuccess")));
    }

    private ExercisePart.TimeBox box(Spot spot) {
        ExercisePart.TimeBox usual = ExercisePart.TimeBox.USUAL;
        Duration play = duration(spot.at("play")).orElse(usual.play());
        if (play.isZero()) {
            findings.error(Rule.OUT_OF_RANGE, spot.at("play").pointer(),
                    "nobody can play for no time at all", DurationText.EXAMPLES);
        }
        return new ExercisePart.TimeBox(duration(spot.at("briefing")).orElse(usual.briefing()),
                play, duration(spot.at("hotWash")).orElse(usual.hotWash()),
                spot.at("hardStop").flag(usual.hardStop()));
    }

    private Inject inject(Spot spot) {
        return new Inject(spot.at("name").text(), time(spot),
                new InjectMapping(findings).content(spot), spot.at("expected").optionalLines(),
                spot.at("objective").optionalText(), spot.at("note").optionalLines());
    }

    private Inject.InjectTime time(Spot spot) {
        List<String> times = TIMES.stream().filter(spot::has).toList();
        if (times.size() != 1) {
            findings.error(Rule.WRONG_SHAPE, spot.pointer(), times.isEmpty()
                    ? "nothing says when this inject comes"
                    : "this inject comes by " + String.join(" and ", times) + " at once",
                    "write one of \"at\", \"after\", \"when\" and \"key\"");
        }
        return switch (times.isEmpty() ? "" : times.getFirst()) {
            case "at" -> instant(spot.at("at"));
            case "after" -> new Inject.AfterPage(
                    duration(spot.at("after")).orElse(Duration.ZERO));
            case "when" -> new Inject.OnceMet(condition(spot.at("when")));
            default -> new Inject.OnShelf(key(spot.at("key").text()));
        };
    }

    /** The schema sees to it that there is one letter or digit. */
    private static char key(String text) {
        return text.isEmpty() ? '1' : text.charAt(0);
    }

    private Inject.InjectTime instant(Spot spot) {
        return InstantText.dateTime(spot.text()).<Inject.InjectTime>map(Inject.AtInstant::new)
                .or(() -> InstantText.time(spot.text()).map(Inject.AtTime::new))
                .orElseGet(() -> {
                    findings.error(Rule.BAD_INSTANT, spot.pointer(),
                            "'" + spot.text() + "' is not an instant",
                            InstantText.EXAMPLES + ", or like \"11:05\" for the first such time"
                                    + " from the first page on");
                    return new Inject.AtInstant(InstantText.UNREADABLE);
                });
    }

    private Alert.Condition condition(Spot when) {
        boolean fails = when.has("failures");
        if (fails == when.has("invariantBroken")) {
            findings.error(Rule.WRONG_SHAPE, when.pointer(),
                    fails ? "this waits for two things at once" : "this waits for nothing",
                    "write one of \"failures\" and \"invariantBroken\"");
        }
        return fails ? new Alert.Failures(when.at("failures").at("actor").text(),
                (int) when.at("failures").at("count").integer(1))
                : new Alert.InvariantBroken(when.at("invariantBroken").text());
    }

    private Optional<Duration> duration(Spot spot) {
        return spot.optionalText().map(text -> DurationText.parse(text).orElseGet(() -> {
            findings.error(Rule.BAD_DURATION, spot.pointer(),
                    "'" + text + "' is not a duration", DurationText.EXAMPLES);
            return Duration.ofHours(1);
        }));
    }
}
