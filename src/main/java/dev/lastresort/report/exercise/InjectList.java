package dev.lastresort.report.exercise;

import dev.lastresort.model.exercise.Exercise;
import dev.lastresort.model.exercise.Inject;
import dev.lastresort.model.exercise.InjectWords;
import dev.lastresort.model.sheet.Sheet;
import dev.lastresort.model.sheet.SheetText;
import java.util.ArrayList;
import java.util.List;

/**
 * The injects of an exercise as a master scenario events list: a row each, with the headings under
 * which such lists are kept elsewhere. A spreadsheet runs nothing in it as a formula, and what is
 * read back from it is what was written.
 */
public final class InjectList {

    private static final List<String> HEADINGS = List.of("number", "time", "event", "inject",
            "from", "to", "expected action", "objective", "evaluator's note", "scenario", "name");

    private InjectList() {}

    /** As comma-separated values. */
    public static String csv(Exercise exercise) {
        List<List<String>> lines = new ArrayList<>();
        for (int part = 0; part < exercise.parts().size(); part++) {
            for (Inject inject : exercise.parts().get(part).injects()) {
                lines.add(line(lines.size() + 1, part + 1, inject));
            }
        }
        return SheetText.csv(new Sheet(HEADINGS, lines));
    }

    private static List<String> line(int number, int place, Inject inject) {
        return List.of(String.valueOf(number), InjectWords.time(inject.when()),
                InjectWords.sort(inject.content()), inject.content().text(),
                inject.content().from(),
                inject.content().seat().map(seat -> seat.label()).orElse("everybody"),
                inject.expected().orElse(""), inject.objective().orElse(""),
                inject.note().orElse(""), String.valueOf(place), inject.name());
    }
}
