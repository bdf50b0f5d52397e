package dev.lastresort.replay;

import dev.lastresort.clock.EventQueue;
import dev.lastresort.clock.Precedence;
import dev.lastresort.model.journal.Commit;
import dev.lastresort.model.journal.Event;
import dev.lastresort.model.journal.Event.Answered;
import dev.lastresort.model.journal.Event.Failed;
import dev.lastresort.model.journal.Event.Refusal;
import dev.lastresort.model.journal.Event.Refused;
import dev.lastresort.model.journal.History;
import dev.lastresort.model.scenario.Actor;
import dev.lastresort.model.scenario.Manner;
import dev.lastresort.replay.draw.Encounter;
import dev.lastresort.replay.program.RequestScript;
import dev.lastresort.replay.state.Backlog;
import dev.lastresort.replay.state.Due;
import dev.lastresort.replay.state.Instances;
import dev.lastresort.replay.state.JournalWriter;
import dev.lastresort.replay.state.Situation;
import dev.lastresort.replay.state.World;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/**
 * Takes the requests of a branch as they fall due: does them, refuses them, or lets them wait. A
 * request that waits stays one request: it keeps its tick's draws, sees the instant at which it is
 * done, and is answered once, then.
 */
final class RequestTurns {

    /** The least time from one try of the first in a queue to the next. */
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final World world;
    private final Instances instances;
    private final Situation situation;
    private final EventQueue<Due> queue;
    private final JournalWriter journal;
    private final Alarm alarm;
    private final boolean truth;

    RequestTurns(World world, Instances instances, Situation situation, EventQueue<Due> queue,
            JournalWriter journal, Alarm alarm, boolean truth) {
        this.world = world;
        this.instances = instances;
        this.situation = situation;
        this.queue = queue;
        this.journal = journal;
        this.alarm = alarm;
        this.truth = truth;
    }

    /** A tick is due; so its successor will be. */
    void tick(Due.Tick tick, LocalDateTime at) {
        Actor actor = actor(tick.actor());
        long next = world.ticks().next(actor, tick.n());
        queue.add(world.ticks().tick(actor, next), Precedence.REQUEST, tick.actor(), next,
                new Due.Tick(tick.actor(), next));
        switch (actor.manner().whenRefused()) {
            case Manner.Drop _ -> refusal(actor, tick.n(), 0).ifPresentOrElse(
                    refused -> refuse(actor, tick.n(), refused, at),
                    () -> serve(actor, tick.n(), at));
            case Manner.Queue line -> queued(actor, line, tick, at);
            case Manner.Retry retry -> tried(actor, retry, tick, at);
        }
    }

    private void queued(Actor actor, Manner.Queue line, Due.Tick tick, LocalDateTime at) {
        Backlog backlog = situation.backlog();
        if (backlog.size(actor.name()) == 0
                && refusal(actor, tick.n(), 0).isEmpty()) {
            serve(actor, tick.n(), at);
        } else if (backlog.size(actor.name()) >= line.limit()) {
            refuse(actor, tick.n(), new Refused(Refusal.QUEUE_FULL,
                    backlog.fullSince(actor.name()).orElse(at)), at);
        } else {
            backlog.add(actor.name(), tick.n());
            if (backlog.size(actor.name()) >= line.limit()) {
                backlog.full(actor.name(), at);
            }
            journal.append(new Event.Waiting(at, actor.name(), tick.n()));
            if (backlog.size(actor.name()) == 1) {
                lookAgain(actor, tick.actor(), line, at);
            }
        }
    }

    /** Who met by chance what keeps a part of the requests out may come through next time. */
    private void lookAgain(Actor actor, int place, Manner.Queue line, LocalDateTime at) {
        Backlog backlog = situation.backlog();
        long first = backlog.first(actor.name()).orElseThrow();
        Encounter who = encounter(actor, first, backlog.tries(actor.name()));
        if (refusal(actor, first, who).isPresent() && who.isByChance()
                && backlog.drainingBegins(actor.name())) {
            backlog.tried(actor.name());
            Duration pause = line.spacing().compareTo(PAUSE) > 0 ? line.spacing() : PAUSE;
            queue.add(at.plus(pause), Precedence.REQUEST, place, first, new Due.Drain(place));
        }
    }

    private void tried(Actor actor, Manner.Retry retry, Due.Tick tick, LocalDateTime at) {
        if (refusal(actor, tick.n(), 0).isEmpty()) {
            serve(actor, tick.n(), at);
            return;
        }
        situation.backlog().waits(actor.name());
        journal.append(new Event.Waiting(at, actor.name(), tick.n()));
        queue.add(at.plus(retry.every()), Precedence.REQUEST, tick.actor(), tick.n(),
                new Due.TryAgain(tick.actor(), tick.n(), 1));
    }

    void tryAgain(Due.TryAgain due, LocalDateTime at) {
        Actor actor = actor(due.actor());
        Optional<Refused> refused = refusal(actor, due.n(), due.attempt());
        if (refused.isPresent() && actor.manner().whenRefused() instanceof Manner.Retry retry
                && due.attempt() < retry.times()) {
            queue.add(at.plus(retry.every()), Precedence.REQUEST, due.actor(), due.n(),
                    new Due.TryAgain(due.actor(), due.n(), due.attempt() + 1));
            return;
        }
        situation.backlog().waitsNoMore(actor.name());
        refused.ifPresentOrElse(why -> refuse(actor, due.n(), why, at),
                () -> serve(actor, due.n(), at));
    }

    /** Does what has come up in a queue: the first, or all of it where nothing spaces them out. */
    void drain(int place, LocalDateTime at) {
        Actor actor = actor(place);
        Backlog backlog = situation.backlog();
        backlog.drainingEnds(actor.name());
        if (!(actor.manner().whenRefused() instanceof Manner.Queue line)) {
            return;
        }
        boolean spaced = line.spacing().isPositive();
        for (var first = backlog.first(actor.name()); first.isPresent();
                first = backlog.first(actor.name())) {
            if (refusal(actor, first.getAsLong(), backlog.tries(actor.name())).isPresent()) {
                lookAgain(actor, place, line, at);
                return;
            }
            backlog.remove(actor.name(), first.getAsLong());
            backlog.done(actor.name(), at);
            serve(actor, first.getAsLong(), at);
            if (spaced) {
                comeUp(place, line, at);
                return;
            }
        }
    }

    /** Something has ended: what waits in queues may go on. */
    void somethingEnded(LocalDateTime at) {
        for (int i = 0; i < world.scenario().actors().size(); i++) {
            if (actor(i).manner().whenRefused() instanceof Manner.Queue line) {
                comeUp(i, line, at);
            }
        }
    }

    private void comeUp(int place, Manner.Queue line, LocalDateTime at) {
        Backlog backlog = situation.backlog();
        String actor = actor(place).name();
        if (backlog.first(actor).isEmpty() || !backlog.drainingBegins(actor)) {
            return;
        }
        LocalDateTime due = backlog.lastDone(actor).map(last -> last.plus(line.spacing()))
                .filter(next -> next.isAfter(at)).orElse(at);
        queue.add(due, Precedence.REQUEST, place, backlog.first(actor).getAsLong(),
                new Due.Drain(place));
    }

    /**
     * A restore in place has changed the line of history: what a queue had worked off in the part
     * that is gone comes again, where the database was what kept count.
     */
    void restored(List<Event> before, LocalDateTime at) {
        History.Exchange exchange = History.Exchange.between(before, journal.history().current());
        exchange.discarded().forEach(event -> {
            if (event instanceof Answered gone && rewinds(gone.actor())
                    && !(gone.answer() instanceof Refused)
                    && situation.backlog().add(gone.actor(), gone.n())) {
                journal.append(new Event.Waiting(at, gone.actor(), gone.n()));
            }
        });
        exchange.regained().forEach(event -> {
            if (event instanceof Answered again && rewinds(again.actor())) {
                situation.backlog().remove(again.actor(), again.n());
            }
        });
    }

    private boolean rewinds(String name) {
        return world.scenario().actors().stream()
                .anyMatch(actor -> actor.name().equals(name)
                        && actor.manner().whenRefused() instanceof Manner.Queue line
                        && line.onRestore() == Manner.OnRestore.REWIND);
    }

    private Actor actor(int place) {
        return world.scenario().actors().get(place);
    }

    private String version(Actor actor, long n) {
        return situation.versionOf(actor.name(), world.node(actor, n));
    }

    private RequestScript script(Actor actor, long n) {
        return world.programs().script(actor.name(), version(actor, n));
    }

    private Encounter encounter(Actor actor, long n, int attempt) {
        return new Encounter(world.scenario().seed(), actor.name(), n, attempt);
    }

    private Optional<Refused> refusal(Actor actor, long n, int attempt) {
        return refusal(actor, n, encounter(actor, n, attempt));
    }

    private Optional<Refused> refusal(Actor actor, long n, Encounter who) {
        return situation.refusal(actor.name(), script(actor, n), instances.live(), who);
    }

    private void refuse(Actor actor, long n, Refused why, LocalDateTime at) {
        answer(new Answered(at, actor.name(), version(actor, n), n, why,
                List.of(), List.of(), Commit.NOTHING));
    }

    private void serve(Actor actor, long n, LocalDateTime at) {
        answer(new RequestRunner(instances.live(), script(actor, n),
                world.parameters(actor.name(), n, at), world, truth)
                .run(at, actor.name(), n));
    }

    private void answer(Answered given) {
        Answered answered = world.alike().of(given);
        journal.append(answered);
        situation.answered(answered);
        if (answered.answer() instanceof Failed) {
            alarm.failed(answered.actor(), answered.at());
        }
    }
}
