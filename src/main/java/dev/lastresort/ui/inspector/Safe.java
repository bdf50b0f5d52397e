package dev.lastresort.ui.inspector;

import dev.lastresort.inspection.CellText;
import dev.lastresort.model.journal.SqlNull;
import dev.lastresort.model.scenario.Harmless;

/** Text of a scenario as a cell may show it: harmless, on one line, and not endless. */
final class Safe {

    private static final int LONGEST = 300;

    private Safe() {}

    static String text(String text) {
        return text.length() <= LONGEST ? Harmless.text(text)
                : Harmless.text(text.substring(0, LONGEST)) + "…";
    }

    /** NULL stands in brackets, so that it is not the text of that name. */
    static String value(Object value) {
        return value == SqlNull.NULL ? "‹NULL›" : text(CellText.of(value));
    }

    /** Statements keep their lines. */
    static String lines(String text) {
        return String.join("\n", text.lines().map(Harmless::text).toList());
    }
}
