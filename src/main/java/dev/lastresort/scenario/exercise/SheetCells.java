package dev.lastresort.scenario.exercise;

import dev.lastresort.model.scenario.Harmless;
import dev.lastresort.model.sheet.SheetText;
import dev.lastresort.scenario.problem.Findings;
import dev.lastresort.scenario.problem.Places;
import dev.lastresort.scenario.problem.Rule;
import dev.lastresort.scenario.problem.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text of comma-separated values, cut into cells that know where they stand. The sign between
 * cells is the one that a line before the first says, as spreadsheets write it, else that which the
 * first has most of: comma, semicolon or tab. Invariant: as many
 * rows and cells as a file may hold are cut, and no more.
 */
final class SheetCells {

    private static final int MOST_ROWS = 2_000;
    private static final int MOST_COLUMNS = 60;
    private static final int LONGEST_CELL = 4_000;
    private static final Pattern SEPARATOR = Pattern.compile("(?i)\"?sep=([,;\t])\"?(\r\n|\r|\n)");

    private final String text;
    private final Findings findings;
    private final char between;
    private int at;
    private int line = 1;
    private int lineStart;

    /**
     * A value, and where it begins.
     *
     * @param lines those of a value in quotes stay apart
     */
    record PlacedText(String lines, Places.Position position) {

        /** In one line. */
        String text() {
            return Harmless.text(lines);
        }
    }

    private SheetCells(String text, Findings findings) {
        this.text = text;
        this.findings = findings;
        Matcher said = SEPARATOR.matcher(text);
        if (said.lookingAt()) {
            between = said.group(1).charAt(0);
            at = said.end();
            line = 2;
            lineStart = at;
            return;
        }
        String first = text.lines().findFirst().orElse("");
        char most = ',';
        for (char sign : new char[] {';', '\t'}) {
            if (count(first, sign) > count(first, most)) {
                most = sign;
            }
        }
        between = most;
    }

    /** The rows, of which the first is the headings; empty if it is no such text. */
    static Optional<List<List<PlacedText>>> of(String text, Findings findings) {
        return new SheetCells(text, findings).rows();
    }

    private static long count(String line, char sign) {
        return line.chars().filter(character -> character == sign).count();
    }

    private Optional<List<List<PlacedText>>> rows() {
        List<List<PlacedText>> rows = new ArrayList<>();
        while (at < text.length()) {
            if (rows.size() > MOST_ROWS) {
                return refuse("this sheet has more than " + MOST_ROWS + " rows", "cut it");
            }
            List<PlacedText> row = new ArrayList<>();
            boolean more = true;
            while (more) {
                if (row.size() >= MOST_COLUMNS) {
                    return refuse("this row has more than " + MOST_COLUMNS + " cells", "cut it");
                }
                Places.Position position = new Places.Position(line, at - lineStart + 1);
                Optional<String> value = at < text.length() && text.charAt(at) == '"'
                        ? quoted() : Optional.of(plain());
                if (value.isEmpty()) {
                    findings.at(Severity.ERROR, Rule.SYNTAX, position,
                            "this value has no quote at its end", "close it");
                    return Optional.empty();
                }
                if (value.get().length() > LONGEST_CELL) {
                    findings.at(Severity.ERROR, Rule.READING_LIMIT, position,
                            "this value has more than " + LONGEST_CELL + " letters", "shorten it");
                    return Optional.empty();
                }
                row.add(new PlacedText(bare(value.get()), position));
                more = at < text.length() && text.charAt(at) == between;
                at += more ? 1 : 0;
            }
            endLine();
            if (row.stream().anyMatch(cell -> !cell.lines().isEmpty())) {
                rows.add(List.copyOf(row));
            }
        }
        return Optional.of(rows);
    }

    private Optional<List<List<PlacedText>>> refuse(String message, String fix) {
        findings.at(Severity.ERROR, Rule.READING_LIMIT,
                new Places.Position(line, at - lineStart + 1), message, fix);
        return Optional.empty();
    }

    /** What follows the quote at the end of a value, up to the next sign, belongs to nothing. */
    private Optional<String> quoted() {
        StringBuilder value = new StringBuilder();
        at++;
        while (at < text.length()) {
            char next = text.charAt(at++);
            if (next == '"') {
                if (at < text.length() && text.charAt(at) == '"') {
                    at++;
                } else {
                    plain();
                    return Optional.of(value.toString());
                }
            }
            newLine(next);
            value.append(next);
        }
        return Optional.empty();
    }

    private String plain() {
        int start = at;
        while (at < text.length() && text.charAt(at) != between && !isLineEnd(text.charAt(at))) {
            at++;
        }
        return text.substring(start, at);
    }

    private void newLine(char character) {
        if (character == '\n') {
            line++;
            lineStart = at;
        }
    }

    private void endLine() {
        while (at < text.length() && isLineEnd(text.charAt(at))) {
            newLine(text.charAt(at++));
        }
    }

    private static boolean isLineEnd(char character) {
        return character == '\n' || character == '\r';
    }

    /** Without the apostrophe that keeps a spreadsheet from running what follows. */
    private static String bare(String value) {
        boolean guarded = value.length() > 1 && value.charAt(0) == '\''
                && SheetText.FORMULA_STARTS.indexOf(value.charAt(1)) >= 0;
        return Harmless.lines(guarded ? value.substring(1) : value).strip();
    }
}
