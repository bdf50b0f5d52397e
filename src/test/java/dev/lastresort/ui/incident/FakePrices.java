package dev.lastresort.ui.incident;

import dev.lastresort.model.attempt.Action;
import dev.lastresort.model.journal.Event.Phase;
import dev.lastresort.model.journal.Event.PhaseKind;
import dev.lastresort.model.scenario.Step;
import dev.lastresort.session.attempt.Price;
import dev.lastresort.session.attempt.RestoreLoss;
import dev.lastresort.session.attempt.RestoreLoss.LostTransaction;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** What actions cost on the sample's day: from 10:00 on, three orders a minute are accepted. */
public record FakePrices(LocalDateTime now, boolean side) {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int LISTED = 50;

    Price of(Action action) {
        return switch (action) {
            case Action.Console _, Action.DryRun _ -> new Price.Costs(
                    MINUTE, Duration.ZERO, List.of(), List.of(), Optional.empty());
            case Action.Take take when take.step() instanceof Step.CopyBack && !side ->
                    new Price.Impossible("there is no side instance");
            case Action.Take take -> {
                List<Phase> phases = phases(take.step());
                yield new Price.Costs(Duration.between(now, phases.getLast().end()),
                        Duration.ZERO, phases, notes(take.step()), discarded(take.step()));
            }
            default -> new Price.Costs(Duration.ZERO, Duration.ZERO, List.of(), List.of(),
                    Optional.empty());
        };
    }

    private Optional<RestoreLoss> discarded(Step step) {
        if (!(step instanceof Step.RestoreInPlace restore)) {
            return Optional.empty();
        }
        LocalDateTime to = restore.point().target().orElse(FakeDay.at("02:00"));
        LocalDateTime from = to.isBefore(FakeDay.at("10:00")) ? FakeDay.at("10:00") : to;
        long count = Math.max(0, 3 * Duration.between(from, now).toMinutes());
        return Optional.of(new RestoreLoss(to, count, IntStream.range(0, (int) Math.min(
                LISTED, count)).mapToObj(i -> new LostTransaction(
                        from.plusSeconds(20L * i), "checkout", 1_040 + i))
                .toList()));
    }

    private static List<String> notes(Step step) {
        return switch (step) {
            case Step.RestoreInPlace _ -> List.of("The database is down for 2 h 9 min");
            case Step.RunSql _ -> List.of("orders is locked for 5 min");
            default -> List.of();
        };
    }

    List<Phase> phases(Step step) {
        return switch (step) {
            case Step.RunSql _ -> List.of(
                    FakeDay.phase(PhaseKind.AUTHORING, now, 10, "10 min as declared"),
                    FakeDay.phase(PhaseKind.REVIEW, now.plusMinutes(10), 3, "3 min as declared"),
                    FakeDay.phase(PhaseKind.RUN, now.plusMinutes(13), 5,
                            "INSERT: 120,000,000 rows ÷ 400,000 rows/s = 5 min"));
            case Step.RestoreInPlace _, Step.RestoreAside _ -> List.of(
                    FakeDay.phase(PhaseKind.PROVISIONING, now, 10, "10 min as declared"),
                    FakeDay.phase(PhaseKind.RESTORE, now.plusMinutes(10), 95,
                            "380 GB ÷ 4 GB/min = 95 min"),
                    FakeDay.phase(PhaseKind.REDO, now.plusMinutes(105), 24,
                            "8 h of log ÷ 20 = 24 min"));
            default -> List.of(FakeDay.phase(PhaseKind.RUN, now, 1, "1 min as declared"));
        };
    }
}
