package dev.lastresort.replay.state;

import dev.lastresort.database.Database;
import dev.lastresort.model.journal.Event.Acknowledged;
import dev.lastresort.model.journal.Event.Answered;
import dev.lastresort.model.journal.Event.Refusal;
import dev.lastresort.model.journal.Event.Refused;
import dev.lastresort.model.scenario.Actor;
import dev.lastresort.model.scenario.Step.Containment;
import dev.lastresort.model.scenario.traffic.Tenancy;
import dev.lastresort.replay.program.Admitted;
import dev.lastresort.replay.program.RequestScript;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * How things stand on a branch outside its database: what is deployed, contained, locked, down and
 * under way.
 */
public final class Situation {

    private final Map<String, String> deployed;
    private final Map<String, LocalDateTime> stopped;
    private Optional<LocalDateTime> readOnly = Optional.empty();
    private Optional<LocalDateTime> maintenance = Optional.empty();
    private Optional<LocalDateTime> down = Optional.empty();
    private final Map<Lane, List<Lock>> locks;
    private final SortedMap<String, Long> unanswered;
    private final Map<Lane, RunningProgram> running;
    private final Map<String, Integer> failures;
    private final HandSteps byHand;
    private KnownSources sources = KnownSources.NONE;
    private final Backlog backlog;
    private Admitted sql;

    private Situation(Situation other) {
        deployed = new HashMap<>(other.deployed);
        stopped = new HashMap<>(other.stopped);
        unanswered = new TreeMap<>(other.unanswered);
        readOnly = other.readOnly;
        maintenance = other.maintenance;
        down = other.down;
        locks = new TreeMap<>(other.locks);
        running = new TreeMap<>(other.running);
        failures = new HashMap<>(other.failures);
        byHand = other.byHand.copy();
        backlog = other.backlog.copy();
        sql = other.sql;
        sources = other.sources;
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
        stopped = new HashMap<>();
        unanswered = new TreeMap<>();
        locks = new TreeMap<>();
        running = new TreeMap<>();
        failures = new HashMap<>();
        byHand = new HandSteps();
        backlog = new Backlog();
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
        deployed.replaceAll((name, now) -> Tenancy.covers(actor, name) ? version : now);
    }

    public void contain(Containment what, LocalDateTime at) {
        switch (what) {
            case Containment.StopActor stop -> stopped.putIfAbsent(stop.actor(), at);
            case Containment.ReadOnly _ -> readOnly = readOnly.or(() -> Optional.of(at));
            case Containment.Maintenance _ -> maintenance = maintenance.or(() -> Optional.of(at));
        }
    }

    public void resume(Containment what) {
        switch (what) {
            case Containment.StopActor stop ->
                    stopped.keySet().removeIf(name -> Tenancy.covers(stop.actor(), name));
            case Containment.ReadOnly _ -> readOnly = Optional.empty();
            case Containment.Maintenance _ -> maintenance = Optional.empty();
        }
    }

    public boolean isDown() {
        return down.isPresent();
    }

    public void down(LocalDateTime at) {
        down = down.or(() -> Optional.of(at));
    }

    public void up() {
        down = Optional.empty();
    }

    /** What is known of the backups and replicas. */
    public KnownSources sources() {
        return sources;
    }

    public void sources(KnownSources known) {
        sources = known;
    }

    /** @param readersPass whether only who writes there is turned away */
    public void lock(Lane lane, List<String> tables, boolean readersPass, LocalDateTime at) {
        List<Lock> all = new ArrayList<>(locks.getOrDefault(lane, List.of()));
        all.add(new Lock(tables, readersPass, at));
        locks.put(lane, List.copyOf(all));
    }

    public boolean holdsLocks(Lane lane) {
        return locks.containsKey(lane);
    }

    public void unlock(Lane lane) {
        locks.remove(lane);
    }

    /** Keeps in mind whether the actor's latest request was answered. */
    public void answered(Answered latest) {
        if (latest.answer() instanceof Acknowledged) {
            unanswered.remove(latest.actor());
        } else {
            unanswered.put(latest.actor(), latest.n());
        }
    }

    /** The actor's latest request would be answered by now. */
    public void answerable(String actor) {
        unanswered.remove(actor);
    }

    /** The latest requests of actors that were not answered; none that would be by now. */
    public SortedMap<String, Long> unanswered() {
        return Collections.unmodifiableSortedMap(new TreeMap<>(unanswered));
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

    /** The requests that wait. */
    public Backlog backlog() {
        return backlog;
    }

    public boolean isStopped(String actor) {
        return stoppedSince(actor).isPresent();
    }

    public boolean isReadOnly() {
        return readOnly.isPresent();
    }

    public boolean isInMaintenance() {
        return maintenance.isPresent();
    }

    /** Every table that is locked now. */
    public Set<String> lockedTables() {
        return locks.values().stream().flatMap(List::stream)
                .flatMap(lock -> lock.tables().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Since when it is stopped, itself or all of its group. */
    private Optional<LocalDateTime> stoppedSince(String actor) {
        return stopped.isEmpty() ? Optional.empty() : stopped.entrySet().stream()
                .filter(entry -> Tenancy.covers(entry.getKey(), actor))
                .map(Map.Entry::getValue).min(Comparator.naturalOrder());
    }

    /** Counts one more failure of that actor and tells how many there are now. */
    public int countFailure(String actor) {
        return failures.merge(actor, 1, Integer::sum);
    }

    /** How many failures there are of that actor, or of all of that group. */
    public int failures(String written) {
        return failures.entrySet().stream()
                .filter(entry -> Tenancy.covers(written, entry.getKey()))
                .mapToInt(Map.Entry::getValue).sum();
    }

    /** Why a request of that actor would be turned away now, if it would. */
    public Optional<Refused> refusal(String actor, RequestScript script, Database database) {
        Optional<LocalDateTime> since = stoppedSince(actor);
        if (since.isPresent()) {
            return Optional.of(new Refused(Refusal.ACTOR_STOPPED, since.get()));
        }
        Optional<Refused> refused = refusalByDatabase(script, database);
        return refused.isPresent() && OutsideTables.areAll(database, script.identifiers())
                ? Optional.empty() : refused;
    }

    /** What stands outside the database is open while it is closed. */
    private Optional<Refused> refusalByDatabase(RequestScript script, Database database) {
        return refused(Refusal.MAINTENANCE, maintenance)
                .or(() -> refused(Refusal.DATABASE_DOWN, down))
                .or(() -> script.writes()
                        ? refused(Refusal.READ_ONLY, readOnly) : Optional.empty())
                .or(() -> refused(Refusal.TABLE_LOCKED, lockMet(script, database)));
    }

    private static Optional<Refused> refused(Refusal reason, Optional<LocalDateTime> since) {
        return since.map(begin -> new Refused(reason, begin));
    }

    /** When the first of the locks that it meets was taken. */
    private Optional<LocalDateTime> lockMet(RequestScript script, Database database) {
        if (locks.isEmpty()) {
            return Optional.empty();
        }
        Set<String> touched = database.tablesBehind(script.identifiers());
        Set<String> written = database.tablesBehind(script.written());
        return locks.values().stream().flatMap(List::stream)
                .filter(lock -> lock.tables().stream().anyMatch(
                        lock.readersPass() ? written::contains : touched::contains))
                .map(Lock::since).min(Comparator.naturalOrder());
    }

    private record Lock(List<String> tables, boolean readersPass, LocalDateTime since) {}
}
