package dev.lastresort.model.attempt;

import dev.lastresort.model.engine.EngineName;
import dev.lastresort.model.exercise.Exercise;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * All that it takes to replay a trainee's incident. Invariant: no decision's instant is
 * before that of the one before it.
 *
 * @param scenario    the scenario's id
 * @param sha256      of the scenario's content, in lower-case hex
 * @param pressure    virtual seconds that pass in a second of the trainee's while they make up
 *                    their mind, 1 to 3,600; absent if the clock stands still meanwhile
 * @param fingerprint of the measured branch, once it was measured
 * @param rules       the version of the rules under which it was recorded: of one of older rules
 *                    only the decisions are worth anything, not when they were made
 * @param session     what a team plays it by: an exercise of one part, without the names of those
 *                    who sit there
 * @param played      how long the team has played it by the clock on the wall; it has no bearing on
 *                    what comes of the attempt
 * @param engine      what ran the SQL
 */
public record Attempt(
        String scenario, String sha256, long seed, List<Decision> decisions,
        Optional<Integer> pressure, Optional<String> fingerprint, int rules,
        Optional<Exercise> session, Duration played, EngineName engine) {

    /** It rises with the rules that digests and fingerprints rest on. */
    public static final int FORMAT_VERSION = 3;

    /** Of a file that holds something of a team session; the rules are those of version 3. */
    public static final int TEAM_FORMAT_VERSION = 4;

    /** Of a file that holds what the session is played by; the rules are those of version 3. */
    public static final int SESSION_FORMAT_VERSION = 5;

    /** Of a file whose SQL another engine than the embedded one ran; the rules are as before. */
    public static final int ENGINE_FORMAT_VERSION = 6;

    /** The newest that there is. */
    public static final int NEWEST_FORMAT_VERSION = ENGINE_FORMAT_VERSION;

    /** The fastest that the clock can run while a trainee makes up their mind. */
    public static final int MOST_PRESSURE = 3600;

    /** How many decisions an attempt can hold. */
    public static final int MOST_DECISIONS = 2000;

    /** One of today's rules, on the embedded engine. */
    public Attempt(String scenario, String sha256, long seed, List<Decision> decisions,
            Optional<Integer> pressure, Optional<String> fingerprint) {
        this(scenario, sha256, seed, decisions, pressure, fingerprint, FORMAT_VERSION,
                Optional.empty(), Duration.ZERO, EngineName.EMBEDDED);
    }

    public Attempt {
        decisions = List.copyOf(decisions);
        if (pressure.filter(ratio -> ratio < 1 || ratio > MOST_PRESSURE).isPresent()) {
            throw new IllegalArgumentException("pressure is 1 to " + MOST_PRESSURE);
        }
    }

    /**
     * The same attempt with one more decision. Deliberation that goes on stays one decision. What
     * is written down once all is over changes nothing of what was measured.
     */
    public Attempt with(Decision decision) {
        List<Decision> longer = new ArrayList<>(decisions);
        if (goesOn(decision)) {
            Decision begun = longer.removeLast();
            longer.add(new Decision(
                    begun.at(), decision.action(), begun.rationale(), begun.seen()));
        } else {
            longer.add(decision);
        }
        return new Attempt(scenario, sha256, seed, longer, pressure,
                fingerprint.filter(_ -> decision.action() instanceof Action.OfTeam), rules,
                session, played, engine);
    }

    private boolean goesOn(Decision decision) {
        return decision.action() instanceof Action.Deliberate && decision.rationale().isEmpty()
                && !decisions.isEmpty()
                && decisions.getLast().action() instanceof Action.Deliberate;
    }

    /** The attempt as it stood before its decision of that index. */
    public Attempt before(int decision) {
        return new Attempt(scenario, sha256, seed, decisions.subList(0, decision), pressure,
                Optional.empty(), rules, session, played, engine);
    }

    public Attempt measured(String measured) {
        return new Attempt(scenario, sha256, seed, decisions, pressure, Optional.of(measured),
                rules, session, played, engine);
    }

    /** The same attempt, whose SQL that engine runs. */
    public Attempt on(EngineName other) {
        return new Attempt(scenario, sha256, seed, decisions, pressure, fingerprint, rules,
                session, played, other);
    }

    /** The decisions alone, for an engine on which they may come to something else. */
    public Attempt movedTo(EngineName other) {
        return new Attempt(scenario, sha256, seed, decisions.stream().map(decision -> new Decision(
                decision.at(), decision.action(), decision.rationale(), Optional.empty()))
                .toList(), pressure, Optional.empty(), rules, session, played, other);
    }

    /** The same attempt, which a team plays by the first part of that exercise. */
    public Attempt playedBy(Exercise exercise) {
        return new Attempt(scenario, sha256, seed, decisions, pressure, fingerprint, rules,
                Optional.of(exercise.ofFirstPart()), played, engine);
    }

    /** The same attempt, which a team has played for so long by now. */
    public Attempt playedFor(Duration longer) {
        return new Attempt(scenario, sha256, seed, decisions, pressure, fingerprint, rules,
                session, longer, engine);
    }

    /** The version of its file: without a team session it stays as older programs read it. */
    public int fileVersion() {
        return engine != EngineName.EMBEDDED ? ENGINE_FORMAT_VERSION
                : session.isPresent() ? SESSION_FORMAT_VERSION : decisions.stream()
                        .anyMatch(one -> one.action().isOfSession())
                        ? TEAM_FORMAT_VERSION
                : FORMAT_VERSION;
    }

    public boolean isOfOlderRules() {
        return rules < FORMAT_VERSION;
    }

    /** The same attempt as it goes under today's rules, with its decisions as they are now. */
    public Attempt underTodaysRules(List<Decision> now) {
        return new Attempt(scenario, sha256, seed, now, pressure, fingerprint, FORMAT_VERSION,
                session, played, engine);
    }
}
