package dev.lastresort.session.attempt.told;

import dev.lastresort.model.attempt.Action;
import dev.lastresort.model.attempt.Prediction;
import dev.lastresort.model.attempt.TeamEntry;
import dev.lastresort.model.attempt.TeamEntry.Ballot;
import dev.lastresort.model.outcome.Wording;
import dev.lastresort.model.scenario.Step;
import dev.lastresort.session.attempt.Debrief;
import dev.lastresort.session.attempt.Debrief.DecisionLine;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What everybody expected, held against what was measured: of the restore that was taken next, or
 * of the whole attempt from the vote on, where none was.
 */
final class VotesHeld {

    private final Debrief debrief;
    private final Forecasts.Measurements measurements;

    VotesHeld(Debrief debrief, Forecasts.Measurements measurements) {
        this.debrief = debrief;
        this.measurements = measurements;
    }

    Stream<Held> of(DecisionLine line) {
        if (!(line.action() instanceof Action.OfTeam(TeamEntry.Voted(var about, var ballots)))) {
            return Stream.empty();
        }
        DecisionLine measured = debrief.decisions().stream()
                .skip(debrief.decisions().indexOf(line))
                .filter(one -> one.action() instanceof Action.Take take
                        && take.step() instanceof Step.Restore)
                .findFirst().orElse(line);
        return ballots.stream().flatMap(ballot -> Stream.of(
                held(about, ballot, "rows lost", ballot.expects().rowsLost(), measured,
                        measurements::lost),
                held(about, ballot, "time down", ballot.expects().down(), measured,
                        measurements::down))
                .flatMap(Optional::stream));
    }

    private Optional<Held> held(String about, Ballot ballot, String what,
            Optional<Prediction.Range> said, DecisionLine line,
            Function<DecisionLine, Judging.InFigures> truth) {
        return said.map(range -> {
            Judging.InFigures figures = truth.apply(line);
            return new Held(about + ", " + who(ballot) + ": " + what, Faced.words(range),
                    figures.words(), Judging.of(range, figures, measurements.ended(line)));
        });
    }

    /** What it was, in words. */
    static String words(Ballot ballot) {
        List<String> parts = Stream.of(
                ballot.expects().rowsLost().map(range -> Faced.words(range) + " lost"),
                ballot.expects().down().map(range -> Faced.words(range) + " down"))
                .flatMap(Optional::stream).toList();
        return who(ballot) + (parts.isEmpty() ? " said nothing"
                : ": " + String.join(", ", parts));
    }

    private static String who(Ballot ballot) {
        return ballot.by().isEmpty() ? Wording.count(ballot.hands(), "hand")
                : ballot.hands() == 1 ? ballot.by()
                : ballot.by() + " and " + Wording.count(ballot.hands() - 1, "other");
    }
}
