package dev.lastresort.session.attempt.turn;

import dev.lastresort.database.Stop;
import dev.lastresort.model.attempt.Action;
import dev.lastresort.model.journal.Event;
import dev.lastresort.model.journal.Event.Phase;
import dev.lastresort.model.journal.Event.Program;
import dev.lastresort.model.journal.Event.StepStarted;
import dev.lastresort.model.scenario.Step;
import dev.lastresort.replay.program.Admitted;
import dev.lastresort.replay.program.NotAdmitted;
import dev.lastresort.session.attempt.Price;
import dev.lastresort.session.attempt.RestoreLoss;
import dev.lastresort.session.attempt.knowledge.EventLog;
import dev.lastresort.session.attempt.knowledge.StandingReplicas;
import dev.lastresort.session.attempt.moment.Moment;
import dev.lastresort.session.attempt.moment.Room;
import dev.lastresort.session.attempt.moment.Stretch;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds out what an action would cost by taking it on a branch that is thrown away, and simulating
 * that until it begins: no second model that could say something else.
 */
public final class Prices {

    private final Room room;
    private final Moment moment;
    private final boolean pressed;
    private final WorkModel work;

    /** @param pressed whether the clock runs on while the trainee deliberates */
    public Prices(Room room, Moment moment, boolean pressed) {
        this.room = room;
        this.moment = moment;
        this.pressed = pressed;
        work = WorkModel.at(room, moment);
    }

    public Price of(Action action) {
        if (moment.end().isPresent()) {
            return new Price.Impossible("the attempt is over");
        }
        try {
            return switch (action) {
                case Action.Wait(LocalDateTime until) -> passing(until);
                case Action.Deliberate(LocalDateTime until) -> pressed
                        ? passing(until.truncatedTo(ChronoUnit.MILLIS))
                        : new Price.Impossible(Turn.NOT_PRESSED);
                case Action.Console console -> {
                    Admitted sql = room.typed(console.statements());
                    yield hands(sql.writes()
                            ? typed(console, sql) : Price.Costs.flat(work.query()));
                }
                case Action.DryRun dry -> {
                    room.typed(dry.statements());
                    yield hands(Price.Costs.flat(work.query()));
                }
                case Action.Take take -> {
                    Admitted sql = room.taken(take.step());
                    // The questions are asked of whoever takes a restore, knowing its price.
                    yield new StepTurn(room, moment.facing(true)).obstacle(take)
                            .<Price>map(Price.Impossible::new)
                            .orElseGet(() -> taken(take, sql));
                }
                case Action.DeclareResolved _ -> hands(
                        Price.Costs.flat(new ClaimTurn(room, moment).price()));
                default -> Price.Costs.flat(Duration.ZERO);
            };
        } catch (NotAdmitted refused) {
            return new Price.Impossible(refused.faults().getFirst().getMessage());
        }
    }

    private Price passing(LocalDateTime until) {
        return until.isAfter(moment.now())
                ? Price.Costs.flat(Duration.between(moment.now(), earlier(until)))
                : new Price.Impossible(Turn.PAST);
    }

    private LocalDateTime earlier(LocalDateTime until) {
        LocalDateTime horizon = room.scenario().horizon();
        return until.isBefore(horizon) ? until : horizon;
    }

    /** What only hands do cannot last longer than the day. */
    private Price hands(Price.Costs free) {
        if (moment.standing().handsBusy()) {
            return new Price.Impossible(Turn.HANDS_BUSY);
        }
        Duration left = Duration.between(moment.now(), room.scenario().horizon());
        return free.total().compareTo(left) <= 0 ? free : new Price.Costs(left, free.waiting(),
                free.phases(), Stream.concat(free.notes().stream(),
                        Stream.of("The day ends before it is done")).toList(),
                free.discarded());
    }

    private Price.Costs typed(Action.Console console, Admitted sql) {
        try (Stretch stretch = room.from(moment, sql)) {
            WorkModel.Timed timed = work.typed(StepTurn.freeName(moment, "Console"),
                    console.statements(), stretch.responder());
            int number = stretch.responder().type((Step.RunSql) timed.step(), false,
                    timed.secret(), new Stop(), moment.now());
            return begun(stretch, number, timed);
        }
    }

    private Price taken(Action.Take take, Admitted sql) {
        try (Stretch stretch = room.from(moment, sql)) {
            // a strategy's step of the same name goes before: it is asked for as it will be called
            WorkModel.Timed timed = work.timed(StepTurn.named(moment, take.step()),
                    take.reviewed(), stretch.responder());
            int number = stretch.responder().take(
                    timed.step(), take.after(), false, timed.secret(), moment.now());
            return begun(stretch, number, timed);
        }
    }

    private Price.Costs begun(Stretch stretch, int number, WorkModel.Timed timed) {
        Step step = timed.step();
        if (start(stretch, number).isEmpty()) {
            stretch.advanceThrough(room.scenario().horizon(), event -> is(event, number));
        }
        Optional<StepStarted> started = start(stretch, number);
        List<Phase> phases = started.map(StepStarted::phases).orElse(List.of());
        LocalDateTime end = started.map(s -> phases.isEmpty() ? s.at() : phases.getLast().end())
                .orElse(room.scenario().horizon());
        List<String> notes = new ArrayList<>();
        if (step instanceof Step.RunSql sql) {
            notes.addAll(LockWords.of(sql, stretch.responder().standing().steps().get(number)
                    .price()));
        }
        if (started.isPresent()) {
            new TargetNotes(room.scenario().start(), moment.now())
                    .of(step, phases, moment.journal()).ifPresent(notes::add);
        }
        Set<String> tables = new HashSet<>(room.tables());
        if (!moment.standing().down()) {
            stretch.responder().tables().forEach(table -> tables.add(table.name()));
        }
        new PortionNotes(tables).of(step, moment.journal()).ifPresent(notes::add);
        FoundBefore.of(step, moment.journal(), room.scenario()).forEach(notes::add);
        if (started.isEmpty()) {
            notes.add("Does not begin before the day ends");
        }
        return new Price.Costs(Duration.between(moment.now(), end),
                started.map(s -> Duration.between(moment.now(), s.at())).orElse(Duration.ZERO),
                phases, notes, discarded(step), step.hands().beside().lane());
    }

    private Optional<RestoreLoss> discarded(Step step) {
        if (step instanceof Step.RestoreInPlace promotion
                && promotion.point().replica().isPresent()) {
            return StandingReplicas.of(room.scenario(), moment.standing().sources(), moment.now())
                    .stream().filter(one -> promotion.point().replica().get().equals(one.name()))
                    .findFirst().map(one -> RestoreLoss.byReplica(promotion.point().target()
                            .filter(moment.now()::isAfter).orElse(promotion.point().target()
                                    .isPresent() ? moment.now() : one.standsAt()),
                            moment.journal(), moment.now(), EventLog.of(room, moment)::knows));
        }
        return step instanceof Step.RestoreInPlace restore
                ? RestoreLoss.by(restore.point(), moment.journal(), moment.now(),
                        EventLog.of(room, moment)::knows)
                : Optional.empty();
    }

    private static Optional<StepStarted> start(Stretch stretch, int number) {
        return stretch.news().stream().filter(event -> is(event, number))
                .map(StepStarted.class::cast).findFirst();
    }

    private static boolean is(Event event, int number) {
        return event instanceof StepStarted started && started.ref().index() == number
                && started.ref().program() == Program.STRATEGY;
    }
}
