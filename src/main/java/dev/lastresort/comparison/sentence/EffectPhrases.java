package dev.lastresort.comparison.sentence;

import dev.lastresort.model.outcome.EffectLedger;
import dev.lastresort.model.outcome.EffectLedger.Money;
import dev.lastresort.model.outcome.EffectLedger.Verdict;
import dev.lastresort.model.outcome.Noun;
import dev.lastresort.model.outcome.Sentence.Counted;
import dev.lastresort.model.outcome.Wording;
import dev.lastresort.model.scenario.Effect;
import dev.lastresort.model.scenario.Fact;
import dev.lastresort.model.scenario.Scenario;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a branch did outside the database, as clauses of their own. */
record EffectPhrases(Scenario scenario, String branch, Effect effect, EffectLedger ledger) {

    List<Phrase> all() {
        List<Phrase> phrases = new ArrayList<>();
        add(phrases, Verdict.ORPHANED, " is for " + gone().withArticle() + " that no longer exists",
                " are for " + gone().many() + " that no longer exist");
        add(phrases, Verdict.UNEXPECTED, " was made that should not have been",
                " were made that should not have been");
        add(phrases, Verdict.TWICE, " was made once too often", " were made once too often");
        add(phrases, Verdict.WRONG_AMOUNT, " has the wrong amount", " have the wrong amount");
        add(phrases, Verdict.MISSING, " was never made", " were never made");
        long takenBack = ledger.takenBack();
        if (takenBack > 0) {
            phrases.add(Phrase.of((takenBack == ledger.bad() ? takenBack == 1 ? "it" : "all"
                    : Wording.number(takenBack) + " of them") + (takenBack == 1 ? " was" : " were")
                    + " taken back"));
        }
        ledger.money().ifPresent(money -> {
            amount(phrases, money, money.owed(), " owed to customers");
            amount(phrases, money, money.forgone(), " forgone");
        });
        return phrases;
    }

    private static void amount(
            List<Phrase> phrases, Money money, BigDecimal amount, String what) {
        if (amount.signum() > 0) {
            phrases.add(Phrase.of(money.words(amount) + what));
        }
    }

    private void add(List<Phrase> phrases, Verdict verdict, String one, String many) {
        long count = ledger.count(verdict);
        if (count > 0) {
            phrases.add(Phrase.empty()
                    .count(count, Noun.of(effect.title(), "effect"),
                            new Counted.Effects(branch, effect.name(), verdict))
                    .words(count == 1 ? one : many));
        }
    }

    /** What the effect belonged to. */
    private Noun gone() {
        return scenario.facts().stream()
                .filter(fact -> effect.fact().equals(Optional.of(fact.name())))
                .map(Fact::title).findFirst()
                .map(title -> Noun.of(title, "row"))
                .orElse(new Noun("row", "rows"));
    }
}
