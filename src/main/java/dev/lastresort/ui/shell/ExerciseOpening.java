package dev.lastresort.ui.shell;

import dev.lastresort.model.engine.EngineName;
import dev.lastresort.model.exercise.Exercise;
import dev.lastresort.scenario.ScenarioReader;
import dev.lastresort.scenario.exercise.ExerciseDocument;
import dev.lastresort.scenario.exercise.ExerciseReader;
import dev.lastresort.scenario.problem.Problem;
import dev.lastresort.session.desk.ScenarioCard;
import dev.lastresort.session.desk.ScenarioSource;
import dev.lastresort.session.exercise.ExerciseDesk;
import dev.lastresort.session.exercise.ExerciseDraft;
import dev.lastresort.session.exercise.ExerciseFile;
import dev.lastresort.ui.desk.Background;
import dev.lastresort.ui.desk.Background.WhenOver;
import dev.lastresort.ui.exercise.PlanModel.PlanSource;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Takes an exercise's file where a scenario's is asked for, and plays its parts in order. */
final class ExerciseOpening {

    private final ShellModel model;
    private final Background background;
    private final ScenarioSource source = new ScenarioSource(new ScenarioReader());
    private final ExerciseDesk desk = new ExerciseDesk(source);
    /** What is played, and what is still to be played after it. */
    private Optional<Parts> playing = Optional.empty();

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

    ExerciseDesk desk() {
        return desk;
    }

    /** Opens a file of either sort: an exercise's in the form that changes it. */
    void open(Path file) {
        if (!file.toString().endsWith(ExerciseReader.ENDING)) {
            model.open(file);
            return;
        }
        background.run(() -> ExerciseFile.open(file.toAbsolutePath()),
                new WhenOver<ExerciseFile.OpenedExercise>(
                        opened -> plan(PlanSource.opened(opened)), model::tellTrouble));
    }

    void plan(PlanSource source) {
        model.goHome(new Screen.Planning(source));
    }

    /** Opens the form of what that scenario says, before anybody plays it. */
    void plan(ScenarioCard card, Optional<Integer> pressure) {
        plan(draft(card, pressure), card);
    }

    private void plan(Exercise exercise, ScenarioCard card) {
        Path here = Path.of(exercise.id() + ExerciseReader.ENDING);
        ExerciseDocument document = ExerciseDocument.of(exercise);
        plan(card.file().map(Path::toAbsolutePath).map(file -> PlanSource.fresh(
                document.with("/scenarios/0/scenario", String.valueOf(file.getFileName())),
                file.resolveSibling(here)))
                .orElseGet(() -> PlanSource.fresh(document, here.toAbsolutePath())));
    }

    /** Back to the form, while nobody has begun. */
    void change(Exercise exercise, ScenarioCard card) {
        if (model.home() instanceof Screen.Planning) {
            model.back();
        } else {
            plan(exercise, card);
        }
    }

    /** @param file where the exercise lies, or would */
    void play(ExerciseDesk.Ready ready, Path file) {
        play(new Parts(ready.exercise(),
                Stream.iterate(0, i -> i < ready.scenarios().size(), i -> i + 1)
                        .map(i -> model.desk().card(ready.scenarios().get(i),
                                file(ready, i, file)))
                        .toList()));
    }

    /** Begins a session at once, or opens the form of a file or of what a scenario says. */
    void open(String word, Optional<EngineName> engine, boolean atOnce) {
        if (atOnce) {
            read(word, engine, ready -> play(ready, Path.of(word)));
        } else if (word.endsWith(ExerciseReader.ENDING)) {
            open(Path.of(word));
        } else {
            Optional<Path> file = source.file(word);
            read(word, engine, ready -> plan(ready.exercise(),
                    model.desk().card(ready.scenarios().getFirst(), file)));
        }
    }

    private void read(String word, Optional<EngineName> engine,
            Consumer<ExerciseDesk.Ready> way) {
        background.run(() -> desk.read(word, engine),
                new WhenOver<ExerciseDesk.ExerciseRead>(read -> {
                    switch (read) {
                        case ExerciseDesk.Ready ready -> way.accept(ready);
                        case ExerciseDesk.Refused(var problems) -> model.tellTrouble(problems
                                .stream()
                                .map(Problem::text).limit(5).collect(Collectors.joining("\n")));
                    }
                }, model::tellTrouble));
    }

    /** The scenario's own file, if it did not come with the program. */
    private static Optional<Path> file(ExerciseDesk.Ready ready, int part, Path exercise) {
        String name = ready.exercise().parts().get(part).scenario();
        return name.endsWith(".json")
                ? Optional.of(exercise.toAbsolutePath().resolveSibling(name)) : Optional.empty();
    }

    private void play(Parts parts) {
        playing = Optional.of(parts);
        model.runWithTeam(parts.cards().getFirst(), parts.exercise());
    }

    /** Nothing is prepared: what the scenario says is enough. */
    void begin(ScenarioCard card, Optional<Integer> pressure) {
        play(new Parts(draft(card, pressure), List.of(card)));
    }

    private Exercise draft(ScenarioCard card, Optional<Integer> pressure) {
        return ExerciseDraft.of(card.scenario()).under(pressure).on(model.desk().asked(card));
    }

    /** Not of one that goes on after a break: its attempt knows of no other part. */
    boolean hasNext(Exercise exercise) {
        return next(exercise).isPresent();
    }

    void goOn(Exercise exercise) {
        next(exercise).ifPresent(this::play);
    }

    private Optional<Parts> next(Exercise exercise) {
        return playing.filter(parts -> parts.exercise().equals(exercise)).flatMap(Parts::next);
    }
}
