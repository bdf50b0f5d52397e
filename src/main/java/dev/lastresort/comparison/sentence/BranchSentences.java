package dev.lastresort.comparison.sentence;

import dev.lastresort.model.journal.Event;
import dev.lastresort.model.journal.Event.Program;
import dev.lastresort.model.journal.Event.StepFailed;
import dev.lastresort.model.outcome.ActorTally;
import dev.lastresort.model.outcome.ActorTally.Judgement;
import dev.lastresort.model.outcome.Conclusion;
import dev.lastresort.model.outcome.FailedStep;
import dev.lastresort.model.outcome.GroupTally;
import dev.lastresort.model.outcome.Noun;
import dev.lastresort.model.outcome.Outcome;
import dev.lastresort.model.outcome.Outcome.ServiceBack;
import dev.lastresort.model.outcome.Replayed;
import dev.lastresort.model.outcome.Replayed.Finished;
import dev.lastresort.model.outcome.Sentence;
import dev.lastresort.model.outcome.Sentence.Counted;
import dev.lastresort.model.outcome.UnreachedTarget;
import dev.lastresort.model.outcome.Wording;
import dev.lastresort.model.scenario.Actor;
import dev.lastresort.model.scenario.Effect;
import dev.lastresort.model.scenario.Fact;
import dev.lastresort.model.scenario.Scenario;
import dev.lastresort.model.scenario.Step;
import dev.lastresort.model.scenario.StrategyKind;
import dev.lastresort.model.scenario.traffic.Tenancy;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
        for (Fact fact : scenario.ownFacts()) {
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
            if (actor.tenancy().isPresent()) {
                clauses.addAll(tenants(actor.tenancy().get()));
                continue;
            }
            ActorTally tally = outcome.actor(actor.name());
            String title = Noun.inSentence(actor.title());
            if (tally.downSeconds() > 0) {
                clauses.add(Phrase.of(title + " " + Noun.were(actor.title()) + " down for ")
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

    /** All tenants of a group in one clause, which stands where the first of them does. */
    private List<Phrase> tenants(Tenancy tenancy) {
        if (tenancy.member() != 0) {
            return List.of();
        }
        List<ActorTally> down = outcome.actors().entrySet().stream()
                .filter(entry -> Tenancy.covers(tenancy.group(), entry.getKey()))
                .map(Map.Entry::getValue).filter(tally -> tally.downSeconds() > 0).toList();
        String title = Noun.inSentence(tenancy.title());
        List<Phrase> clauses = new ArrayList<>();
        if (!down.isEmpty()) {
            long longest = down.stream().mapToLong(ActorTally::downSeconds).max().orElse(0);
            clauses.add(Phrase.of(title + " " + Noun.were(tenancy.title()) + " down for "
                    + down.size() + " of " + Wording.count(tenancy.values().size(), "tenant")
                    + ", " + Wording.duration(longest) + " at most"));
        }
        long wrong = GroupTally.of(outcome, tenancy.group()).count(Judgement.WRONG);
        if (wrong > 0) {
            clauses.add(Phrase.of(title + " gave " + Wording.count(wrong, "wrong answer")));
        }
        return clauses;
    }

    private List<Sentence> failedSteps() {
        return FailedStep.of(branch.journal(), Program.STRATEGY).stream()
                .map(this::failedStep).toList();
    }

    private Sentence failedStep(FailedStep step) {
        StepFailed failed = step.failure();
        // What is done by hand goes on after a step that came to nothing.
        String how = failed.isCancelled() ? "" : byHand() ? ": " + withoutStop(failed.message())
                : " and the strategy stopped there: " + withoutStop(failed.message());
        return Phrase.of("The step \"" + step.step() + "\" "
                + (failed.isCancelled() ? "was cancelled at "
                        : step.meant() ? "failed, as is the point, at " : "failed at "))
                .figure(clock(step.at()), new Counted.Interval(name, step.at(), step.at()))
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
        List<Sentence> sentences = new ArrayList<>(beyondTheLog());
        sentences.add(outcome.serviceBack().isPresent()
                && outcome.timeToRecoverSeconds().isPresent()
                        ? recovered(replayed.decisionAt().get(), outcome.serviceBack().get(),
                                outcome.timeToRecoverSeconds().getAsLong())
                        : notRecovered());
        outcome.serviceBackAt().ifPresent(back -> sentences.addAll(whole(back)));
        return sentences;
    }

    private Sentence notRecovered() {
        List<String> missing = new ArrayList<>();
        scenario.actors().stream()
                .filter(actor -> outcome.actor(actor.name()).isDownAtHorizon())
                .map(actor -> Noun.inSentence(actor.title()) + " still fails")
                .forEach(missing::add);
        missing.addAll(Conclusion.broken(scenario, outcome));
        return Phrase.of("Service is not back by the end of the day"
                + (missing.isEmpty() ? "" : ": " + String.join(", ", missing))).sentence();
    }

    /** Hands may begin sooner than the strategies do; all are reckoned from one instant. */
    private Sentence recovered(LocalDateTime decision, ServiceBack back, long seconds) {
        Counted span = new Counted.Interval(name, decision, back.at());
        Phrase when = Phrase.of("Service was back " + (back.exact() ? "at " : "by "))
                .figure(clock(back.at()), span)
                .words(", ").figure(Wording.duration(seconds), span)
                .words(byHand() ? " after " + clock(decision) + ", when the strategies begin"
                        : " after the decision");
        String without = String.join(", ", stoppedForGood());
        return (without.isEmpty() ? when : when.words(", without " + without)).sentence();
    }

    /** Whom a step has stopped who is not to come back. */
    private List<String> stoppedForGood() {
        List<String> names = branch.strategy().steps().stream()
                .filter(step -> step instanceof Step.Contain contain && contain.forGood())
                .map(step -> ((Step.Contain) step).what())
                .filter(Step.Containment.StopActor.class::isInstance)
                .map(what -> ((Step.Containment.StopActor) what).actor()).toList();
        return scenario.actors().stream().filter(actor -> names.stream()
                .anyMatch(name -> Tenancy.covers(name, actor.name())))
                .map(actor -> Noun.withThe(actor.title())).toList();
    }

    /** Work and rows after the service: a green tick for the one says nothing of the others. */
    private List<Sentence> whole(LocalDateTime back) {
        List<Sentence> sentences = new ArrayList<>();
        outcome.workDoneAt().filter(back::isBefore).ifPresent(done -> sentences.add(
                Phrase.of("The work went on until ").figure(clock(done),
                        new Counted.Interval(name, back, done)).sentence()));
        if (outcome.wholeFrom().isPresent()) {
            LocalDateTime whole = outcome.wholeFrom().get();
            if (whole.isAfter(back)) {
                sentences.add(Phrase.of("Its rows were whole only from ").figure(clock(whole),
                        new Counted.Interval(name, back, whole)).words(" on").sentence());
            }
        } else if (replayed.decisionAt().isPresent()) {
            sentences.add(Phrase.of("Its rows were not whole by the end of the day").sentence());
        }
        return sentences;
    }

    /** Targets that the log does not reach. */
    private List<Sentence> beyondTheLog() {
        return UnreachedTarget.of(branch.journal()).stream()
                .map(one -> Phrase.of("The target of \"" + one.step().name() + "\", "
                        + clock(one.target()) + ", lies after the end of the log: "
                        + one.log(scenario.start())
                        + ", so a real recovery would end with an error before it").sentence())
                .toList();
    }

    private String clock(LocalDateTime instant) {
        return Wording.clock(instant, scenario.start());
    }
}
