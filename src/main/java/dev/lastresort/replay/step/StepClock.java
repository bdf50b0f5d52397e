package dev.lastresort.replay.step;

import dev.lastresort.model.journal.Event.Phase;
import dev.lastresort.model.journal.Event.PhaseKind;
import dev.lastresort.model.journal.History;
import dev.lastresort.model.scenario.Step;
import dev.lastresort.replay.state.KnownSources;
import dev.lastresort.replay.state.RestoreCourse;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The model of how long a step takes: openly, term by term, each rounded up to a second. What a
 * restore takes is for the {@link RestoreModel} to say.
 */
final class StepClock {

    private final RestoreModel restores;

    StepClock(RestoreModel restores) {
        this.restores = restores;
    }

    /**
     * A step that has begun.
     *
     * @param machineStart when the hands are done and the machine starts
     * @param hands        its phases until then
     * @param course       of the machine
     */
    record Begun(LocalDateTime machineStart, List<Phase> hands, RestoreCourse course) {

        /** All phases, one after the other; those of no length are left out. */
        List<Phase> phases() {
            return Stream.concat(hands.stream(), course.phases().stream()).toList();
        }
    }

    /** The phases of a step that starts at {@code start}, with the log that there is then. */
    List<Phase> phases(Step step, LocalDateTime start, History history) {
        return begin(step, start, _ -> history, KnownSources.NONE).phases();
    }

    /** @param historyAt the log as it will stand at an instant that is not before the start */
    Begun begin(Step step, LocalDateTime start, Function<LocalDateTime, History> historyAt,
            KnownSources known) {
        Phases hands = new Phases(start);
        hands.add(PhaseKind.APPROVAL, step.hands().approval(),
                step instanceof Step.RunSql sql && sql.pieces().continues() ? "pause"
                        : "approval");
        hands.add(PhaseKind.AUTHORING, step.hands().authoring(), "authoring");
        hands.add(PhaseKind.REVIEW, step.hands().review(), "review");
        if (step instanceof Step.Restore restore) {
            hands.add(PhaseKind.APPROVAL, restores.approval(restores.sources(restore.point(),
                    historyAt.apply(start), start, known)), "approval of the backup");
        }
        LocalDateTime machineStart = hands.end();
        return new Begun(machineStart, hands.list(),
                course(step, machineStart, historyAt.apply(machineStart), known));
    }

    /** What the machine does that starts then. */
    RestoreCourse course(
            Step step, LocalDateTime machineStart, History history, KnownSources known) {
        return switch (step) {
            case Step.Restore restore -> {
                List<RestoreModel.Origin> sources =
                        restores.sources(restore.point(), history, machineStart, known);
                yield sources.isEmpty() ? running(step, machineStart)
                        : restores.course(restore, sources, machineStart);
            }
            case Step.VerifyBackup verify -> history.base(verify.backup(), Optional.empty())
                    .map(base -> restores.verification(verify, base, machineStart))
                    .orElseGet(() -> running(step, machineStart));
            default -> running(step, machineStart);
        };
    }

    private static RestoreCourse running(Step step, LocalDateTime machineStart) {
        Phases phases = new Phases(machineStart);
        phases.add(PhaseKind.RUN, step.run(), "run");
        return new RestoreCourse(phases.list(), List.of(), Optional.empty());
    }
}
