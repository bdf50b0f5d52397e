package dev.lastresort.cli;

import dev.lastresort.model.scenario.Harmless;
import dev.lastresort.scenario.problem.Suggestion;
import java.util.List;
import java.util.stream.Collectors;

/** What is said of strategies that a scenario does not have. */
final class StrategyNames {

    private StrategyNames() {}

    static String unknown(List<String> unknown, List<String> known) {
        return unknown.stream().map(name -> "There is no strategy '" + name + "'"
                + Suggestion.nearest(known, name)
                        .map(near -> "; did you mean '" + Harmless.text(near) + "'?")
                        .orElse("."))
                .collect(Collectors.joining("\n"))
                + "\nThe scenario has: " + Harmless.text(String.join(", ", known));
    }
}
