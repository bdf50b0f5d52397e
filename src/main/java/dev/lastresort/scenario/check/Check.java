package dev.lastresort.scenario.check;

import dev.lastresort.model.scenario.Scenario;
import dev.lastresort.scenario.problem.Findings;
import dev.lastresort.scenario.text.InstantText;
import java.util.List;

/**
 * Looks at one aspect of a draft that a schema cannot express. A draft may hold stand-ins for what
 * could not be read: empty names and {@link InstantText#UNREADABLE}; a check leaves them alone,
 * they have been reported.
 */
public interface Check {

    void look(Scenario draft, Findings findings);

    static List<Check> all() {
        return List.of(
                new ClockCheck(),
                new HorizonCheck(),
                new NameCheck(),
                new ActorCheck(),
                new MannerCheck(),
                new TenantCheck(),
                new DrawCheck(),
                new TruthCheck(),
                new SchemaVersionCheck(),
                new TableCheck(),
                new StepCheck(),
                new CopyCheck(),
                new BatchCheck(),
                new LaneCheck(),
                new OutsideCheck(),
                new RestoreCheck(),
                new SafeguardCheck(),
                new LimitCheck(),
                new StrategyCheck(),
                new ExpectationCheck());
    }
}
