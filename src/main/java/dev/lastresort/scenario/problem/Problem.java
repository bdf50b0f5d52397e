package dev.lastresort.scenario.problem;

import java.util.Comparator;

/**
 * One thing wrong with a scenario, told to its author.
 *
 * @param file      the file's name, or the option that set the value, such as {@code --set /seed}
 * @param line      from 1; 0 where a place has no line: a missing file, an overridden value
 * @param column    from 1, in UTF-16 units as editors count; 0 with line 0
 * @param pointer   JSON Pointer of the value concerned; empty for the document
 * @param message   what is wrong, without a full stop
 * @param howToFix what to do about it, without a full stop; empty if the message says it
 */
public record Problem(
        Severity severity,
        Rule rule,
        String file,
        int line,
        int column,
        String pointer,
        String message,
        String howToFix) {

    public Problem {
        message = Clipped.text(message);
        howToFix = Clipped.text(howToFix);
    }

    /** Overridden values come after the file's: the file is what the author edits. */
    public static final Comparator<Problem> BY_PLACE = Comparator
            .comparing((Problem problem) -> problem.line() == 0 && !problem.pointer().isEmpty())
            .thenComparingInt(Problem::line)
            .thenComparingInt(Problem::column)
            .thenComparing(Problem::file)
            .thenComparing(Problem::pointer)
            .thenComparing(Problem::rule)
            .thenComparing(Problem::message);

    /** One line in the form that editors and terminals turn into a link. */
    public String text() {
        return place() + ": " + severity.label() + "[" + rule.id() + "] " + advice();
    }

    /** File, line and column, as far as it has them. */
    public String place() {
        return new Places.Place(file, line, column).text();
    }

    /** What is wrong and how to fix it. */
    public String advice() {
        return howToFix.isEmpty() ? message : message + "; " + howToFix;
    }

    /** The same at another place. */
    public Problem at(Places.Place place) {
        return new Problem(severity, rule, place.source(), place.line(), place.column(), pointer,
                message, howToFix);
    }

    /** The same under another name of the file. */
    public Problem in(String otherName) {
        return new Problem(severity, rule, otherName, line, column, pointer, message, howToFix);
    }
}
