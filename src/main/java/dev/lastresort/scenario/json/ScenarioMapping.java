package dev.lastresort.scenario.json;

import dev.lastresort.model.scenario.Actor;
import dev.lastresort.model.scenario.Briefing;
import dev.lastresort.model.scenario.Day;
import dev.lastresort.model.scenario.Incident;
import dev.lastresort.model.scenario.Measures;
import dev.lastresort.model.scenario.Profile;
import dev.lastresort.model.scenario.RunningSystem;
import dev.lastresort.model.scenario.Scenario;
import dev.lastresort.scenario.problem.Findings;
import dev.lastresort.scenario.problem.Rule;
import dev.lastresort.scenario.text.InstantText;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.function.Function;

/**
 * Maps a whole tree to a draft. Invariant: the draft's lists have an element for each element of
 * the file's, in the same order, so that a check can tell the pointer of a part from its index.
 */
public final class ScenarioMapping {

    private final Findings findings;
    private final SqlReader sql;

    public ScenarioMapping(Findings findings, SqlReader sql) {
        this.findings = findings;
        this.sql = sql;
    }

    public Scenario draft(Spot root) {
        LocalDateTime start = start(root.at("start"));
        ValueReader values = new ValueReader(findings, start, root.node());
        DrawMapping draws = new DrawMapping(findings, values, sql);
        StepMapping steps = new StepMapping(
                findings, values, sql, SetupMapping.engine(root.at("database")));
        TruthMapping truth = new TruthMapping(findings, values, sql);
        List<Actor> actors = new ActorMapping(findings, values, sql, draws)
                .actors(root.at("actors"));
        Day day = new Day(root.at("seed").integer(0), start, values.instant(root.at("horizon")),
                each(root.at("clockJumps"), spot -> new Day.ClockJump(values.instant(spot.at("at")),
                        values.signedDuration(spot.at("by")),
                        spot.at("inCounterfactual").flag(Defaults.JUMPS_ANYWAY))));
        SafeguardMapping safeguards = new SafeguardMapping(findings, values, day);
        return new Scenario(
                root.at("id").text(),
                briefing(root, values),
                day,
                new RunningSystem(
                        safeguards.environment(root.at("environment")),
                        new SetupMapping(findings, values, sql, draws).setup(root.at("database")),
                        safeguards.backups(root.at("backups")),
                        actors, safeguards.safeguards(root)),
                incident(root.at("incident"), values, steps),
                each(root.at("alerts"), truth::alert),
                new Measures(
                        each(root.at("facts"), truth::fact),
                        each(root.at("effects"), truth::effect),
                        truth.invariants(root.at("invariants"))),
                each(root.at("strategies"), new StrategyMapping(findings, steps)::strategy),
                new PracticeMapping(findings, values, sql).practice(root.at("practice"), actors));
    }

    private static <T> List<T> each(Spot list, Function<Spot, T> mapping) {
        return list.elements().stream().map(mapping).toList();
    }

    /** The one instant that cannot be a plain time: it is the start day's own definition. */
    private LocalDateTime start(Spot spot) {
        return spot.optionalText().flatMap(text -> {
            var instant = InstantText.dateTime(text);
            if (instant.isEmpty()) {
                findings.error(Rule.BAD_INSTANT, spot.pointer(), "'" + text + "' is not an instant",
                        InstantText.EXAMPLES);
            }
            return instant;
        }).orElse(InstantText.UNREADABLE);
    }

    private static Briefing briefing(Spot root, ValueReader values) {
        Spot objectives = root.at("objectives");
        return new Briefing(
                root.at("title").text(),
                root.at("system").text(),
                difficulty(root.at("difficulty").text()),
                root.at("story").texts(),
                root.at("inspiredBy").texts(),
                new ObjectivesMapping(values).objectives(objectives, root.at("actors")),
                profile(root));
    }

    private static Profile profile(Spot root) {
        Spot minutes = root.at("minutes");
        return new Profile(
                minutes.node().isNumber() ? OptionalInt.of((int) minutes.integer(1))
                        : OptionalInt.empty(),
                Arrays.stream(Profile.FaultClass.values())
                        .filter(hazard -> hazard.label().equals(root.at("hazard").text()))
                        .findFirst(),
                root.at("silent").flag(false),
                root.at("tags").texts(),
                root.at("simplifies").texts());
    }

    private static Briefing.Difficulty difficulty(String word) {
        return Arrays.stream(Briefing.Difficulty.values())
                .filter(difficulty -> difficulty.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst()
                .orElse(Briefing.Difficulty.STARTER);
    }

    private static Incident incident(Spot spot, ValueReader values, StepMapping steps) {
        return new Incident(
                values.instant(spot.at("at")),
                spot.at("summary").text(),
                steps.program(spot.at("steps")),
                steps.program(spot.at("correct")));
    }
}
