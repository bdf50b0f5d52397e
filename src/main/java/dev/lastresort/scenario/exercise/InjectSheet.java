package dev.lastresort.scenario.exercise;

import dev.lastresort.model.exercise.Exercise;
import dev.lastresort.model.exercise.Exercise.TrainingObjective;
import dev.lastresort.model.exercise.ExercisePart;
import dev.lastresort.model.exercise.Inject;
import dev.lastresort.scenario.exercise.SheetCells.PlacedText;
import dev.lastresort.scenario.json.SourceText;
import dev.lastresort.scenario.json.SourceText.FileKind;
import dev.lastresort.scenario.json.Spot;
import dev.lastresort.scenario.problem.Findings;
import dev.lastresort.scenario.problem.Places;
import dev.lastresort.scenario.problem.Problem;
import dev.lastresort.scenario.problem.Rule;
import dev.lastresort.scenario.problem.Severity;
import dev.lastresort.scenario.problem.Suggestion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/**
 * A master scenario events list, read into the injects of an exercise. Nothing is taken here: what
 * each column is taken for and what would come of it is told, and whoever asked decides. Invariant:
 * whatever the bytes are, it answers and never throws for them.
 */
public final class InjectSheet {

    private final Exercise exercise;
    private final Map<String, SheetField> named;
    private final Findings findings = new Findings();

    /**
     * What reading it came to.
     *
     * @param columns  each heading, and what it is taken for
     * @param exercise with the injects of the sheet in the place of its own; empty if the sheet has
     *                 errors
     * @param injects  how many there are
     * @param places   the row of each inject of that exercise
     */
    public record TriedSheet(SequencedMap<String, Optional<SheetField>> columns,
            List<Problem> problems, Optional<Exercise> exercise, int injects, Places places) {
        public TriedSheet {
            problems = List.copyOf(problems);
        }
    }

    /** @param named headings for which somebody has said what they hold */
    public InjectSheet(Exercise exercise, Map<String, SheetField> named) {
        this.exercise = exercise;
        this.named = Map.copyOf(named);
    }

    /** Reads the sheet in that file. */
    public TriedSheet read(Path file) {
        return read(file.toString(), new SourceText(findings, FileKind.SHEET).of(file));
    }

    /** @param name what problems call it */
    public TriedSheet read(String name, byte[] bytes) {
        return read(name, new SourceText(findings, FileKind.SHEET).of(bytes));
    }

    private TriedSheet read(String name, Optional<String> text) {
        SequencedMap<String, Optional<SheetField>> columns = new LinkedHashMap<>();
        Optional<List<List<PlacedText>>> rows = text.flatMap(one -> SheetCells.of(one, findings));
        if (rows.isEmpty() || rows.get().isEmpty()) {
            Places nowhere = Places.nowhereIn(name);
            return new TriedSheet(
                    columns, findings.problems(nowhere), Optional.empty(), 0, nowhere);
        }
        Map<SheetField, Integer> fields = fields(rows.get().getFirst(), columns);
        if (!fields.containsKey(SheetField.INJECT)) {
            findings.at(Severity.ERROR, Rule.REQUIRED_PROPERTY,
                    rows.get().getFirst().getFirst().position(),
                    "no column is taken for the inject",
                    "call it \"inject\", or say which it is");
        }
        named.keySet().stream().filter(heading -> !columns.containsKey(heading)).sorted()
                .forEach(heading -> findings.at(Severity.ERROR, Rule.UNKNOWN_VALUE,
                        rows.get().getFirst().getFirst().position(),
                        "no column is called '" + heading + "'",
                        Suggestion.among(List.copyOf(columns.keySet()), heading)));
        List<List<Inject>> injects = new ArrayList<>();
        Map<String, Places.Position> positions = new HashMap<>();
        positions.put("", rows.get().getFirst().getFirst().position());
        exercise.parts().forEach(_ -> injects.add(new ArrayList<>()));
        List<TrainingObjective> objectives = new ArrayList<>(exercise.objectives());
        if (!findings.hasErrors()) {
            for (List<PlacedText> row : rows.get().subList(1, rows.get().size())) {
                SheetRow read = new SheetRow(row, fields, findings, objectives);
                read.part(exercise.parts().size()).ifPresent(
                        part -> read.inject(injects.get(part)).ifPresent(inject -> {
                            positions.put("/scenarios/" + part + "/injects/"
                                    + injects.get(part).size(), row.getFirst().position());
                            injects.get(part).add(inject);
                        }));
            }
        }
        int count = injects.stream().mapToInt(List::size).sum();
        Places places = new Places(name, positions, Map.of(), Map.of());
        Optional<Exercise> came = findings.hasErrors() ? Optional.empty()
                : Optional.of(with(injects, objectives)).filter(this::isSound);
        return new TriedSheet(columns, findings.problems(places), came, count, places);
    }

    /** That it could be read again as a file. */
    private boolean isSound(Exercise tried) {
        return new ExerciseReader().within(new Spot(ExerciseText.node(tried), ""), findings)
                .isPresent();
    }

    private Map<SheetField, Integer> fields(
            List<PlacedText> headings, SequencedMap<String, Optional<SheetField>> columns) {
        Map<SheetField, Integer> fields = new EnumMap<>(SheetField.class);
        Set<SheetField> said = new HashSet<>(named.values());
        for (int i = 0; i < headings.size(); i++) {
            String heading = headings.get(i).text();
            Optional<SheetField> field = Optional.ofNullable(named.get(heading))
                    .or(() -> SheetField.of(heading).filter(guess -> !said.contains(guess)))
                    .filter(one -> !fields.containsKey(one));
            int place = i;
            field.ifPresent(one -> fields.put(one, place));
            columns.put(columns.containsKey(heading) ? heading + " (column " + (i + 1) + ")"
                    : heading, field);
        }
        return fields;
    }

    private Exercise with(List<List<Inject>> injects, List<TrainingObjective> objectives) {
        List<ExercisePart> parts = new ArrayList<>();
        for (int i = 0; i < exercise.parts().size(); i++) {
            parts.add(exercise.parts().get(i).withInjects(injects.get(i)));
        }
        return new Exercise(exercise.id(), exercise.title(), objectives, exercise.seats(), parts,
                exercise.questions(), exercise.notes());
    }

}
