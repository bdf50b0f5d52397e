package dev.lastresort.session;

import dev.lastresort.model.scenario.Scenario;
import dev.lastresort.model.scenario.Strategy;
import dev.lastresort.model.scenario.StrategyKind;
import dev.lastresort.replay.ReplayFault;
import dev.lastresort.scenario.Places;
import dev.lastresort.scenario.Problem;
import dev.lastresort.scenario.Rule;
import dev.lastresort.scenario.Severity;
import java.util.List;

/** Tells what goes wrong in a replay as problems of the file, each with its place. */
record FaultPlaces(Places places, SqlTexts texts) {

    Problem of(ReplayFault fault) {
        Rule rule = fault.refused() ? Rule.SQL_REFUSED
                : Rule.of(fault.rule()).orElse(Rule.SQL_ERROR);
        String message = fault.refused()
                ? fault.rule() + ": " + fault.getMessage() : fault.getMessage();
        return problem(Severity.ERROR, rule, fault.pointer(), fault.offset(), message, "");
    }

    /** Doing nothing, where the file is silent about it, was put first when the file was read. */
    String strategyPointer(Scenario scenario, Strategy strategy) {
        List<Strategy> all = scenario.strategies();
        boolean added = all.getFirst().kind() == StrategyKind.NONE
                && places.lacksStrategy(all.size() - 1);
        return "/strategies/" + (all.indexOf(strategy) - (added ? 1 : 0));
    }

    Problem problem(
            Severity severity, Rule rule, String pointer, String message, String howToMend) {
        return problem(severity, rule, pointer, 0, message, howToMend);
    }

    private Problem problem(Severity severity, Rule rule, String pointer, int offset,
            String message, String howToMend) {
        Places.Place place = texts.at(pointer)
                .map(text -> places.ofSql(pointer, text, offset))
                .orElseGet(() -> places.of(pointer));
        return new Problem(severity, rule, place.source(), place.line(), place.column(), pointer,
                message, howToMend);
    }
}
