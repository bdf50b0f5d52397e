package dev.lastresort.scenario.exercise;

import dev.lastresort.model.exercise.EvaluatorNote;
import dev.lastresort.scenario.exercise.SheetCells.PlacedText;
import dev.lastresort.scenario.json.SourceText;
import dev.lastresort.scenario.json.SourceText.FileKind;
import dev.lastresort.scenario.problem.Findings;
import dev.lastresort.scenario.problem.Places;
import dev.lastresort.scenario.problem.Problem;
import dev.lastresort.scenario.problem.Rule;
import dev.lastresort.scenario.problem.Severity;
import dev.lastresort.scenario.text.InstantText;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A sheet of notes that evaluators write, a row each. Invariant: whatever the bytes are, it answers
 * and never throws for them; a sheet with an error gives no note.
 */
public final class NoteSheet {

    /** What such files' names end in. */
    public static final String ENDING = ".notes.csv";

    /** As they stand over a sheet that the program begins. */
    public static final List<String> HEADINGS =
            List.of("written", "team", "scenario", "at", "objective", "note");

    /** How long a note may be. */
    public static final int LONGEST_NOTE = 2_000;

    private static final int LONGEST_NAME = 120;

    private final Findings findings = new Findings();
    private Map<String, Integer> columns = Map.of();

    private NoteSheet() {}

    /** What reading a sheet came to: its notes, or its problems. */
    public record ReadNotes(List<EvaluatorNote> notes, List<Problem> problems) {
        public ReadNotes {
            notes = List.copyOf(notes);
            problems = List.copyOf(problems);
        }
    }

    /** @param name what problems call the file */
    public static ReadNotes read(String name, byte[] bytes) {
        NoteSheet sheet = new NoteSheet();
        List<EvaluatorNote> notes = new SourceText(sheet.findings, FileKind.SHEET).of(bytes)
                .flatMap(text -> SheetCells.of(text, sheet.findings)).map(sheet::notes)
                .orElse(List.of());
        return new ReadNotes(sheet.findings.hasErrors() ? List.of() : notes,
                sheet.findings.problems(Places.nowhereIn(name)));
    }

    private List<EvaluatorNote> notes(List<List<PlacedText>> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        columns = new HashMap<>();
        List<PlacedText> headings = rows.getFirst();
        for (int i = 0; i < headings.size(); i++) {
            columns.putIfAbsent(headings.get(i).text().toLowerCase(Locale.ROOT), i);
        }
        for (String needed : List.of("team", "note")) {
            if (!columns.containsKey(needed)) {
                findings.at(Severity.ERROR, Rule.REQUIRED_PROPERTY,
                        headings.getFirst().position(), "no column is called \"" + needed + "\"",
                        "the first row holds the headings " + String.join(", ", HEADINGS));
            }
        }
        List<EvaluatorNote> notes = new ArrayList<>();
        if (!findings.hasErrors()) {
            rows.subList(1, rows.size()).forEach(row -> notes.add(note(row)));
        }
        return notes;
    }

    private EvaluatorNote note(List<PlacedText> row) {
        for (String needed : List.of("team", "note")) {
            if (text(row, needed).isEmpty()) {
                error(row, needed, Rule.EMPTY_VALUE, "this row names no " + needed,
                        "write it, or delete the row");
            }
        }
        HEADINGS.forEach(column -> {
            int most = column.equals("note") ? LONGEST_NOTE : LONGEST_NAME;
            if (text(row, column).length() > most) {
                error(row, column, Rule.OUT_OF_RANGE,
                        "this has more than " + most + " letters", "shorten it");
            }
        });
        Optional<String> at = optional(row, "at");
        if (at.filter(text -> InstantText.time(text).isEmpty()
                && InstantText.dateTime(text).isEmpty()).isPresent()) {
            error(row, "at", Rule.BAD_INSTANT, "'" + text(row, "at") + "' is no virtual instant",
                    "write it like \"11:05\" or \"2026-03-02T11:05\", or leave it empty");
        }
        return new EvaluatorNote(text(row, "team"), optional(row, "scenario"), at,
                optional(row, "objective"), text(row, "note"), written(row));
    }

    private Optional<Instant> written(List<PlacedText> row) {
        Optional<String> text = optional(row, "written");
        try {
            return text.map(Instant::parse);
        } catch (DateTimeException unreadable) {
            error(row, "written", Rule.BAD_INSTANT,
                    "'" + text.orElse("") + "' does not say when it was written",
                    "write it like \"2026-03-02T10:05:00Z\", in UTC, or leave it empty");
            return Optional.empty();
        }
    }

    private Optional<String> optional(List<PlacedText> row, String column) {
        return Optional.of(text(row, column)).filter(text -> !text.isEmpty());
    }

    private String text(List<PlacedText> row, String column) {
        return cell(row, column).map(PlacedText::text).orElse("");
    }

    private Optional<PlacedText> cell(List<PlacedText> row, String column) {
        return Optional.ofNullable(columns.get(column)).filter(place -> place < row.size())
                .map(row::get);
    }

    private void error(
            List<PlacedText> row, String column, Rule rule, String message, String fix) {
        findings.at(Severity.ERROR, rule,
                cell(row, column).orElse(row.getFirst()).position(), message, fix);
    }
}
