package dev.lastresort.session;

import dev.lastresort.comparison.ledger.FactWronglyKeyed;
import dev.lastresort.database.LimitExceeded;
import dev.lastresort.model.journal.Event.StepRef;
import dev.lastresort.model.scenario.Fact;
import dev.lastresort.model.scenario.Scenario;
import dev.lastresort.model.scenario.Sql;
import dev.lastresort.model.scenario.Step;
import dev.lastresort.model.scenario.Strategy;
import dev.lastresort.model.scenario.StrategyKind;
import dev.lastresort.replay.program.ReplayFault;
import dev.lastresort.replay.program.SqlRemark;
import dev.lastresort.replay.state.ReplayStruck;
import dev.lastresort.scenario.Loaded;
import dev.lastresort.scenario.problem.Places;
import dev.lastresort.scenario.problem.Problem;
import dev.lastresort.scenario.problem.Rule;
import dev.lastresort.scenario.problem.Severity;
import java.util.List;
import java.util.regex.Pattern;

/** Tells what goes wrong in a replay as problems of the file, each with its place. */
public record FaultPlaces(Scenario scenario, Places places, SqlTexts texts) {

    private static final Pattern IN_QUERY = Pattern.compile("(?i)\\bin\\s*\\(\\s*select\\b");

    public static FaultPlaces of(Loaded.Valid loaded) {
        return new FaultPlaces(
                loaded.scenario(), loaded.places(), new SqlTexts(loaded.scenario()));
    }

    public Problem of(ReplayFault fault) {
        Rule rule = fault.refused() ? Rule.SQL_REFUSED
                : Rule.of(fault.rule()).orElse(Rule.SQL_ERROR);
        String message = fault.refused()
                ? fault.rule() + ": " + fault.getMessage() : fault.getMessage();
        return problem(Severity.ERROR, rule, fault.pointer(), fault.offset(), message, "");
    }

    /** What the engine leaves out of a statement, or does otherwise than PostgreSQL. */
    public Problem of(SqlRemark remark) {
        Rule rule = switch (remark.note().kind()) {
            case LEFT_OUT -> Rule.LEFT_OUT;
            case ENGINE_DIFFERENCE -> Rule.ENGINE_DIFFERENCE;
        };
        return problem(Severity.INFO, rule, remark.sql().pointer(), remark.note().offset(),
                remark.note().message(), "");
    }

    /** A fact whose key does not tell its rows apart. */
    public Problem of(FactWronglyKeyed wrong) {
        int index = scenario.facts().stream().map(Fact::name).toList().indexOf(wrong.fact());
        return problem(Severity.ERROR, Rule.FACT_KEY_NOT_UNIQUE, "/facts/" + index + "/key",
                wrong.getMessage(), "name columns that the query yields and that together tell"
                        + " its rows apart");
    }

    /** A limit that struck, where what was running stands. */
    public Problem of(ReplayStruck struck) {
        return struck(struck.limit(), switch (struck.running()) {
            case ReplayStruck.AtPointer(String pointer) -> pointer;
            case ReplayStruck.InStep(var ref, var steps) -> scenario.strategies().stream()
                    .filter(strategy -> strategy.steps().equals(steps)).findFirst()
                    .map(strategy -> stepPointer(strategy, ref))
                    .orElseGet(() -> stepPointer(scenario.strategies().getFirst(), ref));
        });
    }

    /** A limit that struck, where what was running stands, if that is known. */
    public Problem of(LimitExceeded struck) {
        return struck(struck, struck.origin());
    }

    private Problem struck(LimitExceeded struck, String pointer) {
        String cheaper = texts.at(pointer).filter(IN_QUERY.asPredicate())
                .map(_ -> "; EXISTS with a key of what it reads is cheaper than IN (SELECT …)")
                .orElse("");
        return problem(Severity.ERROR, Rule.LIMIT_STRUCK, pointer, struck.getMessage(),
                "let it do less" + cheaper + ", or start the program with another limit:"
                        + " LASTRESORT_JAVA_OPTS="
                        + struck.cap().option(Math.multiplyExact(2, struck.value())));
    }

    /** The place of a step, whichever program it belongs to. */
    public String stepPointer(Strategy strategy, StepRef ref) {
        return switch (ref.program()) {
            case INCIDENT -> "/incident/steps/"
                    + Strategy.written(scenario.incident().steps(), ref.index());
            case CORRECT_CHANGE -> "/incident/correct/"
                    + Strategy.written(scenario.incident().correct(), ref.index());
            case STRATEGY -> strategyPointer(strategy) + "/steps/"
                    + Strategy.written(strategy.steps(), ref.index());
        };
    }

    /** Doing nothing, where the file is silent about it, was put first when the file was read. */
    public String strategyPointer(Strategy strategy) {
        List<Strategy> all = scenario.strategies();
        boolean added = all.getFirst().kind() == StrategyKind.NONE
                && places.lacksStrategy(all.size() - 1);
        return "/strategies/" + (all.indexOf(strategy) - (added ? 1 : 0));
    }

    public Problem problem(
            Severity severity, Rule rule, String pointer, String message, String howToFix) {
        return problem(severity, rule, pointer, 0, message, howToFix);
    }

    /** @param offset where in the SQL that stands there, from 0 */
    public Problem problem(Severity severity, Rule rule, String pointer, int offset,
            String message, String howToFix) {
        Places.Place place = texts.at(pointer)
                .map(text -> places.ofSql(pointer, text, offset))
                .orElseGet(() -> places.of(pointer));
        return new Problem(severity, rule, place.source(), place.line(), place.column(),
                Sql.place(pointer),
                message, howToFix);
    }
}
