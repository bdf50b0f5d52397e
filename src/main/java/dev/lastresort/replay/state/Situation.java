package dev.lastresort.replay.state;

import dev.lastresort.database.Database;
import dev.lastresort.model.journal.Event.Refusal;
import dev.lastresort.model.scenario.Actor;
import dev.lastresort.model.scenario.Step.Containment;
import dev.lastresort.replay.program.Admitted;
import dev.lastresort.replay.program.RequestScript;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * How things stand on a branch outside its database: what is deployed, contained, locked, down and
 * under way.
 */
public final class Situation {

    private final Map<String, String> deployed;
    private final Set<String> stopped;
    private boolean readOnly;
    private boolean maintenance;
    private boolean down;
    private final Map<Lane, List<String>> locks;
    private final Map<Lane, RunningProgram> running;
    private final Map<String, Integer> failures;
    private final HandSteps byHand;
    private Admitted sql;

    private Situation(Situation other) {
        deployed = new HashMap<>(other.deployed);
        stopped = new HashSet<>(other.stopped);
        readOnly = other.readOnly;
        maintenance = other.maintenance;
        down = other.down;
        locks = new TreeMap<>(other.locks);
        running = new TreeMap<>(other.running);
        failures = new HashMap<>(other.failures);
        byHand = other.byHand.copy();
        sql = other.sql;
    }

    /**
     * The start of the day: each actor in its first version, nothing contained.
     *
     * @param declared the scenario's SQL
     */
    public Situation(List<Actor> actors, Admitted declared) {
        sql = declared;
        deployed = new HashMap<>();
        actors.forEach(actor -> deployed.put(actor.name(), actor.versions().getFirst().name()));
        stopped = new HashSet<>();
        locks = new TreeMap<>();
        running = new TreeMap<>();
        failures = new HashMap<>();
        byHand = new HandSteps();
    }

    /** All SQL that may run: the scenario's, and what was let in by hand since. */
    public Admitted sql() {
        return sql;
    }

    /** Lets in SQL by hand. */
    public void admit(Admitted more) {
        sql = sql.and(more);
    }

    public Situation copy() {
        return new Situation(this);
    }

    public String versionOf(String actor) {
        return Objects.requireNonNull(deployed.get(actor));
    }

    public void deploy(String actor, String version) {
        deployed.put(actor, version);
    }

    public void contain(Containment what, boolean on) {
        switch (what) {
            case Containment.StopActor stop when on -> stopped.add(stop.actor());
            case Containment.StopActor stop -> stopped.remove(stop.actor());
            case Containment.ReadOnly _ -> readOnly = on;
            case Containment.Maintenance _ -> maintenance = on;
        }
    }

    public boolean isDown() {
        return down;
    }

    public void down(boolean isDown) {
        down = isDown;
    }

    public void lock(Lane lane, List<String> tables) {
        locks.put(lane, tables);
    }

    public void unlock(Lane lane) {
        locks.remove(lane);
    }

    public Optional<RunningProgram> running(Lane lane) {
        return Optional.ofNullable(running.get(lane));
    }

    public void run(RunningProgram program) {
        running.put(program.lane(), program);
    }

    public void ended(Lane lane) {
        running.remove(lane);
    }

    /** All that is under way, in the order of its lanes. */
    public Collection<RunningProgram> running() {
        return running.values();
    }

    public HandSteps byHand() {
        return byHand;
    }

    public boolean isStopped(String actor) {
        return stopped.contains(actor);
    }

    public boolean isReadOnly() {
        return readOnly;
    }

    public boolean isInMaintenance() {
        return maintenance;
    }

    /** Every table that is locked now. */
    public Set<String> lockedTables() {
        return locks.values().stream().flatMap(List::stream)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Counts one more failure of that actor and tells how many there are now. */
    public int countFailure(String actor) {
        return failures.merge(actor, 1, Integer::sum);
    }

    /** Why a request of that actor would be turned away now, if it would. */
    public Optional<Refusal> refusal(String actor, RequestScript script, Database database) {
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
}
