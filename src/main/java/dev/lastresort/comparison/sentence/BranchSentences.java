package dev.lastresort.comparison.sentence;

import dev.lastresort.model.journal.Event.Program;
import dev.lastresort.model.journal.Event.StepEnded;
import dev.lastresort.model.journal.Event.StepFailed;
import dev.lastresort.model.outcome.ActorTally;
import dev.lastresort.model.outcome.ActorTally.Judgement;
import dev.lastresort.model.outcome.Outcome;
import dev.lastresort.model.outcome.Replayed;
import dev.lastresort.model.outcome.Replayed.Finished;
import dev.lastresort.model.outcome.Sentence;
import dev.lastresort.model.outcome.Sentence.Counted;
import dev.lastresort.model.outcome.Wording;
import dev.lastresort.model.scenario.Actor;
import dev.lastresort.model.scenario.Effect;
import dev.lastresort.model.scenario.Fact;
import dev.lastresort.model.scenario.Scenario;
import dev.lastresort.model.scenario.StrategyKind;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What one branch cost, in plain words: its rows, its downtime, its effects, and when it was
 * healthy again.
 */
public final class BranchSentences {

    private final Scenario scenario;
    private final Replayed replayed;
    private final Finished branch;
    private final Outcome outcome;
    private final String name;

    private BranchSentences(Replayed replayed, Finished branch, Outcome outcome) {
        this.scenario = replayed.scenario();
        this.replayed = replayed;
        this.branch = branch;
        this.outcome = outcome;
        this.name = branch.strategy().name();
    }

    public static List<Sentence> of(Replayed replayed, Finished branch, Outcome outcome) {
        BranchSentences teller = new BranchSentences(replayed, branch, outcome);
        List<Sentence> sentences = new ArrayList<>();
        sentences.add(teller.cost());
        sentences.addAll(teller.failedSteps());
        sentences.addAll(teller.recovery());
        return sentences;
    }

    private Sentence cost() {
        List<Phrase> rows = new ArrayList<>();
        for (Fact fact : scenario.facts()) {
            rows.addAll(new RowPhrases(scenario, name, fact,
                    outcome.fact(fact.name())).all());
        }
        if (rows.isEmpty()) {
            rows.add(Phrase.of("lost no row, turned none away and left none wrong"));
        }
        List<Phrase> clauses = new ArrayList<>();
        clauses.add(Phrase.of(branch.strategy().title() + " ")
                .then(Phrase.join(rows, ", ", rows.size() > 2 ? ", and " : " and ")));
        clauses.addAll(downtime());
        for (Effect effect : scenario.effects()) {
            clauses.addAll(new EffectPhrases(scenario, name, effect,
                    outcome.effect(effect.name())).all());
        }
        return Phrase.join(clauses, "; ").sentence();
    }

    private List<Phrase> downtime() {
        List<Phrase> clauses = new ArrayList<>();
        for (Actor actor : scenario.actors()) {
            ActorTally tally = outcome.actor(actor.name());
            String title = Noun.inSentence(actor.title());
            if (tally.downSeconds() > 0) {
                clauses.add(Phrase.of(title + " was down for ")
                        .figure(Wording.duration(tally.downSeconds()),
                                new Counted.Downtime(name, actor.name())));
            }
            long wrong = tally.count(Judgement.WRONG);
            if (wrong > 0) {
                clauses.add(Phrase.of(title + " gave ")
                        .count(wrong, new Noun("wrong answer", "wrong answers"),
                                new Counted.Answers(name, actor.name(), Judgement.WRONG)));
            }
        }
        return clauses;
    }

    private List<Sentence> failedSteps() {
        return branch.journal().stream(StepEnded.class)
                .filter(ended -> ended.ref().program() == Program.STRATEGY)
                .filter(ended -> ended.result() instanceof StepFailed)
                .map(this::failedStep)
                .toList();
    }

    private Sentence failedStep(StepEnded ended) {
        StepFailed failed = (StepFailed) ended.result();
        // What is done by hand goes on after a step that came to nothing.
        String how = failed.isCancelled() ? "" : byHand() ? ": " + withoutStop(failed.message())
                : " and the strategy stopped there: " + withoutStop(failed.message());
        return Phrase.of("The step \"" + ended.ref().name() + "\" "
                + (failed.isCancelled() ? "was cancelled at " : "failed at "))
                .figure(clock(ended.at()), new Counted.Interval(name, ended.at(), ended.at()))
                .words(how).sentence();
    }

    private boolean byHand() {
        return branch.strategy().kind() == StrategyKind.ATTEMPT;
    }

    private static String withoutStop(String message) {
        String text = message.strip();
        return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
    }

    private List<Sentence> recovery() {
        if (replayed.decisionAt().isEmpty()) {
            return List.of();
        }
        if (outcome.recoveredAt().isPresent() && outcome.timeToRecoverSeconds().isPresent()) {
            return List.of(recovered(replayed.decisionAt().get(), outcome.recoveredAt().get(),
                    outcome.timeToRecoverSeconds().getAsLong()));
        }
        List<String> broken = outcome.invariants().entrySet().stream()
                .filter(entry -> !entry.getValue()).map(Map.Entry::getKey).toList();
        return List.of(Phrase.of(broken.isEmpty()
                ? "It did not recover by the end of the day"
                : "It did not recover by the end of the day: "
                        + String.join(", ", broken) + (broken.size() == 1 ? " does" : " do")
                        + " not hold")
                .sentence());
    }

    /** Hands may begin sooner than the strategies do, and even be through by then. */
    private Sentence recovered(LocalDateTime decision, LocalDateTime recovered, long seconds) {
        boolean sooner = recovered.isBefore(decision);
        Counted span = new Counted.Interval(name, sooner ? recovered : decision, recovered);
        Phrase held = Phrase.of("All invariants held at ").figure(clock(recovered), span);
        String begin = clock(decision) + ", when the strategies begin";
        return (sooner ? held.words(", before " + begin)
                : held.words(", ").figure(Wording.duration(seconds), span)
                        .words(byHand() ? " after " + begin : " after the decision"))
                .sentence();
    }

    private String clock(LocalDateTime instant) {
        return Wording.clock(instant, scenario.start());
    }
}
