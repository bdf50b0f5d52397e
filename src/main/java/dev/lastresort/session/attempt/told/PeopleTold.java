package dev.lastresort.session.attempt.told;

import dev.lastresort.model.outcome.ActorTally;
import dev.lastresort.model.outcome.ActorTally.Judgement;
import dev.lastresort.model.outcome.EffectLedger;
import dev.lastresort.model.outcome.FactLedger;
import dev.lastresort.model.outcome.FactLedger.Verdict;
import dev.lastresort.model.outcome.Noun;
import dev.lastresort.model.outcome.Outcome;
import dev.lastresort.model.outcome.Wording;
import dev.lastresort.model.scenario.Actor;
import dev.lastresort.model.scenario.Effect;
import dev.lastresort.model.scenario.Fact;
import dev.lastresort.model.scenario.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What happened to people on one branch, in three sentences: who could not be served, what they
 * were told or have lost, and what became of their money. Each figure is a measured one.
 */
public final class PeopleTold {

    private static final int MOST_CLAUSES = 4;

    private final Scenario scenario;
    private final Outcome outcome;

    private PeopleTold(Scenario scenario, Outcome outcome) {
        this.scenario = scenario;
        this.outcome = outcome;
    }

    /** The three sentences, in that order. */
    public static List<String> of(Scenario scenario, Outcome outcome) {
        PeopleTold told = new PeopleTold(scenario, outcome);
        return List.of(told.served(), told.told(), told.charged());
    }

    private String served() {
        List<String> clauses = new ArrayList<>();
        for (Actor actor : scenario.actors()) {
            ActorTally tally = outcome.actor(actor.name());
            if (tally.bad() > 0 || tally.downSeconds() > 0) {
                clauses.add(Noun.withThe(actor.title()) + " " + Noun.were(actor.title())
                        + " down for " + Wording.duration(tally.downSeconds())
                        + (tally.isDownAtHorizon() ? " and still " + is(actor) : "") + ", and "
                        + Wording.count(tally.bad(), "request") + " failed or "
                        + (tally.bad() == 1 ? "was" : "were") + " turned away");
            }
        }
        return clauses.isEmpty() ? "Nobody was turned away: every program answered all day."
                : sentence(clauses);
    }

    private static String is(Actor actor) {
        return Noun.were(actor.title()).equals("were") ? "are" : "is";
    }

    private String told() {
        List<String> clauses = new ArrayList<>();
        for (Fact fact : scenario.ownFacts()) {
            FactLedger ledger = outcome.fact(fact.name());
            Noun noun = Noun.of(fact.title(), "row");
            add(clauses, ledger.count(Verdict.LOST), noun, "is gone", "are gone");
            add(clauses, ledger.count(Verdict.WRONG), noun, "is wrong", "are wrong");
            add(clauses, ledger.count(Verdict.UNEXPECTED), noun,
                    "stands there that should not", "stand there that should not");
        }
        for (Actor actor : scenario.actors()) {
            long wrong = outcome.actor(actor.name()).count(Judgement.WRONG);
            if (wrong > 0) {
                clauses.add(Noun.withThe(actor.title()) + " gave "
                        + Wording.count(wrong, "wrong answer"));
            }
        }
        return clauses.isEmpty()
                ? "Nobody was told anything wrong, and nothing that was accepted is lost or wrong."
                : sentence(clauses);
    }

    private static void add(
            List<String> clauses, long count, Noun noun, String one, String many) {
        if (count > 0) {
            clauses.add(Wording.number(count) + " " + noun.of(count) + " "
                    + (count == 1 ? one : many));
        }
    }

    private String charged() {
        if (scenario.effects().isEmpty()) {
            return "Nothing was charged or sent to anybody.";
        }
        List<String> clauses = new ArrayList<>();
        for (Effect effect : scenario.effects()) {
            EffectLedger ledger = outcome.effect(effect.name());
            String title = Noun.inSentence(effect.title());
            ledger.money().ifPresent(money -> {
                if (money.owed().signum() != 0) {
                    clauses.add(money.words(money.owed()) + " are owed to customers for " + title);
                }
                if (money.forgone().signum() != 0) {
                    clauses.add(money.words(money.forgone()) + " for " + title
                            + " were never charged");
                }
            });
            if (ledger.notRight() > 0) {
                clauses.add(Wording.number(ledger.notRight()) + " "
                        + Noun.of(effect.title(), "row").of(ledger.notRight())
                        + (ledger.notRight() == 1 ? " is" : " are") + " not right");
            }
        }
        return clauses.isEmpty() ? "Nobody was charged or sent anything wrongly."
                : sentence(clauses);
    }

    private static String sentence(List<String> clauses) {
        int more = clauses.size() - MOST_CLAUSES;
        String words = String.join("; ", clauses.subList(0,
                Math.min(clauses.size(), MOST_CLAUSES)))
                + (more > 0 ? "; and " + more + " more of the kind" : "");
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1) + ".";
    }
}
