package dev.lastresort.replay.program;

import java.util.List;

/**
 * Some SQL of a scenario may not run, so none of it did. Invariant: every piece was looked at, and
 * there is a fault for each that may not run.
 */
public final class NotAdmitted extends RuntimeException {

    private final transient List<ReplayFault> faults;

    NotAdmitted(List<ReplayFault> faults) {
        super(faults.getFirst().getMessage(), null, false, false);
        this.faults = List.copyOf(faults);
    }

    public List<ReplayFault> faults() {
        return faults;
    }
}
