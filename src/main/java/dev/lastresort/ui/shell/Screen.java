package dev.lastresort.ui.shell;

import dev.lastresort.model.exercise.Exercise;
import dev.lastresort.model.outcome.Comparison;
import dev.lastresort.session.attempt.Debrief;
import dev.lastresort.session.attempt.IncidentRoom;
import dev.lastresort.session.desk.ScenarioCard;
import dev.lastresort.ui.exercise.PlanModel.PlanSource;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What the window shows. */
public sealed interface Screen {

    /** What one comes back to, in words. */
    default String words() {
        return switch (this) {
            case Authoring _ -> "author's view";
            case Planning _ -> "exercise";
            default -> "library";
        };
    }

    record Library() implements Screen {}

    /** A file of the user's own, while it is written elsewhere. */
    record Authoring(Path file) implements Screen {}

    /** A folder of attempts, team by team. */
    record CohortPage(Path folder) implements Screen {}

    /** The form of an exercise. */
    record Planning(PlanSource source) implements Screen {}

    /** A comparison is being made. */
    record Working(ScenarioCard card) implements Screen {}

    /** The day is simulated up to the page. */
    record OpeningRoom(ScenarioCard card) implements Screen {}

    /**
     * The incident is practised by hand.
     *
     * @param exercise what a team plays it by, if one does
     */
    record Practising(ScenarioCard card, IncidentRoom room, Optional<Exercise> exercise)
            implements Screen {

        /** By somebody alone. */
        public Practising(ScenarioCard card, IncidentRoom room) {
            this(card, room, Optional.empty());
        }
    }

    /**
     * What recoveries and attempts come to.
     *
     * @param practised the attempt that is in the comparison, if it was just practised
     * @param attempts  those that are held beside one another, as the shelf calls them
     */
    record ComparisonPage(ScenarioCard card, Comparison comparison, Optional<Practised> practised,
            List<String> attempts) implements Screen {

        public ComparisonPage {
            attempts = List.copyOf(attempts);
        }

        /** With at most one attempt. */
        ComparisonPage(ScenarioCard card, Comparison comparison, Optional<Practised> practised) {
            this(card, comparison, practised, List.of());
        }

        /** Whether one can go back from here to that room. */
        boolean leadsBackTo(Practising room) {
            return practised.filter(one -> one.room() == room).isPresent();
        }
    }

    /** @param room where it was practised, which is still open */
    record Practised(Practising room, Debrief debrief) {}
}
