package dev.lastresort.replay.state;

import dev.lastresort.database.Database;
import dev.lastresort.model.journal.Event.Acknowledged;
import dev.lastresort.model.journal.Event.Answered;
import dev.lastresort.model.journal.Event.Program;
import dev.lastresort.model.journal.Event.Refusal;
import dev.lastresort.model.journal.Event.Refused;
import dev.lastresort.model.scenario.Actor;
import dev.lastresort.model.scenario.Step;
import dev.lastresort.model.scenario.Step.Containment;
import dev.lastresort.model.scenario.traffic.Spread;
import dev.lastresort.model.scenario.traffic.Tenancy;
import dev.lastresort.replay.draw.Encounter;
import dev.lastresort.replay.program.Admitted;
import dev.lastresort.replay.program.RequestScript;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How things stand on a branch outside its database: what is deployed, contained, locked, down and
 * under way.
 */
public final class Situation {

    private final Map<String, Versions> deployed;
    private final Map<String, Fault> stopped;
    private final SortedMap<String, Disrupted> disruptions;
    private Optional<Fault> readOnly = Optional.empty();
    private Optional<Fault> maintenance = Optional.empty();
    private Optional<LocalDateTime> down = Optional.empty();
    private final Locks locks;
    private final SortedMap<String, Long> unanswered;
    private final Map<Lane, RunningProgram> running;
    private final Map<Program, ProgramCourse> courses;
    private final FailureCounts failures;
    private final HandSteps byHand;
    private KnownSources sources = KnownSources.NONE;
    private final Backlog backlog;
    private Admitted sql;

    private Situation(Situation other) {
        deployed = new HashMap<>(other.deployed);
        stopped = new HashMap<>(other.stopped);
        disruptions = new TreeMap<>(other.disruptions);
        unanswered = new TreeMap<>(other.unanswered);
        readOnly = other.readOnly;
        maintenance = other.maintenance;
        down = other.down;
        locks = other.locks.copy();
        running = new TreeMap<>(other.running);
        courses = new TreeMap<>(other.courses);
        failures = new FailureCounts(other.failures);
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
        stopped = new HashMap<>();
        disruptions = new TreeMap<>();
        for (Actor actor : actors) {
            deployed.put(actor.name(), Versions.of(
                    actor.versions().getFirst().name(), actor.manner().nodes()));
        }
        unanswered = new TreeMap<>();
        locks = new Locks();
        running = new TreeMap<>();
        courses = new TreeMap<>();
        failures = new FailureCounts();
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

    /** Which versions of the actor run, and on how many machines each. */
    public Versions versionsOf(String actor) {
        return Objects.requireNonNull(deployed.get(actor));
    }

    /** The version on one of the actor's machines, counted from 0. */
    public String versionOf(String actor, int node) {
        return versionsOf(actor).on(node);
    }

    /** @param nodes how many machines get it, the first ones; all if absent */
    public void deploy(String actor, String version, OptionalInt nodes) {
        deployed.replaceAll(
                (name, now) -> Tenancy.covers(actor, name) ? now.with(version, nodes) : now);
    }

    /** @param name of the step that does it */
    public void contain(Containment what, Spread spread, String name, LocalDateTime at) {
        Fault fault = new Fault(name, spread.share(), at);
        switch (what) {
            case Containment.StopActor stop -> stopped.putIfAbsent(stop.actor(), fault);
            case Containment.ReadOnly _ -> readOnly = readOnly.or(() -> Optional.of(fault));
            case Containment.Maintenance _ ->
                    maintenance = maintenance.or(() -> Optional.of(fault));
            case Containment.Disruption disruption ->
                    disruptions.putIfAbsent(disruption.name(), new Disrupted(fault, spread));
        }
    }

    public void resume(Containment what) {
        switch (what) {
            case Containment.StopActor stop ->
                    stopped.keySet().removeIf(name -> Tenancy.covers(stop.actor(), name));
            case Containment.ReadOnly _ -> readOnly = Optional.empty();
            case Containment.Maintenance _ -> maintenance = Optional.empty();
            case Containment.Disruption disruption -> disruptions.remove(disruption.name());
        }
    }

    /** The disruptions that go on. */
    public Set<String> disruptions() {
        return new TreeSet<>(disruptions.keySet());
    }

    /** Whether the database is gone, with all that it held. */
    public boolean isLost() {
        return disruptions.values().stream().anyMatch(broken -> broken.spread().losesData());
    }

    /** Whether nobody comes through to the database. */
    public boolean isDown() {
        return down.isPresent() || disruptions.values().stream()
                .anyMatch(broken -> broken.spread().isTotal() || broken.spread().losesData());
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
    public void lock(Lane lane, List<String> tables, boolean readersPass, Fault fault) {
        locks.take(lane, tables, readersPass, fault);
    }

    public boolean holdsLocks(Lane lane) {
        return locks.areHeldBy(lane);
    }

    public void unlock(Lane lane) {
        locks.release(lane);
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

    /** How far a program has come that was begun. */
    public Optional<ProgramCourse> course(Program program) {
        return Optional.ofNullable(courses.get(program));
    }

    public void course(Program program, ProgramCourse course) {
        courses.put(program, course);
    }

    public HandSteps byHand() {
        return byHand;
    }

    public Backlog backlog() {
        return backlog;
    }

    public boolean isStopped(String actor) {
        return stoppedBy(actor).isPresent();
    }

    public boolean isReadOnly() {
        return readOnly.isPresent();
    }

    public boolean isInMaintenance() {
        return maintenance.isPresent();
    }

    public Set<String> lockedTables() {
        return locks.tables();
    }

    private Optional<Fault> stoppedBy(String actor) {
        return Optional.ofNullable(stopped.get(actor))
                .or(() -> Optional.ofNullable(stopped.get(Tenancy.groupOf(actor))));
    }

    public FailureCounts failures() {
        return failures;
    }

    /** Why a request would be turned away now; what stands outside the database is open then. */
    public Optional<Refused> refusal(
            String actor, RequestScript script, Database database, Encounter who) {
        Optional<Refused> stop = met(Refusal.ACTOR_STOPPED, stoppedBy(actor), who);
        if (stop.isPresent()) {
            return stop;
        }
        return met(Refusal.MAINTENANCE, maintenance, who)
                .or(() -> down.map(since -> new Refused(Refusal.DATABASE_DOWN, since)))
                .or(() -> disrupted(actor, who))
                .or(() -> script.writes()
                        ? met(Refusal.READ_ONLY, readOnly, who) : Optional.empty())
                .or(() -> locks.met(script, database, who)
                        .map(since -> new Refused(Refusal.TABLE_LOCKED, since)))
                .filter(_ -> !OutsideTables.areAll(database, script.tables()));
    }

    private static Optional<Refused> met(Refusal reason, Optional<Fault> fault, Encounter who) {
        return fault.filter(one -> one.isMetBy(who))
                .map(one -> new Refused(reason, one.since()));
    }

    private Optional<Refused> disrupted(String actor, Encounter who) {
        return disruptions.values().stream()
                .filter(broken -> broken.isMetBy(actor, who))
                .map(broken -> broken.fault().since()).min(Comparator.naturalOrder())
                .map(since -> new Refused(Refusal.DISRUPTED, since));
    }
}
