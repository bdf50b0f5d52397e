package dev.lastresort.inspection;

import dev.lastresort.model.journal.Event.Refusal;
import dev.lastresort.model.journal.Journal;
import dev.lastresort.model.outcome.BranchResult;
import dev.lastresort.model.outcome.Cause;
import dev.lastresort.model.outcome.Comparison;
import dev.lastresort.model.outcome.FactLedger;
import dev.lastresort.model.outcome.Fingerprint;
import dev.lastresort.model.outcome.Outcome;
import dev.lastresort.model.scenario.StrategyKind;
import dev.lastresort.sample.SampleComparison;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SequencedMap;

/** Comparisons with ledgers made to measure, on the sample's day. */
public final class Ledgers {

    public static final String FACT = "things";
    private static final LocalDateTime NOON = LocalDateTime.parse("2026-03-02T12:00:00");

    private Ledgers() {}

    public static FactLedger ledger(List<FactLedger.Entry> entries) {
        return ledger(Map.of(), entries);
    }

    public static FactLedger ledger(
            Map<FactLedger.Verdict, Long> counts, List<FactLedger.Entry> entries) {
        Map<FactLedger.Verdict, Long> all = new java.util.EnumMap<>(FactLedger.Verdict.class);
        all.putAll(counts);
        return new FactLedger(List.of("id", "price", "name"), List.of("id"), all, entries);
    }

    public static Cause cause(Random random) {
        LocalDateTime at = NOON.plusSeconds(random.nextInt(3600));
        long n = random.nextInt(5000);
        return switch (random.nextInt(6)) {
            case 0 -> new Cause.RequestRefused(at, "checkout", n, Refusal.DATABASE_DOWN);
            case 1 -> new Cause.RequestFailed(at, "checkout", n, "42S02");
            case 2 -> new Cause.ErasedByRestore(
                    at, "Recovery to 10:00", at.minusHours(2), "checkout " + n);
            case 3 -> new Cause.WrittenByRequest(at, "supplier-feed", "v1", n);
            case 4 -> new Cause.WrittenByStep(at, "Repair script");
            default -> new Cause.NeverWritten(at, "Migration V42");
        };
    }

    /** The truth and the named branches, each with one fact. */
    public static Comparison comparison(Map<String, FactLedger> ledgers, FactLedger truth) {
        Comparison sample = SampleComparison.create();
        List<BranchResult> branches = new ArrayList<>();
        branches.add(with(sample.counterfactual(), "counterfactual", StrategyKind.COUNTERFACTUAL,
                truth));
        branches.add(with(sample.trunk(), "do-nothing", StrategyKind.NONE, truth));
        new java.util.TreeMap<>(ledgers).forEach((name, ledger) -> branches.add(
                with(sample.trunk(), name, StrategyKind.ROLL_FORWARD, ledger)));
        return new Comparison(sample.scenario(), 42, sample.alertAt(), sample.decisionAt(),
                Fingerprint.of("0"),
                branches, List.of());
    }

    private static BranchResult with(
            BranchResult like, String name, StrategyKind kind, FactLedger ledger) {
        SequencedMap<String, FactLedger> facts = new LinkedHashMap<>(Map.of(FACT, ledger));
        Outcome was = like.outcome();
        Outcome outcome = new Outcome(facts, was.effects(), was.actors(), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty(), was.timeToRecoverSeconds(),
                was.invariants(),
                was.durations(), was.telling());
        return new BranchResult(name, "The branch " + name, kind, new Journal(List.of()), outcome,
                Fingerprint.of("0".repeat(64)), like.axes(), like.totals(),
                BranchResult.Rivalry.ALONE,
                List.of(), List.of(), List.of());
    }
}
