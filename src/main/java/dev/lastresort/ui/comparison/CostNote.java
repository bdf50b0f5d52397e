package dev.lastresort.ui.comparison;

import dev.lastresort.model.outcome.ActorTally;
import dev.lastresort.model.outcome.BranchResult;
import dev.lastresort.model.outcome.Comparison;
import dev.lastresort.model.outcome.Conclusion;
import dev.lastresort.model.outcome.EffectLedger;
import dev.lastresort.model.outcome.EffectLedger.Verdict;
import dev.lastresort.model.outcome.Objective;
import dev.lastresort.model.outcome.Wording;
import dev.lastresort.model.scenario.StrategyKind;
import java.util.ArrayList;
import java.util.List;

/** Something said below a row of figures. */
public record CostNote(String words, Weight weight) {

    /** How it is meant. It is never told by colour alone: the words or a sign say it, too. */
    public enum Weight {
        GOOD, BAD, ALARM, PLAIN
    }

    /** What is concluded of a branch, the weightiest first. */
    static List<CostNote> of(Comparison comparison, BranchResult branch) {
        Conclusion conclusion = new Conclusion(comparison, branch);
        List<CostNote> notes = new ArrayList<>();
        notes.add(standing(conclusion, branch));
        conclusion.failedSteps()
                .forEach(words -> notes.add(new CostNote("✕ " + words, Weight.BAD)));
        conclusion.unreachedTargets()
                .forEach(words -> notes.add(new CostNote("! " + words, Weight.ALARM)));
        if (branch.outcome().serviceBack().isEmpty() && branch.kind() != StrategyKind.NONE) {
            notes.add(new CostNote(conclusion.service(), Weight.ALARM));
        }
        conclusion.rowsAfterService()
                .ifPresent(words -> notes.add(new CostNote("! " + words, Weight.ALARM)));
        branch.objectives().forEach(objective -> notes.add(of(objective)));
        conclusion.money().forEach(words -> notes.add(new CostNote(words, Weight.ALARM)));
        conclusion.rival().ifPresent(words -> notes.add(new CostNote(words, Weight.PLAIN)));
        if (!branch.missed().isEmpty()) {
            notes.add(new CostNote("! author's expectation missed", Weight.ALARM));
        }
        return notes;
    }

    private static CostNote standing(Conclusion conclusion, BranchResult branch) {
        boolean right = branch.isRight() && !branch.rivalry().changedNothing();
        return new CostNote((right ? "✓ " : "") + conclusion.standing(),
                right ? Weight.GOOD : branch.rivalry().changedNothing() ? Weight.ALARM
                        : Weight.PLAIN);
    }

    /** In the very words in which it is told elsewhere. */
    static CostNote of(Objective objective) {
        return new CostNote(objective.mark() + " " + objective.verdict(),
                switch (objective.state()) {
                    case MET -> Weight.GOOD;
                    case KEPT_WITHOUT_SERVICE -> Weight.ALARM;
                    case MISSED -> Weight.BAD;
                });
    }

    /** How an effect's verdicts add up, and what of it is owed. */
    static List<CostNote> of(EffectLedger ledger) {
        List<CostNote> notes = new ArrayList<>();
        for (Verdict verdict : Verdict.values()) {
            if (verdict != Verdict.OK && ledger.count(verdict) > 0) {
                notes.add(new CostNote(Wording.number(ledger.count(verdict)) + " "
                        + verdict.word(), Weight.PLAIN));
            }
        }
        if (ledger.takenBack() > 0) {
            notes.add(new CostNote(Wording.number(ledger.takenBack()) + " of them taken back",
                    Weight.PLAIN));
        }
        ledger.money().ifPresent(money -> {
            notes.add(new CostNote(money.words(money.owed()) + " owed to customers",
                    money.owed().signum() == 0 ? Weight.PLAIN : Weight.ALARM));
            notes.add(new CostNote(money.words(money.forgone()) + " forgone",
                    money.forgone().signum() == 0 ? Weight.PLAIN : Weight.ALARM));
        });
        return notes;
    }

    /** What people remember of its downtime. */
    static List<CostNote> of(ActorTally tally) {
        if (tally.outages().isEmpty()) {
            return List.of();
        }
        String longest = Wording.duration(Wording.seconds(tally.longestOutage()));
        return List.of(new CostNote((tally.outages().size() == 1 ? "1 outage of "
                : tally.outages().size() + " outages, the longest of ") + longest
                + (tally.isDownAtHorizon() ? ", still open at the end of the day" : ""),
                Weight.PLAIN));
    }
}
