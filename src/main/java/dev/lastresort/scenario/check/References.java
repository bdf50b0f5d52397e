package dev.lastresort.scenario.check;

import dev.lastresort.scenario.problem.Findings;
import dev.lastresort.scenario.problem.Rule;
import dev.lastresort.scenario.problem.Suggestion;
import java.util.Collection;

/**
 * Reports a name that refers to nothing. It is silent where one of the known names could not be
 * read itself.
 */
record References(Findings findings) {

    void check(Rule rule, String kind, String pointer, String written, Collection<String> known) {
        if (isBroken(written, known)) {
            findings.error(rule, pointer, message(kind, written), Suggestion.among(known, written));
        }
    }

    /** As {@link #check}, where only a run can tell for certain. */
    void doubt(Rule rule, String kind, String pointer, String written, Collection<String> known) {
        if (isBroken(written, known)) {
            findings.warning(
                    rule, pointer, message(kind, written), Suggestion.among(known, written));
        }
    }

    private static boolean isBroken(String written, Collection<String> known) {
        return !written.isEmpty() && !known.contains("") && !known.contains(written);
    }

    private static String message(String kind, String written) {
        return "there is no " + kind + " '" + written + "'";
    }
}
