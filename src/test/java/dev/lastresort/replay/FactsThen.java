package dev.lastresort.replay;

import dev.lastresort.database.engines.Engines;
import dev.lastresort.model.journal.Event;
import dev.lastresort.model.journal.Event.Program;
import dev.lastresort.model.outcome.Replayed.FactRows;
import dev.lastresort.model.scenario.Scenario;
import dev.lastresort.model.scenario.Strategy;
import dev.lastresort.model.scenario.StrategyKind;
import dev.lastresort.replay.Branch.Course;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SortedSet;
import java.util.TreeSet;

/** The facts of a branch as its database has them after all that happens at an instant. */
public final class FactsThen {

    private final BranchImage start;
    private final BranchImage decided;
    private final Scenario scenario;

    /** Of a scenario in which somebody decides, after the incident has begun. */
    public FactsThen(Scenario scenario) {
        this.scenario = scenario;
        start = DayStart.of(scenario, Engines.EMBEDDED).image();
        try (Branch trunk = start.thaw("trunk", Course.INCIDENT, Watch.NONE)) {
            if (!trunk.advanceTo(scenario.horizon())) {
                throw new AssertionError("nobody ever decides");
            }
            decided = trunk.freeze();
        }
    }

    /** Where the database is down, nothing is there for that instant. */
    public Map<LocalDateTime, SequencedMap<String, FactRows>> of(
            Strategy strategy, SortedSet<LocalDateTime> instants) {
        boolean truth = strategy.kind() == StrategyKind.COUNTERFACTUAL;
        Map<LocalDateTime, SequencedMap<String, FactRows>> facts = new HashMap<>();
        SortedSet<LocalDateTime> before = decidedBefore(instants, truth);
        if (!before.isEmpty()) {
            try (Branch branch = start.thaw(strategy.name(),
                    truth ? Course.COUNTERFACTUAL : Course.INCIDENT, Watch.NONE)) {
                read(branch, before, facts);
            }
        }
        SortedSet<LocalDateTime> after = new TreeSet<>(instants);
        after.removeAll(before);
        if (!after.isEmpty()) {
            try (Branch branch = decided.thaw(strategy.name(), Course.INCIDENT, Watch.NONE)) {
                branch.journal().stream(Event.DecisionMade.class).findFirst().ifPresent(
                        at -> branch.start(Program.STRATEGY, strategy.steps(), at.at()));
                read(branch, after, facts);
            }
        }
        return facts;
    }

    private SortedSet<LocalDateTime> decidedBefore(
            SortedSet<LocalDateTime> instants, boolean truth) {
        LocalDateTime decision = decision();
        return truth ? instants : new TreeSet<>(instants.headSet(decision));
    }

    private LocalDateTime decision() {
        try (Branch trunk = decided.thaw("trunk", Course.INCIDENT, Watch.NONE)) {
            return trunk.journal().stream(Event.DecisionMade.class).findFirst().orElseThrow()
                    .at();
        }
    }

    private void read(Branch branch, SortedSet<LocalDateTime> instants,
            Map<LocalDateTime, SequencedMap<String, FactRows>> facts) {
        for (LocalDateTime instant : instants) {
            branch.advance(instant.plusNanos(1), _ -> false);
            if (!isDown(branch)) {
                facts.put(instant, branch.facts());
            }
        }
    }

    private static boolean isDown(Branch branch) {
        return branch.journal().stream(Event.DatabaseDown.class).count()
                > branch.journal().stream(Event.DatabaseUp.class).count();
    }

}
