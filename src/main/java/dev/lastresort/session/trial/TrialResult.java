package dev.lastresort.session.trial;

import dev.lastresort.scenario.problem.Problem;

/** What a trial came to. */
public sealed interface TrialResult {

    /** It ended within its limits: the same may be done here. */
    record Passed() implements TrialResult {}

    /** A limit struck. */
    record Struck(Problem problem) implements TrialResult {}

    /** It was stopped before it came to anything. */
    record CutShort() implements TrialResult {}
}
