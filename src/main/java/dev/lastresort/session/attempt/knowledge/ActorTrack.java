package dev.lastresort.session.attempt.knowledge;

import dev.lastresort.model.journal.Event;
import dev.lastresort.model.journal.Event.Acknowledged;
import dev.lastresort.model.journal.Event.Answered;
import dev.lastresort.model.journal.Event.Failed;
import dev.lastresort.model.journal.Event.Refused;
import dev.lastresort.model.journal.Journal;
import dev.lastresort.model.outcome.Wording;
import dev.lastresort.model.scenario.Actor;
import dev.lastresort.model.scenario.Scenario;
import dev.lastresort.model.scenario.traffic.Tenancy;
import dev.lastresort.replay.Responder.Standing;
import dev.lastresort.session.attempt.RoomView.ActorStatus;
import dev.lastresort.session.attempt.RoomView.Request;
import dev.lastresort.session.attempt.RoomView.State;
import dev.lastresort.session.attempt.RoomView.StatePeriod;
import dev.lastresort.session.attempt.RoomView.TenantGroup;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/** How a known actor has fared since the start of the day, by its answers. */
record ActorTrack(Scenario scenario, LocalDateTime now, Journal known, Standing standing,
        EventLog log) {

    private static final int RECENT = 200;

    /** From that instant on it fares so. */
    private record Turning(LocalDateTime at, State state) {}

    ActorStatus of(Actor actor) {
        List<Answered> answers = new ArrayList<>();
        List<Turning> turns = new ArrayList<>();
        Set<Long> waits = new HashSet<>();
        List<Request> requests = new ArrayList<>();
        String lastError = "";
        ErrorWords errors = new ErrorWords(scenario);
        BelievedDeploys deploys = new BelievedDeploys();
        for (Event event : known) {
            errors.follow(event);
            deploys.follow(event);
            if (event instanceof Event.Waiting waiting && waiting.actor().equals(actor.name())) {
                waits.add(waiting.n());
                turns.add(new Turning(waiting.at(), State.WAITING));
            }
            if (event instanceof Answered answered && answered.actor().equals(actor.name())) {
                answers.add(answered);
                waits.remove(answered.n());
                State state = state(answered);
                turns.add(new Turning(answered.at(), state == State.UP && !waits.isEmpty()
                        ? State.WAITING : state));
                requests.add(new Request(answered.at(), answered.n(), error(answered, errors)));
                lastError = answered.answer() instanceof Failed failed
                        ? errors.brief(answered, failed) : lastError;
            }
        }
        return new ActorStatus(actor.name(), actor.title(),
                standing.stopped().contains(actor.name()) ? State.STOPPED : last(turns),
                deploys.versionOf(actor.name()).orElseGet(() -> Objects.requireNonNull(
                        standing.deployed().get(actor.name()))),
                actor.versions().stream().map(Actor.Version::name).toList(),
                count(answers, Acknowledged.class), count(answers, Failed.class),
                count(answers, Refused.class),
                standing.waiting().getOrDefault(actor.name(), 0L),
                lastError, spans(turns),
                requests.subList(Math.max(0, requests.size() - RECENT), requests.size()),
                actor.tenancy().filter(Tenancy::isMember).map(this::group));
    }

    private TenantGroup group(Tenancy tenancy) {
        return new TenantGroup(tenancy.group(), tenancy.title(), scenario.actors().stream()
                .map(Actor::name).filter(name -> Tenancy.covers(tenancy.group(), name))
                .allMatch(log::knows));
    }

    /** Why, and since when that was so. */
    static String words(Refused refused, Scenario scenario) {
        return refused.reason().name().toLowerCase(Locale.ROOT).replace('_', ' ') + " since "
                + Wording.clock(refused.since(), scenario.start());
    }

    private static long count(List<Answered> answers, Class<?> kind) {
        return answers.stream().filter(answered -> kind.isInstance(answered.answer())).count();
    }

    private static State last(List<Turning> turns) {
        return turns.isEmpty() ? State.UP : turns.getLast().state();
    }

    private List<StatePeriod> spans(List<Turning> turns) {
        List<StatePeriod> spans = new ArrayList<>();
        LocalDateTime from = scenario.start();
        State state = State.UP;
        for (Turning turn : turns) {
            if (turn.state() != state) {
                if (turn.at().isAfter(from)) {
                    spans.add(new StatePeriod(from, turn.at(), state));
                }
                from = turn.at();
                state = turn.state();
            }
        }
        if (now.isAfter(from)) {
            spans.add(new StatePeriod(from, now, state));
        }
        return spans;
    }

    private static State state(Answered answered) {
        return switch (answered.answer()) {
            case Failed _ -> State.DOWN;
            case Refused(var reason, _) -> switch (reason) {
                case ACTOR_STOPPED -> State.STOPPED;
                case READ_ONLY -> State.READ_ONLY;
                case MAINTENANCE -> State.MAINTENANCE;
                case DATABASE_DOWN, TABLE_LOCKED, DISRUPTED, QUEUE_FULL, STILL_WAITING ->
                        State.DOWN;
            };
            case Acknowledged() -> State.UP;
        };
    }

    private String error(Answered answered, ErrorWords errors) {
        return switch (answered.answer()) {
            case Failed failed -> "failed: " + errors.brief(answered, failed);
            case Refused refused -> "refused: " + words(refused, scenario);
            case Acknowledged() -> "";
        };
    }
}
