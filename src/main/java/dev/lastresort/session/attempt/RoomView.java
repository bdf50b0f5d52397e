package dev.lastresort.session.attempt;

import dev.lastresort.model.journal.Event.Phase;
import dev.lastresort.model.outcome.Objective;
import dev.lastresort.model.scenario.Harmless;
import dev.lastresort.model.scenario.Step;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * What a trainee may know at an instant. Invariant: nothing in it names, counts or hints at an
 * actor that is hidden and not yet discovered.
 *
 * @param page      when somebody was called
 * @param messages  what was told so far, in order
 * @param log       what the systems wrote, in order: errors, deploys, backups, steps
 * @param ddl       the statements that changed tables, in order, each with whose it was
 * @param questions the five questions, before a restore in place
 * @param faced     whether they were answered or skipped since the last restore in place
 * @param hints     how many there are
 * @param ending    how it ended, if it has
 */
public record RoomView(
        String title, List<String> story, LocalDateTime start, LocalDateTime page,
        LocalDateTime now, LocalDateTime horizon, List<Goal> goals, List<GraphView> graphs,
        List<ReceivedMessage> messages, List<ActorStatus> actors, List<LogEntry> log,
        List<Work> works,
        List<TableInfo> tables, List<LogEntry> ddl, Offers offers, List<String> questions,
        boolean faced, int hints, int hintsTaken, List<Decided> decisions,
        Optional<Ending> ending) {

    public RoomView {
        story = List.copyOf(story);
        goals = List.copyOf(goals);
        graphs = List.copyOf(graphs);
        messages = List.copyOf(messages);
        actors = List.copyOf(actors);
        log = List.copyOf(log);
        works = List.copyOf(works);
        tables = List.copyOf(tables);
        ddl = List.copyOf(ddl);
        questions = List.copyOf(questions);
        decisions = List.copyOf(decisions);
    }

    /** So much later than now, or the horizon if that comes first. */
    public LocalDateTime after(Duration time) {
        LocalDateTime at = now.plus(time);
        return at.isBefore(horizon) ? at : horizon;
    }

    public enum Ending { HANDED_OVER, HORIZON }

    /** A limit of the business, and how things stand against it by now. */
    public sealed interface Goal {

        /**
         * How long an actor may be down, reckoned as the comparison reckons it.
         *
         * @param soFar what the objective comes to if nothing more happens
         * @param isDown whether the actor is down now
         */
        record Recovery(Objective.Rto soFar, boolean isDown) implements Goal {

            /** In the words of the comparison, as far as anybody can say by now. */
            public String words() {
                String now = isDown ? "; down now" : "";
                return soFar.met() ? "RTO of " + soFar.title() + " kept so far: "
                        + soFar.measured() + ", " + soFar.limit() + " allowed" + now
                        : soFar.verdict() + now;
            }
        }

        /** What else may be no more than so much; it is measured when all is over. */
        record OtherLimit(String words) implements Goal {}

        /**
         * How much of the latest work may be lost.
         *
         * @param backupAge how long ago the newest backup was taken: what would go if nothing but
         *                  that were restored. The log may reach further
         */
        record Loss(Duration limit, Duration backupAge) implements Goal {}
    }

    /** @param threshold where it begins to be alarming */
    public record GraphView(String title, String unit, Optional<BigDecimal> threshold,
            List<Sample> samples) {
        public GraphView {
            samples = List.copyOf(samples);
        }
    }

    public record ReceivedMessage(LocalDateTime at, String text) {}

    /** How an actor that is known fares, by its last answers. */
    public enum State {
        UP, DOWN, STOPPED, READ_ONLY, MAINTENANCE,
        /** Nobody is turned away, but some of its requests are not served yet. */
        WAITING
    }

    /**
     * @param waiting how many of its requests wait now
     * @param spans   its states so far, from the start of the day, without gaps
     * @param group   whose part it is, where it is a tenant's
     */
    public record ActorStatus(String name, String title, State state, String version,
            List<String> versions, long ok, long failed, long refused, long waiting,
            String lastError, List<StatePeriod> spans, List<Request> recent,
            Optional<TenantGroup> group) {
        public ActorStatus {
            versions = List.copyOf(versions);
            spans = List.copyOf(spans);
            recent = List.copyOf(recent);
        }

        /** One that is nobody's part. */
        public ActorStatus(String name, String title, State state, String version,
                List<String> versions, long ok, long failed, long refused, long waiting,
                String lastError, List<StatePeriod> spans, List<Request> recent) {
            this(name, title, state, version, versions, ok, failed, refused, waiting, lastError,
                    spans, recent, Optional.empty());
        }
    }

    /** @param whole whether all its tenants are known, so that one can speak of all of them */
    public record TenantGroup(String name, String title, boolean whole) {}

    /** The actors as people read of them: those of one group stand together. */
    public List<List<ActorStatus>> actorsByGroup() {
        SequencedMap<String, List<ActorStatus>> groups = new LinkedHashMap<>();
        actors.forEach(actor -> groups.computeIfAbsent(actor.group().map(TenantGroup::name)
                .orElse(actor.name()), _ -> new ArrayList<>()).add(actor));
        return groups.values().stream().map(List::copyOf).toList();
    }

    public record StatePeriod(LocalDateTime from, LocalDateTime to, State state) {}

    /** @param error empty if it went well */
    public record Request(LocalDateTime at, long n, String error) {}

    /**
     * A step that the trainee has taken.
     *
     * @param number   its place among all that were taken, from 0
     * @param phases   what it is made of; of one that waits, as the model plans them
     * @param startsAt when it began, or is planned to
     * @param error    empty unless it failed
     * @param after    the number of the step whose good end it waits for
     * @param person   who does it, if not the trainee
     */
    public record Work(int number, String name, WorkState progress, List<Phase> phases,
            Optional<LocalDateTime> startsAt, Optional<LocalDateTime> endsAt, String error,
            Optional<Integer> after, Optional<String> person) {
        public Work {
            phases = List.copyOf(phases);
            error = Harmless.text(error);
        }

        /** One that waits for nothing but hands. */
        public Work(int number, String name, WorkState progress, List<Phase> phases,
                Optional<LocalDateTime> endsAt, String error) {
            this(number, name, progress, phases, phases.stream().map(Phase::start).findFirst(),
                    endsAt, error, Optional.empty(), Optional.empty());
        }
    }

    public enum WorkState { WAITING, RUNNING, DONE, FAILED, CANCELLED }

    /**
     * A table or a view.
     *
     * @param rows     how many it holds here; absent for a view
     * @param realRows how many it holds in the real system, if that is told
     * @param columns  each as its name and type
     * @param foreign  its foreign keys and those of others to it
     * @param outside  whether it stands outside the database, where no restore touches it
     */
    public record TableInfo(String name, Optional<Long> rows, Optional<Long> realRows,
            List<String> columns, ForeignKeys foreign, boolean outside) {
        public TableInfo {
            columns = List.copyOf(columns);
        }

        /** One of the database's own. */
        public TableInfo(String name, Optional<Long> rows, Optional<Long> realRows,
                List<String> columns) {
            this(name, rows, realRows, columns, ForeignKeys.NONE, false);
        }
    }

    /**
     * What ties a table to others, a line each, with what a deletion or a new value comes to.
     *
     * @param out such as {@code author_id → author.id on delete cascade}
     * @param in  such as {@code book.author_id on delete cascade}
     */
    public record ForeignKeys(List<String> out, List<String> in) {
        public static final ForeignKeys NONE = new ForeignKeys(List.of(), List.of());

        public ForeignKeys {
            out = List.copyOf(out);
            in = List.copyOf(in);
        }
    }

    /**
     * What actions can be about.
     *
     * @param instances side instances that stand, by name
     * @param coming    those that a step which was taken will build
     * @param waysBack  what the incident holds and somebody could take back
     * @param effects   what a script could do outside the database
     */
    public record Offers(List<Backup> backups, List<String> instances,
            List<ComingInstance> coming, boolean readOnly, boolean maintenance,
            List<ReplicaView> replicas, List<WayBack> waysBack, List<OutsideEffect> effects) {
        public Offers {
            effects = List.copyOf(effects);
            waysBack = List.copyOf(waysBack);
            backups = List.copyOf(backups);
            instances = List.copyOf(instances);
            coming = List.copyOf(coming);
            replicas = List.copyOf(replicas);
        }

        /** Nothing is being built, and there is no replica. */
        public Offers(List<Backup> backups, List<String> instances, boolean readOnly,
                boolean maintenance) {
            this(backups, instances, List.of(), readOnly, maintenance, List.of(), List.of(),
                    List.of());
        }
    }

    /** What taking back something is called that the incident has closed or broken. */
    public record WayBack(Step.Containment what, String title) {}

    /**
     * Something that a script can do outside the database, such as giving money back.
     *
     * @param unit of its amount; empty if it has none
     */
    public record OutsideEffect(String name, String title, String unit) {}

    /**
     * A side instance that does not stand yet.
     *
     * @param step the number of the step that builds it
     */
    public record ComingInstance(String name, int step) {}

    /**
     * A backup as it is believed to be.
     *
     * @param terms what it costs beside what all do; empty if nothing
     * @param found what was found out about it; empty if nothing was yet
     */
    public record Backup(String name, LocalDateTime at, String terms, String found) {

        public static final String SOUND = "found to be sound";

        /** One of which nothing is known. */
        public Backup(String name, LocalDateTime at) {
            this(name, at, "", "");
        }

        /** Whether it is known to be worth less than a backup should be. */
        public boolean isBad() {
            return !found.isEmpty() && !found.equals(SOUND);
        }
    }

    /**
     * @param standsAt what was committed before that is in it
     * @param paused   whether it applies nothing more
     */
    public record ReplicaView(
            String name, String title, LocalDateTime standsAt, boolean paused) {}

    /** @param index from 0, for retrying from it */
    public record Decided(int index, LocalDateTime at, String what, String rationale) {
        public Decided {
            what = Harmless.text(what);
            rationale = Harmless.text(rationale);
        }
    }
}
