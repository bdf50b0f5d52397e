package dev.lastresort.report.document;

import java.util.Optional;

/** A stretch of text of one sort. */
public sealed interface TextRun {

    String text();

    record Plain(String text) implements TextRun {}

    record Strong(String text) implements TextRun {}

    /**
     * Words of a sentence that count something.
     *
     * @param evidence the folded passage that lists it
     */
    record CountedWords(String text, String evidence) implements TextRun {}

    /** What is typed. */
    record Code(String text) implements TextRun {}

    /**
     * A measured figure.
     *
     * @param pointer  JSON Pointer to it in the JSON of the same report
     * @param value    as it stands there: a plain number, or {@code null} for never
     * @param evidence the folded passage that lists what it counts; empty where it counts nothing
     * @param best     whether no other is as good, where several are compared
     */
    record MeasuredFigure(String text, String pointer, String value, Optional<String> evidence,
            boolean best) implements TextRun {}
}
