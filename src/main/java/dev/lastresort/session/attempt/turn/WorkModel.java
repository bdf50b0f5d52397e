package dev.lastresort.session.attempt.turn;

import dev.lastresort.database.gate.SqlClass;
import dev.lastresort.model.scenario.Practice;
import dev.lastresort.model.scenario.Scenario;
import dev.lastresort.model.scenario.Sql;
import dev.lastresort.model.scenario.Step;
import dev.lastresort.model.scenario.Step.Hands;
import dev.lastresort.replay.Responder;
import dev.lastresort.session.attempt.knowledge.EventLog;
import dev.lastresort.session.attempt.moment.Moment;
import dev.lastresort.session.attempt.moment.Room;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * What a step costs that somebody takes by hand. The same work takes the same time whoever does it:
 * a step that a strategy of the scenario has timed takes that long, under whatever name; so does
 * one that differs only in its object, such as another target of a restore, or else prices would
 * tell which of them the author had in mind. Any other goes by the scenario's pace and the
 * {@link SqlFormula}. Under pressure the time deliberated just
 * before counts towards what the trainee's own hands do.
 */
final class WorkModel {

    /** Rows that are copied back in a second. */
    private static final long COPIED_A_SECOND = 50_000;

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

    /** The step with its hands, locks and duration. */
    Step timed(Step bare, Responder here) {
        List<Step> timed = scenario.strategies().stream()
                .flatMap(strategy -> strategy.steps().stream()).toList();
        List<Step> like = timed.stream()
                .filter(step -> SameWork.isButForVersion(step, bare)).toList();
        Predicate<Step> same = step -> SameWork.is(step, bare);
        return like.stream().filter(same.and(step -> step.name().equals(bare.name()))).findFirst()
                .or(() -> like.stream().filter(same).findFirst())
                .or(() -> like.stream().findFirst())
                .or(() -> timed.stream().filter(step -> SameWork.isOfItsKind(step, bare))
                        .max(Comparator.comparing(step -> StepTiming.of(step).total())))
                .map(StepTiming::of).orElseGet(() -> byPace(bare, here))
                .after(deliberated, bare).given(bare);
    }

    /** What is typed into the console and changes something. */
    Step.RunSql typed(String name, List<Sql> batch, Responder here) {
        SqlFormula.Modelled modelled = modelled(batch, here);
        return new Step.RunSql(name, new Hands(Duration.ZERO, query(), Duration.ZERO), batch,
                modelled.locks(), Optional.empty(), modelled.run());
    }

    SqlFormula.Modelled modelled(List<Sql> batch, Responder here) {
        List<SqlClass> classes = here.classes(batch).stream().map(this::known).toList();
        return SqlFormula.of(classes, table -> rows(table, here));
    }

    /** How the duration comes about; nothing of a script that a strategy has timed. */
    List<String> explained(Step.RunSql timed, Responder here) {
        SqlFormula.Modelled modelled = modelled(timed.statements(), here);
        return modelled.run().equals(timed.run()) ? modelled.lines() : List.of();
    }

    private SqlClass known(SqlClass statement) {
        SortedSet<String> sources = new TreeSet<>(statement.sources());
        sources.removeAll(secret);
        return new SqlClass(statement.kind(),
                statement.target().filter(table -> !secret.contains(table)), sources);
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
            case Step.CopyBack copy -> new StepTiming(Hands.NONE, copying(copy, here), List.of());
            case Step.RunSql sql -> {
                SqlFormula.Modelled modelled = modelled(sql.statements(), here);
                yield new StepTiming(new Hands(Duration.ZERO, pace.authoring(), pace.review()),
                        modelled.run(), modelled.locks());
            }
            default -> new StepTiming(Hands.NONE, pace.action(), List.of());
        };
    }

    /** Once to copy the rows, and once the time to set it up. */
    private Duration copying(Step.CopyBack step, Responder here) {
        long rows = step.tables().stream().mapToLong(table -> rows(table.table(), here)).sum();
        return pace.action().plusSeconds(Math.ceilDiv(rows, COPIED_A_SECOND));
    }
}
