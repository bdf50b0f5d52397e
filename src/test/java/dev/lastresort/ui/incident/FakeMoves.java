package dev.lastresort.ui.incident;

import dev.lastresort.model.attempt.Action;
import dev.lastresort.model.attempt.Attempt;
import dev.lastresort.model.attempt.Decision;
import dev.lastresort.model.outcome.Axis;
import dev.lastresort.model.outcome.Objective;
import dev.lastresort.model.scenario.Step;
import dev.lastresort.model.scenario.Strategy;
import dev.lastresort.model.scenario.StrategyKind;
import dev.lastresort.session.DeskException;
import dev.lastresort.session.attempt.Debrief.DecisionLine;
import dev.lastresort.session.attempt.IncidentRoom;
import dev.lastresort.session.attempt.verdict.AxisCost;
import dev.lastresort.session.attempt.verdict.Continuation;
import dev.lastresort.session.attempt.verdict.CostlyMove;
import dev.lastresort.session.attempt.verdict.Move;
import dev.lastresort.session.attempt.verdict.MovesFound;
import dev.lastresort.session.attempt.verdict.Way;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Moves that cost something, made up: the last step that was taken, and the first look. */
public final class FakeMoves {

    private static final Objective MISSED = new Objective.Rto("tax-export", "tax export",
            Duration.ofHours(1), Duration.ofHours(13), true, List.of());

    private FakeMoves() {}

    /** Takes a step, and another one, which are then found to have cost something. */
    public static void takeTwoSteps(IncidentRoom room) {
        for (String name : List.of("First", "Second")) {
            room.act(new Action.Take(new Step.RestoreAside(name, Step.Hands.NONE,
                    new Step.RecoveryPoint(Optional.of("nightly"), Optional.empty()), "side"),
                    Optional.empty(), Optional.empty()), Optional.empty());
        }
    }

    /** Looking back fails where a hint was taken. */
    static MovesFound of(List<DecisionLine> lines) {
        if (lines.stream().anyMatch(line -> line.action() instanceof Action.TakeHint)) {
            throw new DeskException("The machine had no memory left.");
        }
        List<CostlyMove> costly = lines.stream()
                .filter(line -> line.action() instanceof Action.Take).map(FakeMoves::worst)
                .limit(2).toList();
        return new MovesFound(costly, lines.size(), 7 * lines.size());
    }

    private static CostlyMove worst(DecisionLine line) {
        List<AxisCost> axes = List.of(
                cost("lost or wrong: archived-orders", "rows", 0, 12_000),
                cost("bad answers: tax-export", "answers", 12, 56),
                cost("down: tax-export", "seconds", 10_200, 50_100),
                new AxisCost(axis("time to recover", "seconds", 7_740),
                        new Axis("time to recover", "seconds", OptionalLong.empty())));
        return new CostlyMove(new Move(line.index(), line.at(), line.at(), Move.Sort.ACT,
                List.of(new Decision(line.at(), line.action(), Optional.empty(),
                        Optional.empty()))),
                way(new Way.ByRecovery(aside(), aside().steps()), axes, true),
                way(new Way.AsPlayed(), axes, false),
                List.of(MISSED), true, true, axes);
    }

    private static Strategy aside() {
        Step.RecoveryPoint ten = new Step.RecoveryPoint(
                Optional.empty(), Optional.of(FakeDay.at("10:00")));
        return new Strategy("side-restore", "Restore aside, copy back", StrategyKind.SIDE_RESTORE,
                List.of(new Step.RestoreAside("Restore aside as of 10:00", Step.Hands.NONE, ten,
                        "side"),
                        new Step.CopyBack("Copy orders_archive back", Step.Hands.NONE,
                                "side", List.of(), Optional.empty(), Duration.ZERO)),
                List.of());
    }

    private static Continuation way(Way way, List<AxisCost> axes, boolean better) {
        return new Continuation(way, 0, new Attempt("s", "0", 1, List.of(), Optional.empty(),
                Optional.empty()),
                axes.stream().map(one -> better ? one.before() : one.after()).toList(),
                better ? List.of() : List.of(MISSED));
    }

    private static AxisCost cost(String name, String unit, long before, long after) {
        return new AxisCost(axis(name, unit, before), axis(name, unit, after));
    }

    private static Axis axis(String name, String unit, long value) {
        return new Axis(name, unit, OptionalLong.of(value));
    }
}
