package dev.lastresort.session.attempt.knowledge;

import dev.lastresort.model.attempt.Action;
import dev.lastresort.model.attempt.Attempt;
import dev.lastresort.model.journal.Event.Acknowledged;
import dev.lastresort.model.journal.Event.Answered;
import dev.lastresort.model.journal.Event.Failed;
import dev.lastresort.model.journal.Event.Refused;
import dev.lastresort.model.scenario.Actor;
import dev.lastresort.model.scenario.Practice.Graph;
import dev.lastresort.model.scenario.Scenario;
import dev.lastresort.replay.Responder.Standing;
import dev.lastresort.session.attempt.TakenStep;
import dev.lastresort.session.attempt.knowledge.Known.GraphView;
import dev.lastresort.session.attempt.knowledge.Known.KnownActor;
import dev.lastresort.session.attempt.moment.Moment;
import dev.lastresort.session.attempt.moment.Room;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Makes of a moment what may be seen of it. */
public final class Views {

    private final Room room;

    public Views(Room room) {
        this.room = room;
    }

    public Known of(Moment moment, Attempt attempt) {
        Scenario scenario = room.scenario();
        EventLog log = EventLog.of(room, moment);
        Standing standing = moment.standing();
        return new Known(moment.now(), moment.end().isPresent(),
                moment.end().filter(Moment.End.RESOLVED::equals).isPresent(),
                scenario.briefing().objectives().recoveryTime()
                        .map(longest -> room.alert().at().plus(longest)),
                standing.down(), standing.readOnly(), standing.maintenance(),
                locked(standing, log), standing.handsBusy(),
                scenario.actors().stream().filter(actor -> log.knows(actor.name()))
                        .map(actor -> actor(actor, moment)).toList(),
                standing.steps().stream()
                        .map(step -> TakenStep.of(step, moment.journal())).toList(),
                graphs(moment), log.entries(),
                (int) attempt.decisions().stream()
                        .filter(decision -> decision.action() instanceof Action.Hint).count(),
                scenario.practice().hints().size(),
                falseAllClears(moment, attempt), moment.faced());
    }

    private static SortedSet<String> locked(Standing standing, EventLog log) {
        SortedSet<String> locked = new TreeSet<>(standing.locked());
        locked.removeAll(locked.isEmpty() ? Set.of() : log.secretTables());
        return locked;
    }

    /** Each time but the one that ended it. */
    private static int falseAllClears(Moment moment, Attempt attempt) {
        long declared = attempt.decisions().stream()
                .filter(decision -> decision.action() instanceof Action.DeclareResolved).count();
        boolean right = moment.end().filter(Moment.End.RESOLVED::equals).isPresent();
        return (int) declared - (right ? 1 : 0);
    }

    private static KnownActor actor(Actor actor, Moment moment) {
        long ok = 0;
        long failed = 0;
        long refused = 0;
        Optional<String> lastError = Optional.empty();
        for (Answered answered : (Iterable<
                Answered>) moment.journal().stream(Answered.class)::iterator) {
            if (answered.actor().equals(actor.name())) {
                switch (answered.answer()) {
                    case Acknowledged() -> ok++;
                    case Refused _ -> refused++;
                    case Failed(var state, _) -> {
                        failed++;
                        lastError = Optional.of(state);
                    }
                }
            }
        }
        return new KnownActor(actor.name(), actor.title(),
                Objects.requireNonNull(
                        moment.standing().deployed().get(actor.name())),
                actor.versions().stream().map(Actor.Version::name).toList(),
                moment.standing().stopped().contains(actor.name()), ok, failed, refused,
                lastError);
    }

    private List<GraphView> graphs(Moment moment) {
        List<Graph> graphs = room.scenario().practice().graphs();
        List<GraphView> views = new ArrayList<>();
        for (int i = 0; i < graphs.size(); i++) {
            int graph = i;
            views.add(new GraphView(graphs.get(i), moment.samples().stream()
                    .filter(sample -> sample.graph() == graph).toList()));
        }
        return views;
    }
}
