package dev.lastresort.comparison.sentence;

import dev.lastresort.model.outcome.ActorTally;
import dev.lastresort.model.outcome.ActorTally.Judgement;
import dev.lastresort.model.outcome.BranchResult;
import dev.lastresort.model.outcome.EffectLedger;
import dev.lastresort.model.outcome.EffectLedger.Money;
import dev.lastresort.model.outcome.FactLedger;
import dev.lastresort.model.outcome.GroupTally;
import dev.lastresort.model.outcome.Noun;
import dev.lastresort.model.outcome.Objective;
import dev.lastresort.model.outcome.Sentence;
import dev.lastresort.model.outcome.Sentence.Counted;
import dev.lastresort.model.outcome.Wording;
import dev.lastresort.model.scenario.Actor;
import dev.lastresort.model.scenario.Effect;
import dev.lastresort.model.scenario.Fact;
import dev.lastresort.model.scenario.Scenario;
import dev.lastresort.model.scenario.traffic.Tenancy;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;

/**
 * What choosing one strategy over another gains and gives up. Measures on which both are equal are
 * not mentioned.
 */
final class Trade {

    private final BranchResult first;
    private final BranchResult second;
    private final List<Phrase> gains = new ArrayList<>();
    private final List<Phrase> losses = new ArrayList<>();

    Trade(Scenario scenario, BranchResult first, BranchResult second) {
        this.first = first;
        this.second = second;
        timeToRecover();
        scenario.ownFacts().forEach(this::rows);
        scenario.effects().forEach(effect -> {
            effects(effect);
            money(effect);
        });
        scenario.actors().stream().filter(actor -> actor.tenancy().isEmpty())
                .forEach(this::actor);
        scenario.actors().stream().flatMap(actor -> actor.tenancy().stream())
                .filter(tenancy -> tenancy.member() == 0).forEach(this::group);
    }

    Sentence sentence() {
        Phrase phrase = Phrase.of(first.title() + " against "
                + Noun.inSentence(second.title()) + ": ");
        if (gains.isEmpty() && losses.isEmpty()) {
            return phrase.words("no difference").sentence();
        }
        phrase = phrase.then(Phrase.join(objectives(), ""));
        phrase = phrase.then(Phrase.join(gains, "; "));
        if (!losses.isEmpty()) {
            phrase = phrase.words(gains.isEmpty() ? "" : "; but ")
                    .then(Phrase.join(losses, "; "));
        }
        return phrase.sentence();
    }

    /** Objectives that one of the two misses come first. */
    private List<Phrase> objectives() {
        List<Phrase> clauses = new ArrayList<>();
        for (int i = 0; i < first.objectives().size(); i++) {
            Objective mine = first.objectives().get(i);
            boolean missed = mine.state() == Objective.State.MISSED;
            boolean otherMissed =
                    second.objectives().get(i).state() == Objective.State.MISSED;
            if (missed != otherMissed) {
                clauses.add(Phrase.of((missed ? "misses the " : "keeps the ") + mine.named()
                        + ", which the other " + (missed ? "keeps" : "misses") + "; "));
            }
        }
        return clauses;
    }

    private void timeToRecover() {
        var mine = first.outcome().serviceBackAt();
        var other = second.outcome().serviceBackAt();
        if (mine.isPresent() && other.isPresent()) {
            back(mine.get(), other.get());
        } else if (mine.isPresent()) {
            gains.add(Phrase.of("service comes back at all"));
        } else if (other.isPresent()) {
            losses.add(Phrase.of("service never comes back"));
        }
    }

    /** By the times to recover, where both have one: the table's figures differ by as much. */
    private void back(LocalDateTime mine, LocalDateTime other) {
        OptionalLong one = first.outcome().timeToRecoverSeconds();
        OptionalLong two = second.outcome().timeToRecoverSeconds();
        long seconds = one.isPresent() && two.isPresent()
                ? Math.abs(one.getAsLong() - two.getAsLong())
                : Wording.seconds(Duration.between(mine, other).abs());
        if (seconds == 0) {
            return;
        }
        if (mine.isBefore(other)) {
            gains.add(Phrase.of("back ").figure(Wording.duration(seconds),
                    new Counted.Interval(second.name(), mine, other)).words(" sooner"));
        } else if (other.isBefore(mine)) {
            losses.add(Phrase.of("back ").figure(Wording.duration(seconds),
                    new Counted.Interval(first.name(), other, mine)).words(" later"));
        }
    }

    private void rows(Fact fact) {
        for (FactLedger.Verdict verdict : FactLedger.Verdict.values()) {
            String words = switch (verdict) {
                case KEPT -> "";
                case LOST -> " lost";
                case NEVER_ACCEPTED -> " turned away";
                case WRONG -> " wrong";
                case UNEXPECTED -> " that should not exist";
            };
            if (verdict != FactLedger.Verdict.KEPT) {
                counts(Noun.of(fact.title(), "row"), words,
                        branch -> branch.outcome().fact(fact.name()).count(verdict),
                        branch -> new Counted.LedgerRows(branch.name(), fact.name(), verdict));
            }
        }
    }

    private void effects(Effect effect) {
        for (EffectLedger.Verdict verdict : EffectLedger.Verdict.values()) {
            String words = switch (verdict) {
                case OK -> "";
                case MISSING -> " missing";
                case TWICE -> " made twice";
                case UNEXPECTED -> " made that should not have been";
                case ORPHANED -> " orphaned";
                case WRONG_AMOUNT -> " of a wrong amount";
            };
            if (verdict != EffectLedger.Verdict.OK) {
                counts(Noun.of(effect.title(), "effect"), words,
                        branch -> branch.outcome().effect(effect.name()).count(verdict),
                        branch -> new Counted.Effects(branch.name(), effect.name(), verdict));
            }
        }
    }

    private void money(Effect effect) {
        money(effect, Money::owed, " owed to customers");
        money(effect, Money::forgone, " forgone");
    }

    private void money(Effect effect, Function<Money, BigDecimal> amount, String what) {
        var mine = first.outcome().effect(effect.name()).money();
        var other = second.outcome().effect(effect.name()).money();
        if (mine.isEmpty() || other.isEmpty()) {
            return;
        }
        BigDecimal here = amount.apply(mine.get());
        BigDecimal there = amount.apply(other.get());
        int order = here.compareTo(there);
        if (order != 0) {
            (order < 0 ? gains : losses).add(Phrase.of(
                    (here.signum() == 0 ? "no money" : mine.get().words(here)) + what
                            + " instead of "
                            + (there.signum() == 0 ? "none" : other.get().words(there))));
        }
    }

    private void actor(Actor actor) {
        long mine = tally(first, actor).downSeconds();
        long other = tally(second, actor).downSeconds();
        String title = Noun.inSentence(actor.title());
        if (mine != other) {
            (mine < other ? gains : losses).add(Phrase.of(title + " down for ")
                    .figure(Wording.duration(mine),
                            new Counted.Downtime(first.name(), actor.name()))
                    .words(" instead of ")
                    .figure(Wording.duration(other),
                            new Counted.Downtime(second.name(), actor.name())));
        }
        answers(actor, title, Judgement.WRONG);
        if (mine == other) {
            // Where downtime differs it tells the same, and better.
            answers(actor, title, Judgement.FAILED);
            answers(actor, title, Judgement.REFUSED);
        }
    }

    /** Of all tenants together: the table has each by itself. */
    private void group(Tenancy tenancy) {
        ActorTally mine = GroupTally.of(first.outcome(), tenancy.group());
        ActorTally other = GroupTally.of(second.outcome(), tenancy.group());
        String title = Noun.inSentence(tenancy.title());
        if (mine.downSeconds() != other.downSeconds()) {
            (mine.downSeconds() < other.downSeconds() ? gains : losses).add(Phrase.of(title
                    + ", all tenants added up, down for " + Wording.duration(mine.downSeconds())
                    + " instead of " + Wording.duration(other.downSeconds())));
        }
        if (mine.count(Judgement.WRONG) != other.count(Judgement.WRONG)) {
            (mine.count(Judgement.WRONG) < other.count(Judgement.WRONG) ? gains : losses).add(
                    Phrase.of(Wording.count(mine.count(Judgement.WRONG), title + " answer")
                            + " wrong instead of "
                            + Wording.number(other.count(Judgement.WRONG))));
        }
    }

    private void answers(Actor actor, String title, Judgement judgement) {
        String words = switch (judgement) {
            case OK -> " right";
            case WRONG -> " wrong";
            case FAILED -> " failed";
            case REFUSED -> " refused";
        };
        counts(new Noun(title + " answer", title + " answers"), words,
                branch -> tally(branch, actor).count(judgement),
                branch -> new Counted.Answers(branch.name(), actor.name(), judgement));
    }

    private static ActorTally tally(BranchResult branch, Actor actor) {
        return branch.outcome().actor(actor.name());
    }

    /** "no orders lost instead of 165". */
    private void counts(Noun noun, String words, Function<BranchResult, Long> count,
            Function<BranchResult, Counted> counted) {
        long mine = count.apply(first);
        long other = count.apply(second);
        if (mine != other) {
            (mine < other ? gains : losses).add(Phrase.empty()
                    .figure((mine == 0 ? "no" : Wording.number(mine)) + " " + noun.of(mine),
                            counted.apply(first))
                    .words(words + " instead of ")
                    .figure(other == 0 ? "none" : Wording.number(other), counted.apply(second)));
        }
    }
}
