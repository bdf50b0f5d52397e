package dev.lastresort.session.attempt.turn;

import dev.lastresort.database.Stop;
import dev.lastresort.model.attempt.Action;
import dev.lastresort.model.journal.Event;
import dev.lastresort.replay.program.Admitted;
import dev.lastresort.replay.program.NotAdmitted;
import dev.lastresort.session.attempt.FiveQuestions;
import dev.lastresort.session.attempt.Reply;
import dev.lastresort.session.attempt.knowledge.Discovery;
import dev.lastresort.session.attempt.moment.Moment;
import dev.lastresort.session.attempt.moment.Room;
import dev.lastresort.session.attempt.moment.Stretch;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Predicate;

/**
 * Does one action at one moment. A pure function of both, but for what a live trainee may do to it
 * meanwhile: end a wait, or stop SQL; what came of that is in the action that it hands back.
 */
public final class Turn {

    static final String HANDS_BUSY =
            "your hands are busy or away: wait, or cancel the step that they are at";

    static final String PAST = "one cannot wait for what is past";
    static final String NOT_PRESSED = "this attempt is not under pressure: the clock stands still"
            + " while one deliberates";

    private final Room room;
    private final Moment moment;
    private final boolean pressed;
    private final Conduct conduct;

    /** How a live trainee may meddle. */
    public record Conduct(Stop stop, Predicate<Event> endsWait) {

        /** A replay lets everything take its course. */
        public static Conduct undisturbed() {
            return new Conduct(new Stop(), _ -> false);
        }
    }

    /** @param pressed whether the clock runs on while the trainee deliberates */
    public Turn(Room room, Moment moment, boolean pressed, Conduct conduct) {
        this.room = room;
        this.moment = moment;
        this.pressed = pressed;
        this.conduct = conduct;
    }

    public sealed interface Result {}

    /** @param action as it is to be recorded */
    public record Done(Moment moment, Action action, Reply.Content content) implements Result {}

    public record Impossible(String why) implements Result {}

    public Result take(Action action) {
        if (moment.end().isPresent()
                && !(action instanceof Action.OfTeam team && team.entry().isAfterwards())) {
            return no("the attempt is over");
        }
        return action instanceof Action.Deliberate deliberate ? deliberate(deliberate)
                : action instanceof Action.OfTeam team ? new TeamTurn(room, moment).take(team)
                : switch (act(action)) {
                    case Done(var after, var done, var content) ->
                            new Done(after.acted(), done, content);
                    case Impossible impossible -> impossible;
                };
    }

    private Result act(Action action) {
        try {
            return switch (action) {
                case Action.Wait wait -> await(wait);
                case Action.Deliberate deliberate -> deliberate(deliberate);
                case Action.Console console -> {
                    Admitted sql = room.typed(console.statements());
                    yield discovering(sql,
                            new ConsoleTurn(room, moment, conduct.stop(), sql).run(console));
                }
                case Action.DryRun dry -> {
                    Admitted sql = room.typed(dry.statements());
                    yield discovering(sql,
                            new DryRunTurn(room, moment, conduct.stop(), sql).run(dry));
                }
                case Action.Take take -> new StepTurn(room, moment)
                        .take(take, room.taken(take.step()));
                case Action.Cancel cancel -> new StepTurn(room, moment).cancel(cancel);
                case Action.AnswerQuestions answer -> answer(answer);
                case Action.SkipQuestions skip ->
                        new Done(moment.facing(true), skip, new Reply.NoContent());
                case Action.TakeHint hint -> hint(hint);
                case Action.DeclareResolved claim ->
                        new ClaimTurn(room, moment).make(claim);
                case Action.HandOver over -> new Done(
                        moment.ended(Moment.End.HANDED_OVER), over, new Reply.NoContent());
                case Action.OfTeam team -> new TeamTurn(room, moment).take(team);
            };
        } catch (NotAdmitted refused) {
            return no(refused.faults().getFirst().getMessage());
        }
    }

    /** Whoever reads a copy has read as much as one who reads the live database. */
    private Result discovering(Admitted sql, Result result) {
        return result instanceof Done(var after, var action, var content)
                ? new Done(after.discovering(new Discovery(room).by(sql)), action, content)
                : result;
    }

    static Impossible no(String why) {
        return new Impossible(why);
    }

    private Result await(Action.Wait wait) {
        if (!wait.until().isAfter(moment.now())) {
            return no(PAST);
        }
        LocalDateTime until = wait.until().isBefore(room.scenario().horizon())
                ? wait.until() : room.scenario().horizon();
        try (Stretch stretch = room.from(moment)) {
            boolean stopped = stretch.advanceThrough(until, conduct.endsWait());
            Moment after = stretch.rest();
            return new Done(after, new Action.Wait(after.now()), new Reply.Waited(stopped));
        }
    }

    /** Unlike a wait it is not ended by what happens: nobody stops the clock. */
    private Result deliberate(Action.Deliberate deliberate) {
        if (!pressed) {
            return no(NOT_PRESSED);
        }
        LocalDateTime wanted = deliberate.until().truncatedTo(ChronoUnit.MILLIS);
        if (!wanted.isAfter(moment.now())) {
            return no(PAST);
        }
        LocalDateTime until = wanted.isBefore(room.scenario().horizon())
                ? wanted : room.scenario().horizon();
        try (Stretch stretch = room.from(moment)) {
            stretch.advanceThrough(until, _ -> false);
            Moment after = stretch.deliberated();
            return new Done(after, new Action.Deliberate(after.now()), new Reply.Waited(false));
        }
    }

    private Result answer(Action.AnswerQuestions answer) {
        return answer.predictions().size() == FiveQuestions.TEXTS.size()
                ? new Done(moment.facing(true), answer, new Reply.NoContent())
                : no("there are five questions");
    }

    private Result hint(Action.TakeHint hint) {
        List<String> hints = room.scenario().practice().hints();
        return hint.level() < 1 || hint.level() > hints.size()
                ? no("the scenario has no such hint")
                : new Done(moment, hint,
                        new Reply.Hint(hint.level(), hints.get(hint.level() - 1)));
    }
}
