package dev.lastresort.model.attempt;

import dev.lastresort.model.scenario.Step;
import dev.lastresort.model.scenario.StrategyKind;
import java.util.Optional;

/**
 * A way out of an incident, in the order in which the ways are to be tried: what costs least and
 * can be taken back comes first. Its words are the same in the briefing, the room and the debrief.
 */
public enum Rung {
    CONTAIN("Is it getting worse?", "Contain first",
            "Stop what does the damage: one program, all writes, or everything."),
    ROLL_FORWARD("Can a further migration put it right?", "Roll forward",
            "Add back what was removed. Everything that was accepted stays."),
    COMPENSATE("Can a script rebuild the data from what is left?", "Compensate",
            "Repair the rows from logs, other tables or other systems."),
    RESTORE_ASIDE("Does a backup hold what was lost?", "Restore aside, copy back",
            "Build the backup beside the live database, and copy only what was lost."),
    RESTORE_IN_PLACE("Are the five questions answered?", "Restore in place, last",
            "The database is down meanwhile, and what came after the backup or the target is "
                    + "gone.");

    private final String question;
    private final String title;
    private final String when;

    Rung(String question, String title, String when) {
        this.question = question;
        this.title = title;
        this.when = when;
    }

    /** What to ask before it; whoever says no goes on to the next. */
    public String question() {
        return question;
    }

    public String title() {
        return title;
    }

    /** What it does, or costs, in a sentence. */
    public String when() {
        return when;
    }

    /**
     * Where a step stands; empty for one that only looks, or takes another back.
     *
     * @param as what sort of recovery it is meant to be, if that was said
     */
    public static Optional<Rung> of(Step step, Optional<StrategyKind> as) {
        return switch (step) {
            case Step.Contain _, Step.PauseReplica _ -> Optional.of(CONTAIN);
            case Step.Resume _, Step.Verify _, Step.VerifyBackup _ -> Optional.empty();
            case Step.Deploy _ -> Optional.of(ROLL_FORWARD);
            case Step.RunSql sql -> Optional.of(as.filter(StrategyKind.ROLL_FORWARD::equals)
                    .isPresent() || as.isEmpty() && sql.version().isPresent()
                            ? ROLL_FORWARD : COMPENSATE);
            case Step.RestoreAside _, Step.CopyBack _ -> Optional.of(RESTORE_ASIDE);
            case Step.RestoreInPlace _ -> Optional.of(RESTORE_IN_PLACE);
        };
    }
}
