package dev.lastresort.replay;

import dev.lastresort.database.Database;
import dev.lastresort.model.journal.Event.Program;
import dev.lastresort.model.journal.Event.Refusal;
import dev.lastresort.model.scenario.Actor;
import dev.lastresort.model.scenario.Step.Containment;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How things stand on a branch outside its database: what is deployed, contained, locked, down and
 * under way.
 */
final class Situation {

    private final Map<String, String> deployed;
    private final Set<String> stopped;
    private boolean readOnly;
    private boolean maintenance;
    private boolean down;
    private final Map<Program, List<String>> locks;
    private final Map<Program, RunningProgram> running;
    private final Map<String, Integer> failures;

    private Situation(Situation other) {
        deployed = new HashMap<>(other.deployed);
        stopped = new HashSet<>(other.stopped);
        readOnly = other.readOnly;
        maintenance = other.maintenance;
        down = other.down;
        locks = copyOf(other.locks);
        running = copyOf(other.running);
        failures = new HashMap<>(other.failures);
    }

    /** The start of the day: each actor in its first version, nothing contained. */
    Situation(List<Actor> actors) {
        deployed = new HashMap<>();
        actors.forEach(actor -> deployed.put(actor.name(), actor.versions().getFirst().name()));
        stopped = new HashSet<>();
        locks = new EnumMap<>(Program.class);
        running = new EnumMap<>(Program.class);
        failures = new HashMap<>();
    }

    Situation copy() {
        return new Situation(this);
    }

    String versionOf(String actor) {
        return deployed.get(actor);
    }

    void deploy(String actor, String version) {
        deployed.put(actor, version);
    }

    void contain(Containment what, boolean on) {
        switch (what) {
            case Containment.StopActor stop when on -> stopped.add(stop.actor());
            case Containment.StopActor stop -> stopped.remove(stop.actor());
            case Containment.ReadOnly _ -> readOnly = on;
            case Containment.Maintenance _ -> maintenance = on;
        }
    }

    boolean isDown() {
        return down;
    }

    void down(boolean isDown) {
        down = isDown;
    }

    void lock(Program program, List<String> tables) {
        locks.put(program, tables);
    }

    void unlock(Program program) {
        locks.remove(program);
    }

    Optional<RunningProgram> running(Program program) {
        return Optional.ofNullable(running.get(program));
    }

    void run(RunningProgram program) {
        running.put(program.program(), program);
    }

    void ended(Program program) {
        running.remove(program);
    }

    /** Counts one more failure of that actor and tells how many there are now. */
    int countFailure(String actor) {
        return failures.merge(actor, 1, Integer::sum);
    }

    /** Why a request of that actor would be turned away now, if it would. */
    Optional<Refusal> refusal(String actor, RequestScript script, Database database) {
        if (stopped.contains(actor)) {
            return Optional.of(Refusal.ACTOR_STOPPED);
        }
        if (maintenance) {
            return Optional.of(Refusal.MAINTENANCE);
        }
        if (down) {
            return Optional.of(Refusal.DATABASE_DOWN);
        }
        if (readOnly && script.writes()) {
            return Optional.of(Refusal.READ_ONLY);
        }
        return meetsLock(script, database) ? Optional.of(Refusal.TABLE_LOCKED) : Optional.empty();
    }

    private boolean meetsLock(RequestScript script, Database database) {
        if (locks.isEmpty()) {
            return false;
        }
        Set<String> touched = database.tablesBehind(script.identifiers());
        return locks.values().stream().flatMap(List::stream).anyMatch(touched::contains);
    }

    private static <V> Map<Program, V> copyOf(Map<Program, V> map) {
        Map<Program, V> copy = new EnumMap<>(Program.class);
        copy.putAll(map);
        return copy;
    }
}
