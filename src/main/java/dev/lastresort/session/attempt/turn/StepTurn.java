package dev.lastresort.session.attempt.turn;

import dev.lastresort.model.attempt.Action;
import dev.lastresort.model.journal.Event.BackupTaken;
import dev.lastresort.model.outcome.Wording;
import dev.lastresort.model.scenario.Actor;
import dev.lastresort.model.scenario.Effect;
import dev.lastresort.model.scenario.Emission;
import dev.lastresort.model.scenario.Step;
import dev.lastresort.model.scenario.Step.Containment.StopActor;
import dev.lastresort.model.scenario.traffic.Tenancy;
import dev.lastresort.replay.program.Admitted;
import dev.lastresort.replay.state.HandStep;
import dev.lastresort.session.attempt.Reply;
import dev.lastresort.session.attempt.knowledge.EventLog;
import dev.lastresort.session.attempt.knowledge.OutsideEffects;
import dev.lastresort.session.attempt.knowledge.StandingReplicas;
import dev.lastresort.session.attempt.moment.Moment;
import dev.lastresort.session.attempt.moment.Room;
import dev.lastresort.session.attempt.moment.Stretch;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Takes a step, or cancels one. Neither moves the clock. */
final class StepTurn {

    private final Room room;
    private final Moment moment;

    StepTurn(Room room, Moment moment) {
        this.room = room;
        this.moment = moment;
    }

    /** @param sql that of the step, let in */
    Turn.Result take(Action.Take take, Admitted sql) {
        Optional<String> obstacle = obstacle(take).or(() -> questions(take.step()));
        if (obstacle.isPresent()) {
            return Turn.no(obstacle.get());
        }
        try (Stretch stretch = room.from(moment, sql)) {
            Step named = named(moment, take.step());
            WorkModel.Timed timed = WorkModel.at(room, moment)
                    .timed(named, take.reviewed(), stretch.responder());
            int number = stretch.responder().take(timed.step(), take.after(),
                    SameWork.isOwn(named, room.scenario()), timed.secret(), moment.now());
            stretch.settle();
            Moment after = stretch.rest();
            boolean faced = moment.faced() && !(timed.step() instanceof Step.RestoreInPlace);
            return new Turn.Done(after.facing(faced),
                    new Action.Take(StepTiming.bare(named), take.after(), take.as(),
                            take.expects(), take.reviewed()),
                    new Reply.Taken(number));
        }
    }

    Turn.Result cancel(Action.Cancel cancel) {
        if (cancel.step() < 0 || cancel.step() >= moment.standing().steps().size()) {
            return Turn.no("there is no such step");
        }
        try (Stretch stretch = room.from(moment)) {
            Optional<String> why = stretch.responder().cancel(cancel.step(), moment.now());
            if (why.isPresent()) {
                return Turn.no(why.get());
            }
            stretch.settle();
            return new Turn.Done(stretch.rest().facing(moment.faced()), cancel,
                    new Reply.NoContent());
        }
    }

    /** Names of steps are told apart by a number, as in a scenario. */
    static String freeName(Moment moment, String wanted) {
        List<String> taken = moment.standing().steps().stream()
                .map(step -> step.step().name()).toList();
        String name = wanted;
        for (int i = 2; taken.contains(name); i++) {
            name = wanted + " (" + i + ")";
        }
        return name;
    }

    /** Why the step cannot be taken now, whatever is answered before, if it cannot. */
    Optional<String> obstacle(Action.Take take) {
        List<HandStep> steps = moment.standing().steps();
        if (take.after().isPresent()
                && (take.after().get() < 0 || take.after().get() >= steps.size())) {
            return Optional.of("it is to wait for a step that was not taken");
        }
        return switch (take.step()) {
            case Step.Contain s -> unknown(s.what());
            case Step.Resume s -> unknown(s.what());
            case Step.Deploy s -> known(s.actor())
                    .flatMap(actor -> actor.versions().stream()).map(Actor.Version::name)
                    .anyMatch(s.version()::equals) ? Optional.empty()
                            : Optional.of("there is no " + s.actor() + " " + s.version());
            case Step.RunSql s -> outside(s.emits());
            case Step.RestoreInPlace s -> restore(s, take.after(), steps);
            case Step.RestoreAside s -> source(s.point());
            case Step.VerifyBackup s -> s.backup().flatMap(this::backup);
            case Step.PauseReplica s -> replica(s.replica());
            default -> Optional.empty();
        };
    }

    /** An effect that no recovery has is not within anybody's reach. */
    private Optional<String> outside(Step.Emits emits) {
        List<String> reach = OutsideEffects.of(room.scenario()).stream().map(Effect::name)
                .toList();
        return emits.effects().stream().map(Emission::effect)
                .filter(name -> !reach.contains(name)).findFirst()
                .map(name -> "nobody here can do \"" + name + "\" outside the database");
    }

    /** They do not stand before its price: who answers them is to know what it would cost. */
    private Optional<String> questions(Step step) {
        return step instanceof Step.RestoreInPlace && !moment.faced()
                ? Optional.of("the five questions stand before a restore in place: answer them,"
                        + " or skip them")
                : Optional.empty();
    }

    private Optional<String> restore(
            Step.RestoreInPlace step, Optional<Integer> after, List<HandStep> steps) {
        boolean another = steps.stream().anyMatch(other -> !other.state().isOver()
                && other.step() instanceof Step.RestoreInPlace
                && !waitsFor(after, other.number(), steps));
        return another ? Optional.of("another restore in place is under way; one that is to follow"
                + " it has to wait for it") : source(step.point());
    }

    /** Whether a step that waits for {@code after} begins only once that other one has ended. */
    private static boolean waitsFor(Optional<Integer> after, int other, List<HandStep> steps) {
        Optional<Integer> before = after;
        while (before.isPresent() && before.get() != other) {
            before = steps.get(before.get()).after();
        }
        return before.isPresent();
    }

    private Optional<String> source(Step.RecoveryPoint point) {
        return point.replica().flatMap(this::replica).or(() -> point.backups().stream()
                .flatMap(name -> backup(name).stream()).findFirst());
    }

    private Optional<String> replica(String name) {
        return StandingReplicas.of(room.scenario(), moment.standing().sources(), moment.now())
                .stream().anyMatch(one -> one.name().equals(name)) ? Optional.empty()
                        : Optional.of("there is no replica " + name);
    }

    private Optional<String> backup(String backup) {
        return Optional.of(backup).filter(name -> !isThere(name)).map(name -> room.scenario()
                .backups().stream().filter(due -> due.name().equals(name)).findFirst()
                .map(due -> "backup " + name + " was not taken: the database was down at "
                        + Wording.clock(due.at(), room.scenario().start()))
                .orElse("there is no backup " + name));
    }

    /** It was taken, or will be yet: one that fell due while the database was down was not. */
    private boolean isThere(String backup) {
        return moment.journal().stream(BackupTaken.class)
                .anyMatch(taken -> taken.backup().equals(backup))
                || room.scenario().backups().stream().anyMatch(
                        due -> due.name().equals(backup) && due.at().isAfter(moment.now()));
    }

    private Optional<String> unknown(Step.Containment what) {
        return what instanceof StopActor(String name) && known(name).findAny().isEmpty()
                ? Optional.of("there is no actor " + name) : Optional.empty();
    }

    /** The actor of that name. One that the trainee cannot know of is as good as none. */
    private Stream<Actor> known(String name) {
        EventLog log = EventLog.of(room, moment);
        return room.scenario().actors().stream()
                .filter(actor -> Tenancy.covers(name, actor.name()) && log.knows(actor.name()));
    }

    /** The step by the name that it gets if it is taken at that moment. */
    static Step named(Moment moment, Step step) {
        return step.with(freeName(moment, step.name()), step.hands(), step.run());
    }
}
