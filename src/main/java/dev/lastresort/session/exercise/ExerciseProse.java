package dev.lastresort.session.exercise;

import dev.lastresort.model.exercise.Exercise;
import dev.lastresort.model.exercise.ExercisePart;
import dev.lastresort.model.exercise.Inject;
import dev.lastresort.model.exercise.InjectContent;
import dev.lastresort.model.exercise.InjectWords;
import dev.lastresort.model.exercise.Seat;
import dev.lastresort.model.exercise.SeatName.SeatPane;
import dev.lastresort.model.outcome.Wording;
import dev.lastresort.model.scenario.Scenario;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Tells in prose what happens in an exercise, in order. */
public final class ExerciseProse {

    private final List<String> lines = new ArrayList<>();

    private ExerciseProse() {}

    /** The lines, a paragraph or an item each. */
    public static List<String> of(ExerciseDesk.Ready ready) {
        ExerciseProse prose = new ExerciseProse();
        prose.head(ready.exercise());
        for (int i = 0; i < ready.exercise().parts().size(); i++) {
            prose.part(ready.exercise().parts().get(i), ready.played().get(i), i + 1);
        }
        prose.list("The hot wash opens with:", ready.exercise().questions());
        prose.list("Notes:", ready.exercise().notes());
        return List.copyOf(prose.lines);
    }

    private void head(Exercise exercise) {
        Duration all = exercise.parts().stream().map(part -> part.time().total())
                .reduce(Duration.ZERO, Duration::plus);
        lines.add(exercise.title());
        lines.add(Wording.count(exercise.parts().size(), "scenario") + ", "
                + Wording.exactDuration(all) + " in all.");
        list("It is to teach:", exercise.objectives().stream()
                .map(Exercise.TrainingObjective::text).toList());
        list("Seats:", exercise.seats().stream().map(ExerciseProse::seat).toList());
    }

    private static String seat(Seat seat) {
        return seat.words() + ": " + seat.task() + " Sees "
                + (seat.sees().isEmpty() ? "nothing of the room" : seat.sees().stream()
                        .map(SeatPane::label).collect(Collectors.joining(", ")))
                + ".";
    }

    private void part(ExercisePart part, Scenario scenario, int number) {
        lines.add("");
        lines.add(number + ". " + scenario.briefing().title() + " (" + scenario.id() + ", seed "
                + scenario.seed() + ")" + scenario.engine().beside());
        lines.add(Wording.exactDuration(part.time().briefing()) + " to brief, "
                + Wording.exactDuration(part.time().play()) + " to play"
                + (part.time().hardStop() ? ", then it is stopped" : "") + ", "
                + Wording.exactDuration(part.time().hotWash()) + " to look back. "
                + part.pressure().map(ratio -> "A second of the team's is "
                        + Wording.duration(ratio) + " of the incident's.")
                        .orElse("The clock stands still while they think."));
        list("Read aloud:", part.readAloud());
        list("Injects:", part.injects().stream().map(ExerciseProse::inject).toList());
        list("Expected:", part.expected().stream()
                .map(ExercisePart.ExpectedAction::text).toList());
        list("If they are stuck:", part.hints());
        list("It goes well when:", part.signs());
    }

    private static String inject(Inject inject) {
        boolean isFalse = inject.content() instanceof InjectContent.Said message
                && message.isFalse();
        return InjectWords.time(inject.when()) + ": " + InjectWords.said(inject.content())
                + (isFalse ? " (This is not so.)" : "");
    }

    private void list(String heading, List<String> items) {
        if (!items.isEmpty()) {
            lines.add(heading);
            items.forEach(item -> lines.add("- " + item));
        }
    }
}
