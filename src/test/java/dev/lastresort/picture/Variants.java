package dev.lastresort.picture;

import dev.lastresort.model.journal.Journal;
import dev.lastresort.model.outcome.ActorTally;
import dev.lastresort.model.outcome.ActorTally.State;
import dev.lastresort.model.outcome.ActorTally.StateSpan;
import dev.lastresort.model.outcome.BranchResult;
import dev.lastresort.model.outcome.Comparison;
import dev.lastresort.model.outcome.Fingerprint;
import dev.lastresort.model.outcome.Outcome;
import dev.lastresort.model.scenario.Actor;
import dev.lastresort.model.scenario.Day;
import dev.lastresort.model.scenario.Measures;
import dev.lastresort.model.scenario.RunningSystem;
import dev.lastresort.model.scenario.Scenario;
import dev.lastresort.model.scenario.StrategyKind;
import dev.lastresort.sample.SampleComparison;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;

/** Comparisons at the edges of what there can be, made from the sample. */
final class Variants {

    private static final Comparison SAMPLE = SampleComparison.create();

    private Variants() {}

    static Map<String, Comparison> all() {
        Map<String, Comparison> all = new LinkedHashMap<>();
        all.put("the sample", SAMPLE);
        all.put("nobody decides", undecided());
        all.put("a minute", of(at("2026-03-02T10:00:00"), at("2026-03-02T10:01:00")));
        all.put("ten days", of(at("2026-03-02T00:00:00"), at("2026-03-12T00:00:00")));
        all.put("a branch and the truth", with(List.of(SAMPLE.counterfactual(), SAMPLE.trunk())));
        all.put("twelve branches", twelve());
        all.put("long names", titled(title -> title + " ".repeat(1) + "x".repeat(80)));
        all.put("names in Chinese", titled(_ -> "恢复到凌晨两点的夜间备份并从日志重放直到删除之前"));
        all.put("names in Hebrew", titled(_ -> "שחזור הגיבוי הלילי של השעה שתיים"));
        all.put("names of nothing", titled(_ -> ""));
        all.put("names that hide", titled(title -> "\u202e" + title + "\n\u0007\u200b"));
        return all;
    }

    /** No alert was raised: there is the trunk, and what should have been. */
    static Comparison undecided() {
        Comparison two = with(List.of(SAMPLE.counterfactual(), SAMPLE.trunk()));
        return new Comparison(two.scenario(), 1, Optional.empty(), Optional.empty(),
                Fingerprint.of("f"),
                two.branches(), List.of());
    }

    /** A day in which nothing happens but that everything is up. */
    static Comparison of(LocalDateTime start, LocalDateTime horizon) {
        Scenario day = SAMPLE.scenario();
        Scenario other = new Scenario(day.id(), day.briefing(), new Day(1, start, horizon),
                new RunningSystem(day.environment(), day.setup(), List.of(), day.actors()),
                new dev.lastresort.model.scenario.Incident(start.plusSeconds(10), "x", List.of(),
                        List.of()),
                List.of(), new Measures(List.of(), List.of(), day.invariants()), List.of(),
                day.practice());
        List<BranchResult> branches = new ArrayList<>();
        for (BranchResult branch : List.of(SAMPLE.counterfactual(), SAMPLE.trunk())) {
            Map<String, ActorTally> actors = new LinkedHashMap<>();
            day.actors().forEach(actor -> actors.put(actor.name(), new ActorTally(
                    Map.of(ActorTally.Judgement.OK, 0L), 0, 0, 0, List.of(),
                    List.of(new StateSpan(start, horizon, State.UP)), List.of())));
            branches.add(new BranchResult(branch.name(), branch.title(), branch.kind(),
                    new Journal(List.of()),
                    new Outcome(new LinkedHashMap<>(), new LinkedHashMap<>(),
                            new LinkedHashMap<>(actors), Optional.empty(), Optional.empty(),
                            Optional.empty(), Optional.empty(), OptionalLong.empty(),
                            new LinkedHashMap<>(),
                            List.of(), List.of()),
                    Fingerprint.of("f"), List.of(), List.of(), BranchResult.Rivalry.ALONE,
                    List.of(),
                    List.of(), List.of()));
        }
        return new Comparison(other, 1, Optional.empty(), Optional.empty(), Fingerprint.of("f"),
                branches,
                List.of());
    }

    private static Comparison twelve() {
        List<BranchResult> branches = new ArrayList<>(SAMPLE.branches());
        BranchResult pitr = SAMPLE.branches().get(5);
        for (int i = branches.size(); i < 12; i++) {
            branches.add(copy(pitr, pitr.name() + i, pitr.title() + " " + i));
        }
        return with(branches);
    }

    private static Comparison titled(UnaryOperator<String> title) {
        Scenario day = SAMPLE.scenario();
        List<Actor> actors = day.actors().stream().map(actor -> new Actor(actor.name(),
                title.apply(actor.title()), actor.main(), actor.schedule(), actor.draws(),
                actor.versions())).toList();
        Scenario other = day.withSystem(new RunningSystem(
                day.environment(), day.setup(), day.backups(), actors));
        return new Comparison(other, 1, SAMPLE.alertAt(), SAMPLE.decisionAt(), Fingerprint.of("f"),
                SAMPLE.branches().stream()
                        .map(branch -> copy(branch, branch.name(), title.apply(branch.title())))
                        .toList(),
                List.of());
    }

    private static Comparison with(List<BranchResult> branches) {
        return new Comparison(SAMPLE.scenario(), 1, SAMPLE.alertAt(), SAMPLE.decisionAt(),
                Fingerprint.of("f"),
                branches, List.of());
    }

    private static BranchResult copy(BranchResult branch, String name, String title) {
        StrategyKind kind = branch.kind();
        return new BranchResult(name, title, kind, branch.journal(), branch.outcome(),
                Fingerprint.of("f"),
                branch.axes(), branch.totals(), branch.rivalry(), branch.objectives(),
                branch.sentences(),
                branch.missed());
    }

    private static LocalDateTime at(String instant) {
        return LocalDateTime.parse(instant);
    }
}
