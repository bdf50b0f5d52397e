package dev.lastresort.ui.author;

import dev.lastresort.model.outcome.ModelledDay;
import dev.lastresort.model.outcome.ModelledDay.ModelledProgram;
import dev.lastresort.model.outcome.ModelledDay.PlannedStep;
import java.util.List;
import java.util.stream.Stream;

/** A step of the incident or of a strategy, as one can select it. */
public record ChosenStep(ModelledProgram program, PlannedStep step) {

    /** All of them, those of the incident first. */
    static List<ChosenStep> all(ModelledDay day) {
        return Stream.concat(Stream.of(day.incident()), day.strategies().stream())
                .flatMap(program -> program.steps().stream()
                        .map(step -> new ChosenStep(program, step)))
                .toList();
    }
}
