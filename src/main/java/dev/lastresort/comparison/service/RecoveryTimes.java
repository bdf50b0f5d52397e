package dev.lastresort.comparison.service;

import dev.lastresort.model.journal.Event.Done;
import dev.lastresort.model.journal.Event.InvariantsChecked;
import dev.lastresort.model.journal.Event.Phase;
import dev.lastresort.model.journal.Event.Program;
import dev.lastresort.model.journal.Event.StepEnded;
import dev.lastresort.model.journal.Event.StepFailed;
import dev.lastresort.model.journal.Event.StepStarted;
import dev.lastresort.model.journal.Journal;
import dev.lastresort.model.journal.RevisedSteps;
import dev.lastresort.model.outcome.ActorTally;
import dev.lastresort.model.outcome.ActorTally.JudgedAnswer;
import dev.lastresort.model.outcome.ActorTally.Judgement;
import dev.lastresort.model.outcome.Outcome.StepDuration;
import dev.lastresort.model.outcome.Wording;
import dev.lastresort.model.scenario.Invariants.Invariant;
import dev.lastresort.model.scenario.Scenario;
import dev.lastresort.model.scenario.Strategy;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Collectors;

/**
 * Reads from a branch's journal when its steps were through, from when on all answers were right
 * again, and how long each step took.
 */
public final class RecoveryTimes {

    private RecoveryTimes() {}

    /** When the last of the strategy's steps ended; empty if it has none, or not all ended well. */
    public static Optional<LocalDateTime> workDoneAt(Strategy strategy, Journal journal) {
        List<StepEnded> done = journal.stream(StepEnded.class)
                .filter(RecoveryTimes::ofStrategy)
                .filter(ended -> ended.result() instanceof Done)
                .toList();
        boolean all = !done.isEmpty() && done.size() == strategy.steps().size();
        return all ? Optional.of(done.getLast().at()) : Optional.empty();
    }

    private static boolean ofStrategy(StepEnded ended) {
        return ended.ref().program() == Program.STRATEGY;
    }

    /**
     * The last answer of all that was bad or wrong; empty if an actor's last answer was one,
     * or something still waits.
     */
    public static Optional<LocalDateTime> cleanFrom(Collection<ActorTally> tallies,
            LocalDateTime start) {
        LocalDateTime clean = start;
        for (ActorTally tally : tallies) {
            List<JudgedAnswer> answers = tally.answers();
            if (!answers.isEmpty() && isUnclean(answers.getLast())
                    || tally.waits().open() > 0) {
                return Optional.empty();
            }
            for (JudgedAnswer answer : answers) {
                if (isUnclean(answer) && answer.at().isAfter(clean)) {
                    clean = answer.at();
                }
            }
        }
        return Optional.of(clean);
    }

    private static boolean isUnclean(JudgedAnswer answer) {
        return answer.bad() || answer.judgement() == Judgement.WRONG;
    }

    /** As they stood when they were last looked at; one that never was does not hold. */
    public static SequencedMap<String, Boolean> invariants(Scenario scenario, Journal journal) {
        Optional<InvariantsChecked> last = journal.stream(InvariantsChecked.class)
                .reduce((_, later) -> later);
        SequencedMap<String, Boolean> holds = new LinkedHashMap<>();
        for (Invariant check : scenario.invariants().checks()) {
            holds.put(check.name(), last
                    .map(seen -> seen.holds().getOrDefault(check.name(), false)).orElse(false));
        }
        return holds;
    }

    /**
     * What each step of the strategy took by the model, whether or not the day was long enough for
     * it; one that was cancelled or killed took the time until then.
     */
    public static List<StepDuration> durations(Journal journal) {
        List<StepEnded> cut = journal.stream(StepEnded.class).filter(RecoveryTimes::ofStrategy)
                .filter(ended -> ended.result() instanceof StepFailed).toList();
        return RevisedSteps.of(journal).stream()
                .filter(started -> started.ref().program() == Program.STRATEGY)
                .map(started -> cut.stream()
                        .filter(ended -> ended.ref().equals(started.ref())
                                && ended.at().isBefore(end(started)))
                        .findFirst().map(ended -> cutOff(started, ended))
                        .orElseGet(() -> duration(started)))
                .toList();
    }

    private static LocalDateTime end(StepStarted started) {
        return started.phases().isEmpty() ? started.at() : started.phases().getLast().end();
    }

    /** What was ended before its time took the time until then. */
    private static StepDuration cutOff(StepStarted started, StepEnded ended) {
        StepDuration modelled = duration(started);
        return new StepDuration(modelled.step(),
                Wording.seconds(Duration.between(started.at(), ended.at())),
                "ended before " + Wording.duration(modelled.seconds()) + " were over: "
                        + modelled.formula());
    }

    private static StepDuration duration(StepStarted started) {
        long seconds = Wording.seconds(Duration.between(started.at(), end(started)));
        String formula = started.phases().stream().map(Phase::formula)
                .filter(text -> !text.isBlank()).collect(Collectors.joining(" + "));
        return new StepDuration(
                started.ref().name(), seconds, formula.isEmpty() ? "0 s" : formula);
    }
}
