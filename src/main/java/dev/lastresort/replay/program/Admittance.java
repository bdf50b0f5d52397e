package dev.lastresort.replay.program;

import dev.lastresort.database.gate.Door;
import dev.lastresort.model.scenario.Scenario;
import dev.lastresort.model.scenario.Sql;
import dev.lastresort.model.scenario.Step;
import java.util.HashMap;
import java.util.List;

/** Whether SQL may run, found out without running any. */
public final class Admittance {

    private Admittance() {}

    /** Throws {@link NotAdmitted}, with all of a scenario's that may not run. */
    public static void of(Scenario scenario) {
        Programs.admit(scenario);
    }

    /** The same of steps that somebody takes by hand. */
    public static void ofSteps(List<Step> steps) {
        Admission admission = new Admission(new HashMap<>());
        admission.steps(steps, Door.CONSOLE);
        admission.end();
    }

    /** The same of what somebody types into a console. */
    public static void ofConsole(List<Sql> batch) {
        Admission admission = new Admission(new HashMap<>());
        batch.forEach(sql -> admission.admit(sql, Door.CONSOLE));
        admission.end();
    }
}
