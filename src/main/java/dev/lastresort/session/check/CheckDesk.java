package dev.lastresort.session.check;

import dev.lastresort.model.engine.EngineName;
import dev.lastresort.model.scenario.Strategy;
import dev.lastresort.scenario.Loaded;
import dev.lastresort.scenario.Setting;
import dev.lastresort.scenario.problem.Problem;
import dev.lastresort.scenario.problem.Rule;
import dev.lastresort.scenario.problem.Severity;
import dev.lastresort.session.FaultPlaces;
import dev.lastresort.session.ScenarioEngines;
import dev.lastresort.session.bounds.BoundedRun;
import dev.lastresort.session.bounds.LeftBehind;
import dev.lastresort.session.desk.ScenarioSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Checks scenarios: first what can be seen, then, if asked to, what only running them shows. Once
 * the SQL of one had to be left behind, no other is looked at: it would have to share the time and
 * the memory with what is still at work.
 */
public final class CheckDesk {

    private final ScenarioSource source;
    private final ScenarioEngines engines;
    private boolean leftBehind;

    public CheckDesk(ScenarioSource source, ScenarioEngines engines) {
        this.source = source;
        this.engines = engines;
    }

    /**
     * All remarks on a scenario, in the order of their places; none if all is well.
     *
     * @param scenario a file, or the name of a scenario that comes with the program
     * @param execute  whether its SQL is run, too
     * @param only     the strategies that are looked at, beside all else; all if empty
     * @param engine   the one that it is to run on, whatever it says
     */
    public List<Problem> check(String scenario, boolean execute, List<String> only,
            Optional<EngineName> engine) {
        if (leftBehind) {
            return List.of(new Problem(Severity.ERROR, Rule.LIMIT_STRUCK, scenario, 0, 0, "",
                    "it was not looked at, since the SQL of a file before it did not end",
                    "validate this file alone"));
        }
        return switch (source.read(scenario, engine.stream().map(Setting::engine).toList(),
                OptionalLong.empty())) {
            case Loaded.Invalid invalid -> invalid.problems();
            case Loaded.Valid valid -> problems(valid, execute, only);
        };
    }

    /** The names of a scenario's strategies; none if it cannot be read. */
    public List<String> strategies(String scenario) {
        return switch (source.read(scenario)) {
            case Loaded.Invalid _ -> List.of();
            case Loaded.Valid valid ->
                    valid.scenario().strategies().stream().map(Strategy::name).toList();
        };
    }

    private List<Problem> problems(Loaded.Valid valid, boolean execute, List<String> only) {
        Rehearsal rehearsal = new Rehearsal(valid, engines, only);
        return Stream.of(valid.warnings(), bounded(valid, rehearsal::withoutRunning),
                execute && !leftBehind ? bounded(valid, rehearsal::run) : List.<Problem>of())
                .flatMap(List::stream).distinct().sorted(Problem.BY_PLACE).toList();
    }

    private List<Problem> bounded(Loaded.Valid valid, Supplier<List<Problem>> work) {
        FaultPlaces places = FaultPlaces.of(valid);
        try {
            return BoundedRun.of(work);
        } catch (LeftBehind left) {
            leftBehind = true;
            return List.of(places.of(left.limit()));
        }
    }
}
