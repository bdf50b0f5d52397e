package dev.lastresort.session.attempt.turn;

import dev.lastresort.database.LimitExceeded;
import dev.lastresort.database.Stop;
import dev.lastresort.model.attempt.Action;
import dev.lastresort.model.outcome.Wording;
import dev.lastresort.model.scenario.Step;
import dev.lastresort.replay.state.ReplayStruck;
import dev.lastresort.session.attempt.Reply;
import dev.lastresort.session.attempt.moment.Moment;
import dev.lastresort.session.attempt.moment.Room;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a review of a script that went out without one would have seen: by a dry run, then. */
public final class MissedReview {

    private MissedReview() {}

    /**
     * A line for each thing; absent where there was no script, or somebody reviewed it, or nothing
     * could be tried.
     *
     * @param moment at which it was decided
     */
    public static Optional<List<String>> of(Room room, Moment moment, Action action) {
        return switch (action) {
            case Action.Console console when console.stopped().isEmpty()
                    && room.typed(console.statements()).writes() ->
                    seen(room, moment, new Action.DryRun(
                            console.statements(), Optional.empty(), Optional.empty()));
            case Action.Take take when !take.reviewed()
                    && take.step() instanceof Step.RunSql script ->
                    seen(room, moment, new Action.DryRun(
                            script.statements(), script.version(), Optional.empty()));
            default -> Optional.empty();
        };
    }

    private static Optional<List<String>> seen(Room room, Moment moment, Action.DryRun script) {
        if (moment.standing().down()) {
            return Optional.empty();
        }
        try {
            return Optional.of(lines(new DryRunTurn(room, moment, new Stop(),
                    room.typed(script.statements())).tried(moment, script)));
        } catch (ReplayStruck | LimitExceeded struck) {
            return Optional.of(List.of("it goes too far to be tried"));
        }
    }

    private static List<String> lines(Reply.Tried tried) {
        List<String> lines = new ArrayList<>();
        tried.error().ifPresent(error -> lines.add("it fails: " + error));
        tried.facts().forEach(fact -> lines.add(fact.title() + ": " + counts(fact)));
        tried.checks().stream().filter(check -> check.before() && !check.after())
                .forEach(check -> lines.add("it breaks: " + check.title()));
        tried.checks().stream().filter(check -> !check.before() && !check.after())
                .forEach(check -> lines.add("it does not repair: " + check.title()));
        tried.locks().forEach(lock -> lines.add("it locks " + lock));
        return lines.isEmpty() ? List.of("nothing that speaks against it") : lines;
    }

    private static String counts(Reply.FactChange fact) {
        List<String> counts = new ArrayList<>();
        count(fact.added(), "added", counts);
        count(fact.removed(), "gone", counts);
        count(fact.changed(), "changed", counts);
        return String.join(", ", counts);
    }

    private static void count(long rows, String how, List<String> counts) {
        if (rows > 0) {
            counts.add(Wording.count(rows, "row") + " " + how);
        }
    }
}
