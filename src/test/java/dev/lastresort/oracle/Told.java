package dev.lastresort.oracle;

import dev.lastresort.model.outcome.ActorTally;
import dev.lastresort.model.outcome.Axis;
import dev.lastresort.model.outcome.BranchResult;
import dev.lastresort.model.outcome.EffectLedger;
import dev.lastresort.model.outcome.EffectLedger.Verdict;
import dev.lastresort.model.outcome.Outcome;
import java.util.SortedMap;
import java.util.TreeMap;

/** What the comparison says of a branch, under the oracle's names. */
final class Told {

    private Told() {}

    static SortedMap<String, String> of(BranchResult branch) {
        SortedMap<String, String> told = new TreeMap<>();
        for (Axis axis : branch.axes()) {
            told.put(axis.name(), axis.value().map(Texts::plain).orElse("never"));
        }
        Outcome outcome = branch.outcome();
        outcome.effects().forEach((name, ledger) -> effect(name, ledger, told));
        outcome.actors().forEach((name, tally) -> {
            told.put("degraded: " + name, Long.toString(tally.degradedSeconds()));
            told.put("outages: " + name, tally.outages().stream()
                    .map(Told::outage).toList().toString());
        });
        told.put("service back", outcome.serviceBack()
                .map(back -> back.at() + (back.exact() ? " exact" : " by")).orElse("never"));
        told.put("work done", outcome.workDoneAt().map(Object::toString).orElse("never"));
        told.put("clean from", outcome.cleanFrom().map(Object::toString).orElse("never"));
        return told;
    }

    private static Downtime.Outage outage(ActorTally.Outage outage) {
        return new Downtime.Outage(outage.start(), outage.end(), outage.open());
    }

    private static void effect(
            String name, EffectLedger ledger, SortedMap<String, String> told) {
        for (Verdict verdict : Verdict.values()) {
            told.put(switch (verdict) {
                case OK -> "ok: ";
                case MISSING -> "missing: ";
                case TWICE -> "twice: ";
                case UNEXPECTED -> "unexpected: ";
                case ORPHANED -> "orphaned: ";
                case WRONG_AMOUNT -> "wrongAmount: ";
            } + name, Long.toString(ledger.count(verdict)));
        }
        told.put("takenBack: " + name, Long.toString(ledger.takenBack()));
    }
}
