package dev.lastresort.sample;

import dev.lastresort.model.journal.Journal;
import dev.lastresort.model.outcome.ActorTally;
import dev.lastresort.model.outcome.ActorTally.Judgement;
import dev.lastresort.model.outcome.Axis;
import dev.lastresort.model.outcome.BranchResult;
import dev.lastresort.model.outcome.EffectLedger;
import dev.lastresort.model.outcome.FactLedger;
import dev.lastresort.model.outcome.FactLedger.Verdict;
import dev.lastresort.model.outcome.Fingerprint;
import dev.lastresort.model.outcome.Objective;
import dev.lastresort.model.outcome.Outcome;
import dev.lastresort.model.outcome.Sentence;
import dev.lastresort.model.outcome.Told;
import dev.lastresort.model.scenario.StrategyKind;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SequencedMap;

/** One branch of the sample, with its outcome counted from its day. */
record SampleBranches(
        String name, String title, StrategyKind kind, SampleDay day, long wrong,
        Optional<LocalDateTime> back) {

    private long lost() {
        return day.telling().stream()
                .filter(told -> told.accepted()
                        && !told.rememberedAt(SampleScenario.HORIZON.minusNanos(1)))
                .count();
    }

    BranchResult build(Journal journal) {
        ActorTally checkout = day.checkout();
        ActorTally export = day.taxExport();
        SequencedMap<String, ActorTally> actors = new LinkedHashMap<>();
        actors.put("checkout", checkout);
        actors.put("tax-export", export);
        OptionalLong seconds = back.map(
                at -> OptionalLong.of(Duration.between(SampleScenario.DECISION, at).toSeconds()))
                .orElse(OptionalLong.empty());
        Outcome outcome = new Outcome(facts(checkout), effects(), actors, back,
                back.map(at -> new Outcome.ServiceBack(at, true)),
                wrong > 0 || lost() > 0 ? Optional.empty() : back,
                wrong > 0 ? Optional.empty() : back, seconds,
                new LinkedHashMap<>(Map.of("archive-readable", back.isPresent())), List.of(),
                day.telling());
        List<Axis> axes = List.of(
                axis("lost", "rows", lost()),
                axis("wrong", "rows", wrong),
                axis("never accepted", "rows", checkout.count(Judgement.REFUSED)),
                axis("unexpected", "rows", 0),
                axis("effects not right", "effects", lost()),
                axis("bad answers", "answers", bad(checkout) + bad(export)),
                axis("wrong answers", "answers", export.count(Judgement.WRONG)),
                axis("down: checkout", "seconds", checkout.downSeconds()),
                axis("down: tax-export", "seconds", export.downSeconds()),
                new Axis("time to recover", "seconds", seconds));
        return new BranchResult(name, title, kind, journal, outcome,
                Fingerprint.of("0".repeat(64)), axes, axes,
                BranchResult.Rivalry.ALONE, objectives(checkout),
                sentences(checkout), missed());
    }

    private List<Objective> objectives(ActorTally checkout) {
        return List.of(
                new Objective.Rto("checkout", "checkout", Duration.ofMinutes(30),
                        Duration.ofSeconds(checkout.downSeconds()), false,
                        back.isPresent() ? List.of() : List.of("archive-readable")),
                new Objective.Rpo(Duration.ofMinutes(5),
                        Optional.of(Duration.ofSeconds(lost() * 20))));
    }

    private SequencedMap<String, FactLedger> facts(ActorTally checkout) {
        SequencedMap<String, FactLedger> facts = new LinkedHashMap<>();
        facts.put("orders", new FactLedger(List.of("id"), List.of("id"), Map.of(
                Verdict.KEPT, checkout.count(Judgement.OK) - lost(), Verdict.LOST, lost(),
                Verdict.NEVER_ACCEPTED, checkout.count(Judgement.REFUSED)), List.of()));
        facts.put("archived-orders", new FactLedger(List.of("id"), List.of("id"),
                Map.of(Verdict.KEPT, 12_000 - wrong, Verdict.WRONG, wrong), List.of()));
        return facts;
    }

    private SequencedMap<String, EffectLedger> effects() {
        SequencedMap<String, EffectLedger> effects = new LinkedHashMap<>();
        effects.put("card-charge", new EffectLedger(Map.of(
                EffectLedger.Verdict.OK, 4320 - lost(), EffectLedger.Verdict.ORPHANED, lost()),
                List.of()));
        return effects;
    }

    private List<Sentence> sentences(ActorTally checkout) {
        List<Sentence> sentences = new ArrayList<>();
        if (lost() > 0) {
            Told first = day.telling().stream().filter(told -> told.accepted()
                    && !told.rememberedAt(SampleScenario.HORIZON.minusNanos(1))).findFirst()
                    .orElseThrow();
            sentences.add(new Sentence(List.of(
                    new Sentence.Words(title + " erased "),
                    new Sentence.Figure(lost() + " orders",
                            new Sentence.Counted.LedgerRows(name, "orders", Verdict.LOST)),
                    new Sentence.Words(" that customers had been told were placed from "
                            + first.at().toLocalTime() + " on."))));
            sentences.add(new Sentence(List.of(
                    new Sentence.Words("Checkout was down for "),
                    new Sentence.Figure(checkout.downSeconds() / 60 + " minutes",
                            new Sentence.Counted.Downtime(name, "checkout")),
                    new Sentence.Words("; " + checkout.count(Judgement.REFUSED)
                            + " customers were turned away."))));
            sentences.add(new Sentence(List.of(
                    new Sentence.Figure(lost() + " customers", new Sentence.Counted.Effects(
                            name, "card-charge", EffectLedger.Verdict.ORPHANED)),
                    new Sentence.Words(" were charged for orders that no longer exist."))));
        } else {
            sentences.add(new Sentence(
                    List.of(new Sentence.Words("No acknowledged order was lost or refused."))));
        }
        if (wrong > 0) {
            sentences.add(new Sentence(List.of(
                    new Sentence.Figure(wrong + " archived rows",
                            new Sentence.Counted.LedgerRows(
                                    name, "archived-orders", Verdict.WRONG)),
                    new Sentence.Words(" have no legacy_ref."))));
        }
        return sentences;
    }

    private List<String> missed() {
        return kind == StrategyKind.COMPENSATING_SCRIPT
                ? List.of("/facts/archived-orders/wrong: expected 240 to 360, measured 371")
                : List.of();
    }

    private static long bad(ActorTally tally) {
        return tally.count(Judgement.FAILED) + tally.count(Judgement.REFUSED);
    }

    private static Axis axis(String name, String unit, long value) {
        return new Axis(name, unit, OptionalLong.of(value));
    }

    /** The branches, each knowing which strategies dominate it. */
    static List<BranchResult> dominated(List<BranchResult> branches) {
        return branches.stream().map(branch -> new BranchResult(
                branch.name(), branch.title(), branch.kind(), branch.journal(), branch.outcome(),
                branch.fingerprint(), branch.axes(), branch.totals(),
                BranchResult.Rivalry.dominatedBy(branch.kind() == StrategyKind.COUNTERFACTUAL
                        ? List.of() : branches.stream()
                                .filter(other -> other.kind() != StrategyKind.COUNTERFACTUAL
                                        && dominates(other, branch))
                                .map(BranchResult::name).toList()),
                branch.objectives(), branch.sentences(), branch.missed())).toList();
    }

    private static boolean dominates(BranchResult one, BranchResult other) {
        boolean better = false;
        for (int i = 0; i < one.axes().size(); i++) {
            int order = one.axes().get(i).compareTo(other.axes().get(i));
            if (order > 0) {
                return false;
            }
            better |= order < 0;
        }
        return better;
    }
}
