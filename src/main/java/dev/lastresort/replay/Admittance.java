package dev.lastresort.replay;

import dev.lastresort.model.scenario.Scenario;

/** Whether all SQL of a scenario may run, found out without running any. */
public final class Admittance {

    private Admittance() {}

    /** Throws {@link NotAdmitted}, with all that may not run, if something may not. */
    public static void of(Scenario scenario) {
        Programs.admit(scenario);
    }
}
