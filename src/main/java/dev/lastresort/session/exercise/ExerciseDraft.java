package dev.lastresort.session.exercise;

import dev.lastresort.model.exercise.Exercise;
import dev.lastresort.model.exercise.Exercise.TrainingObjective;
import dev.lastresort.model.exercise.ExercisePart;
import dev.lastresort.model.exercise.ExercisePart.ExpectedAction;
import dev.lastresort.model.exercise.ExercisePart.TimeBox;
import dev.lastresort.model.exercise.Seat;
import dev.lastresort.model.outcome.Wording;
import dev.lastresort.model.scenario.Briefing;
import dev.lastresort.model.scenario.Invariants.Invariant;
import dev.lastresort.model.scenario.Scenario;
import dev.lastresort.session.attempt.told.SessionTold;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Makes an exercise of what a scenario says, without a run and without a word of anybody's. It
 * knows the file alone, so it cannot give an outcome away.
 */
public final class ExerciseDraft {

    static final String LADDER = "ladder";
    static final String EVIDENCE = "evidence";
    static final String SPEAKING = "speaking";

    private static final int LONGEST_TITLE = 120;
    private static final int LONGEST_ID = 60;
    private static final List<TrainingObjective> OBJECTIVES = List.of(
            new TrainingObjective(LADDER, "Go up the ladder: roll forward, then a compensating"
                    + " script, and a restore only after the five questions."),
            new TrainingObjective(EVIDENCE, "Act on what was looked at, not on what was said."),
            new TrainingObjective(SPEAKING, "Tell the business early what is known, what is not,"
                    + " and when the next word comes."));

    private static final List<String> PLAIN_HINTS = List.of(
            "What was changed last, and what still goes by how it was before?",
            "What is lost, and where else does the same still stand?",
            "Can it be put back without taking away what was written since?");

    private ExerciseDraft() {}

    /** @param written how the exercise names each scenario */
    public static Exercise of(String id, List<Scenario> scenarios, List<String> written) {
        List<ExercisePart> parts = new ArrayList<>();
        for (int i = 0; i < scenarios.size(); i++) {
            parts.add(part(scenarios.get(i), written.get(i)));
        }
        String title = scenarios.size() == 1 ? scenarios.getFirst().briefing().title()
                : "Game day: " + Wording.count(scenarios.size(), "incident");
        return new Exercise(id.length() <= LONGEST_ID ? id : id.substring(0, LONGEST_ID),
                title.length() <= LONGEST_TITLE ? title : title.substring(0, LONGEST_TITLE),
                OBJECTIVES, Seat.usual(), parts, SessionTold.QUESTIONS, List.of());
    }

    /** One scenario, as a team plays it with nothing prepared. */
    public static Exercise of(Scenario scenario) {
        return of(scenario.id(), List.of(scenario), List.of(scenario.id()));
    }

    private static ExercisePart part(Scenario scenario, String written) {
        Duration play = Duration.ofMinutes(scenario.briefing().profile().minutes().orElse(
                switch (scenario.briefing().difficulty()) {
                    case STARTER -> 25;
                    case INTERMEDIATE -> 40;
                    case EXPERT -> 60;
                }));
        return new ExercisePart(written, OptionalLong.empty(), Optional.empty(),
                Optional.empty(),
                new TimeBox(TimeBox.USUAL.briefing(), play, TimeBox.USUAL.hotWash(), true),
                readAloud(scenario), InjectDraft.of(scenario), expected(scenario),
                scenario.practice().hints().isEmpty() ? PLAIN_HINTS : scenario.practice().hints(),
                signs(scenario));
    }

    private static List<String> readAloud(Scenario scenario) {
        List<String> lines = new ArrayList<>();
        if (!scenario.briefing().system().isBlank()) {
            lines.add(scenario.briefing().system() + ".");
        }
        lines.addAll(scenario.briefing().story());
        lines.add("You are on call, and you have just been paged. One of you types; everybody"
                + " else speaks. Say aloud what you do, and why.");
        return lines;
    }

    private static List<ExpectedAction> expected(Scenario scenario) {
        List<ExpectedAction> actions = new ArrayList<>(List.of(
                expected("say-what-happened", "Says in one sentence what was changed, when, and"
                        + " what shows it", EVIDENCE),
                expected("stop-the-harm", "Asks whether something makes it worse by the minute,"
                        + " and stops that first", LADDER),
                expected("first-word", "Tells the business a first word within ten minutes of the"
                        + " page", SPEAKING)));
        if (scenario.actors().stream().anyMatch(actor -> !actor.known())) {
            actions.add(expected("who-else", "Asks who else uses the database, and looks",
                    EVIDENCE));
        }
        actions.add(expected("five-questions", "Faces the five questions before anything is"
                + " restored in place", LADDER));
        actions.add(expected("try-first", "Tries a script on a copy before it runs", EVIDENCE));
        actions.add(expected("proof", "Says what proves that it is over before saying that it is",
                EVIDENCE));
        return actions;
    }

    private static ExpectedAction expected(String name, String text, String objective) {
        return new ExpectedAction(name, text, Optional.of(objective));
    }

    private static List<String> signs(Scenario scenario) {
        List<String> signs = new ArrayList<>();
        Briefing.Objectives limits = scenario.briefing().objectives();
        limits.recoveryTimes().forEach((actor, limit) -> signs.add("No outage of "
                + Wording.inSentence(scenario.titleOfActor(actor).orElse(actor))
                + " is longer than " + Wording.exactDuration(limit) + "."));
        limits.recoveryPoint().ifPresent(limit -> signs.add("No more than "
                + Wording.exactDuration(limit) + " of accepted work is lost."));
        scenario.invariants().checks().stream().filter(Invariant::monitored)
                .forEach(check -> signs.add("It holds again: " + check.title() + "."));
        signs.add("Every known program answers, and answers right, until the day is over.");
        return signs;
    }
}
