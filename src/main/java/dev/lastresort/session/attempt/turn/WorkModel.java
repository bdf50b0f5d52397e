package dev.lastresort.session.attempt.turn;

import dev.lastresort.database.Stop;
import dev.lastresort.model.scenario.Practice;
import dev.lastresort.model.scenario.Scenario;
import dev.lastresort.model.scenario.Sql;
import dev.lastresort.model.scenario.Step;
import dev.lastresort.model.scenario.Step.Hands;
import dev.lastresort.replay.Responder;
import dev.lastresort.replay.state.ScriptPrice;
import dev.lastresort.session.attempt.knowledge.EventLog;
import dev.lastresort.session.attempt.moment.Moment;
import dev.lastresort.session.attempt.moment.Room;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What a step costs that somebody takes by hand. The same work takes the same time whoever does it,
 * and wherever it is typed: a step that a strategy of the scenario has timed takes that long, under
 * whatever name; so does one that differs only in its object, such as another target of a restore,
 * or else prices would tell which of them the author had in mind. Any other goes by the scenario's
 * pace, a script's run and locks by a dry run when it begins. What goes out without review is
 * cheaper by the review, and by nothing else. Under pressure the time deliberated just before
 * counts towards what the trainee's own hands do.
 */
final class WorkModel {

    /** Rows that are copied back in a second. */
    private static final long COPIED_A_SECOND = 200_000;

    /** How a duration comes about that nobody reckoned here. */
    static final String AS_DECLARED =
            "as the scenario's own recovery takes for the same statements";

    private final Scenario scenario;
    private final Practice.Pace pace;
    private final Duration deliberated;
    private final Set<String> secret;

    /**
     * @param deliberated how much of it the trainee's own hands have spent already
     * @param secret      tables that count as if they were not there, so that no price gives away
     *                    what nobody has found yet
     */
    private WorkModel(Scenario scenario, Duration deliberated, Set<String> secret) {
        this.scenario = scenario;
        this.deliberated = deliberated;
        this.secret = secret;
        pace = scenario.practice().pace();
    }

    static WorkModel at(Room room, Moment moment) {
        return new WorkModel(room.scenario(), moment.deliberated(),
                EventLog.of(room, moment).secretTables());
    }

    /** How long a query or a dry run takes from now on. */
    Duration query() {
        return StepTiming.left(pace.query(), deliberated);
    }

    /**
     * A step with its hands, locks and duration.
     *
     * @param secret present where a dry run prices it when it begins: what may not be told of
     */
    record Timed(Step step, Optional<Set<String>> secret) {}

    /** The step with its hands, locks and duration, as far as they are known before it begins. */
    Timed timed(Step bare, boolean reviewed, Responder here) {
        Optional<StepTiming> known = known(bare);
        StepTiming timing = known.orElseGet(() -> byPace(bare, here));
        return new Timed((reviewed ? timing : timing.unreviewed()).after(deliberated, bare)
                .given(bare),
                Optional.of(secret)
                        .filter(_ -> bare instanceof Step.RunSql && known.isEmpty()));
    }

    /** What the scenario's own strategies take for such a step. */
    private Optional<StepTiming> known(Step bare) {
        List<Step> timed = scenario.strategies().stream()
                .flatMap(strategy -> strategy.steps().stream()).toList();
        List<Step> like = timed.stream()
                .filter(step -> SameWork.isButForVersion(step, bare)).toList();
        Predicate<Step> same = step -> SameWork.is(step, bare);
        return like.stream().filter(same.and(step -> step.name().equals(bare.name()))).findFirst()
                .or(() -> like.stream().filter(same).findFirst())
                .or(() -> like.stream().findFirst()).map(StepTiming::of)
                .or(() -> timed.stream().filter(step -> SameWork.isOfItsKind(step, bare))
                        .map(StepTiming::of).max(Comparator.comparing(StepTiming::total))
                        .map(timing -> isOfOnePerson(bare) ? timing.byOwnHands() : timing));
    }

    /** Who stops a job of their own department stops nobody else's. */
    private static boolean isOfOnePerson(Step step) {
        return step instanceof Step.Contain || step instanceof Step.Resume
                || step instanceof Step.Deploy;
    }

    /** What is typed into the console and changes something: nobody has reviewed it. */
    Timed typed(String name, List<Sql> batch, Responder here) {
        return timed(new Step.RunSql(name, Hands.NONE, batch, List.of(), Optional.empty(),
                Duration.ZERO), false, here);
    }

    /** What a script would cost if it began now: as a strategy has it, or as a dry run shows. */
    ScriptPrice priced(Step.RunSql script, Responder here, LocalDateTime at, Stop stop) {
        return known(script).map(timing -> new ScriptPrice(timing.run(),
                timing.locks().stream().map(table -> new ScriptPrice.TimedLock(
                        table, false, Duration.ZERO)).toList(),
                List.of(AS_DECLARED)))
                .orElseGet(() -> here.priced(script.statements(), secret, at, stop));
    }

    private long rows(String table, Responder here) {
        if (secret.contains(table)) {
            return 0;
        }
        Long declared = scenario.practice().rows().get(table);
        return declared != null ? declared : here.rows(table).orElse(0);
    }

    private StepTiming byPace(Step bare, Responder here) {
        Hands asked = new Hands(pace.approval(), Duration.ZERO, Duration.ZERO);
        return switch (bare) {
            case Step.Restore _ ->
                    new StepTiming(asked, Duration.ZERO, List.of());
            case Step.VerifyBackup _ ->
                    new StepTiming(Hands.NONE, Duration.ZERO, List.of());
            case Step.CopyBack copy -> new StepTiming(Hands.NONE, copying(copy, here), List.of());
            case Step.RunSql _ -> new StepTiming(new Hands(Duration.ZERO, pace.authoring(),
                    pace.review()), Duration.ZERO, List.of());
            default -> new StepTiming(Hands.NONE, pace.action(), List.of());
        };
    }

    /** Once to copy the rows, and once the time to set it up. */
    private Duration copying(Step.CopyBack step, Responder here) {
        long rows = step.tables().stream().mapToLong(table -> rows(table.table(), here)).sum();
        return pace.action().plusSeconds(Math.ceilDiv(rows, COPIED_A_SECOND));
    }
}
