package dev.lastresort.ui.shell;

import dev.lastresort.model.exercise.Exercise;
import dev.lastresort.scenario.ScenarioReader;
import dev.lastresort.scenario.exercise.ExerciseReader;
import dev.lastresort.scenario.problem.Problem;
import dev.lastresort.session.desk.ScenarioCard;
import dev.lastresort.session.desk.ScenarioSource;
import dev.lastresort.session.exercise.ExerciseDesk;
import dev.lastresort.session.exercise.ExerciseDraft;
import dev.lastresort.ui.desk.Background;
import dev.lastresort.ui.desk.Background.WhenOver;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Takes an exercise's file where a scenario's is asked for, and plays its parts in order. */
final class ExerciseOpening {

    private final ShellModel model;
    private final Background background;
    private final ExerciseDesk desk =
            new ExerciseDesk(new ScenarioSource(new ScenarioReader()));
    /** What is still to be played after the part that is on. */
    private Optional<Parts> rest = Optional.empty();

    /** Parts of an exercise, at least one, with what each plays. */
    private record Parts(Exercise exercise, List<ScenarioCard> cards) {

        Optional<Parts> next() {
            int parts = cards.size();
            return parts == 1 ? Optional.empty() : Optional.of(new Parts(exercise.withParts(
                    exercise.parts().subList(1, parts)), cards.subList(1, parts)));
        }
    }

    ExerciseOpening(ShellModel model, Background background) {
        this.model = model;
        this.background = background;
    }

    /** Opens a file of either sort. */
    void open(Path file) {
        if (!file.toString().endsWith(ExerciseReader.ENDING)) {
            model.open(file);
            return;
        }
        background.run(() -> desk.read(file.toString()), new WhenOver<ExerciseDesk.ExerciseRead>(
                read -> take(read, file), model::tellTrouble));
    }

    private void take(ExerciseDesk.ExerciseRead read, Path file) {
        switch (read) {
            case ExerciseDesk.Ready ready -> play(new Parts(ready.exercise(),
                    Stream.iterate(0, i -> i < ready.scenarios().size(), i -> i + 1)
                            .map(i -> model.desk().card(ready.scenarios().get(i),
                                    file(ready, i, file)))
                            .toList()));
            case ExerciseDesk.Refused(var problems) -> model.tellTrouble(problems.stream()
                    .map(Problem::text).limit(5).collect(Collectors.joining("\n")));
        }
    }

    /** The scenario's own file, if it did not come with the program. */
    private static Optional<Path> file(ExerciseDesk.Ready ready, int part, Path exercise) {
        String name = ready.exercise().parts().get(part).scenario();
        return name.endsWith(".json")
                ? Optional.of(exercise.toAbsolutePath().resolveSibling(name)) : Optional.empty();
    }

    private void play(Parts parts) {
        rest = parts.next();
        model.runWithTeam(parts.cards().getFirst(), parts.exercise());
    }

    /** Nothing is prepared: what the scenario says is enough. */
    void begin(ScenarioCard card, Optional<Integer> pressure) {
        play(new Parts(ExerciseDraft.of(card.scenario()).under(pressure), List.of(card)));
    }

    boolean hasNext() {
        return rest.isPresent();
    }

    void next() {
        rest.ifPresent(this::play);
    }
}
