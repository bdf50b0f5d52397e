package dev.lastresort.scenario.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The problems found so far, in the order of finding. They name places by pointer, and get lines
 * and columns only at the end, when it is settled which values were overridden.
 */
public final class Findings {

    private final List<Finding> found = new ArrayList<>();

    public void error(Rule rule, String pointer, String message, String howToFix) {
        add(Severity.ERROR, rule, pointer, Where.VALUE, message, howToFix);
    }

    /** As {@link #error}, but the property's name is at fault, not its value. */
    public void errorInName(Rule rule, String pointer, String message, String howToFix) {
        add(Severity.ERROR, rule, pointer, Where.NAME, message, howToFix);
    }

    public void warning(Rule rule, String pointer, String message, String howToFix) {
        add(Severity.WARNING, rule, pointer, Where.VALUE, message, howToFix);
    }

    /** A problem whose place is known by itself: there may be no tree to point into. */
    public void at(Severity severity, Rule rule, Places.Position position, String message,
            String howToFix) {
        found.add(new Finding(severity, rule, "", Where.VALUE, Optional.of(position), message,
                howToFix));
    }

    /** An error in an option, such as an override that leads nowhere. */
    public void inOption(
            Rule rule, String option, String pointer, String message, String howToFix) {
        add(Severity.ERROR, rule, pointer, new Option(option), message, howToFix);
    }

    private void add(Severity severity, Rule rule, String pointer, Target target, String message,
            String howToFix) {
        found.add(new Finding(severity, rule, pointer, target, Optional.empty(), message,
                howToFix));
    }

    /** What was found elsewhere in the same file. */
    public void addAll(Findings others) {
        found.addAll(others.found);
    }

    public boolean hasErrors() {
        return found.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
    }

    /** Each once, sorted by place. */
    public List<Problem> problems(Places places) {
        return found.stream()
                .map(finding -> finding.in(places))
                .distinct()
                .sorted(Problem.BY_PLACE)
                .toList();
    }

    private sealed interface Target {}

    private enum Where implements Target { VALUE, NAME }

    private record Option(String text) implements Target {}

    private record Finding(
            Severity severity,
            Rule rule,
            String pointer,
            Target target,
            Optional<Places.Position> position,
            String message,
            String howToFix) {

        Problem in(Places places) {
            Places.Place place = position.map(places::place).orElseGet(() -> switch (target) {
                case Where.VALUE -> places.of(pointer);
                case Where.NAME -> places.ofName(pointer);
                case Option option -> new Places.Place(option.text(), 0, 0);
            });
            return new Problem(
                    severity,
                    rule,
                    place.source(),
                    place.line(),
                    place.column(),
                    places.inFile(pointer),
                    message,
                    howToFix);
        }
    }
}
