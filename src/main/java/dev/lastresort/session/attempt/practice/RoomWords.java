package dev.lastresort.session.attempt.practice;

import dev.lastresort.model.journal.Row;
import dev.lastresort.model.journal.SqlNull;
import dev.lastresort.model.outcome.Wording;
import dev.lastresort.model.scenario.Fact;
import dev.lastresort.model.scenario.Harmless;
import dev.lastresort.model.scenario.Scenario;
import dev.lastresort.session.attempt.Came;
import dev.lastresort.session.attempt.Price;
import dev.lastresort.session.attempt.Reply;
import dev.lastresort.session.attempt.Shown;
import dev.lastresort.session.attempt.Trial;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the engine says of prices and of what was done, as the window asks for it. */
final class RoomWords {

    private RoomWords() {}

    static Price price(dev.lastresort.session.attempt.turn.Cost price, LocalDateTime now) {
        if (price.obstacle().isPresent()) {
            return new Price.Impossible(price.obstacle().get());
        }
        Duration waiting = price.begins()
                .map(begins -> Duration.between(now, begins)).orElse(Duration.ZERO);
        List<String> notes = new ArrayList<>(price.formulas());
        if (!price.locks().isEmpty()) {
            notes.add("Refuses requests meanwhile that touch " + String.join(", ", price.locks()));
        }
        if (price.begins().isEmpty()) {
            notes.add("Does not begin before the day ends");
        }
        return new Price.Costs(price.total(), waiting, price.phases(), notes,
                price.discarded().map(RoomWords::discarded));
    }

    private static Price.Discarded discarded(dev.lastresort.session.attempt.Discarded gone) {
        return new Price.Discarded(gone.to(), gone.count(), gone.first().stream()
                .map(answered -> new Price.Acknowledged(
                        answered.at(), answered.actor(), answered.n()))
                .toList());
    }

    static Reply reply(Scenario scenario, Came came) {
        return switch (came) {
            case Came.Refused refused -> new Reply.Refused(Harmless.text(refused.why()));
            case Came.Happened happened -> new Reply.Done(
                    happened.charged(), told(scenario, happened.what()));
        };
    }

    private static Reply.Told told(Scenario scenario, Came.What what) {
        return switch (what) {
            case Came.Waited(boolean early) -> new Reply.Waited(early);
            case Came.Ran(var results, var failure) ->
                    new Reply.Ran(grids(results), failure.map(RoomWords::error));
            case Came.Stopped(boolean timedOut) -> new Reply.Ended(timedOut);
            case Came.Tried(Trial trial) -> rehearsed(scenario, trial);
            case Came.Hinted(int level, String text) -> new Reply.Hint(level, text);
            case Came.Declared(List<String> failing) -> new Reply.Verdict(failing);
            case Came.TooLate() -> new Reply.TooLate();
            case Came.Taken _, Came.Cancelled _, Came.QuestionsFaced _ -> new Reply.Nothing();
        };
    }

    private static Reply.Told rehearsed(Scenario scenario, Trial trial) {
        List<Reply.Check> checks = scenario.invariants().checks().stream()
                .map(check -> new Reply.Check(check.title(),
                        trial.before().getOrDefault(check.name(), false),
                        trial.after().getOrDefault(check.name(), false)))
                .toList();
        List<String> touched = trial.touched().entrySet().stream()
                .map(table -> table.getKey() + ": " + Wording.number(table.getValue())
                        + (table.getValue() == 1 ? " row" : " rows"))
                .toList();
        return new Reply.Rehearsed(grids(trial.results()), trial.failure().map(RoomWords::error),
                touched, facts(scenario, trial), checks, trial.run(), trial.locks(),
                trial.formulas());
    }

    private static List<String> facts(Scenario scenario, Trial trial) {
        List<String> lines = new ArrayList<>();
        trial.facts().forEach((name, change) -> lines.add(
                scenario.facts().stream().filter(fact -> fact.name().equals(name))
                        .map(Fact::title).findFirst().orElse(name)
                        + ": " + Wording.number(change.added()) + " added, "
                        + Wording.number(change.removed()) + " removed, "
                        + Wording.number(change.changed()) + " changed"));
        return lines;
    }

    private static String error(Came.Failure failure) {
        return Harmless.text(failure.sqlState() + "  " + failure.message());
    }

    private static List<Reply.Grid> grids(List<Shown> results) {
        return results.stream().map(shown -> new Reply.Grid(
                shown.columns().stream().map(Harmless::text).toList(),
                shown.rows().stream().map(RoomWords::cells).toList(),
                shown.changed(), shown.more())).toList();
    }

    private static List<String> cells(Row row) {
        return row.values().stream()
                .map(value -> value == SqlNull.NULL ? "‹NULL›" : text(Optional.of(value)))
                .toList();
    }

    private static String text(Optional<Object> value) {
        return Harmless.text(value.map(String::valueOf).orElse(""));
    }
}
