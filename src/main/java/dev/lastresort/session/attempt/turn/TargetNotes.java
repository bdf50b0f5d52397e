package dev.lastresort.session.attempt.turn;

import dev.lastresort.model.journal.Event.Committing;
import dev.lastresort.model.journal.Event.Phase;
import dev.lastresort.model.journal.Journal;
import dev.lastresort.model.outcome.Wording;
import dev.lastresort.model.scenario.Day;
import dev.lastresort.model.scenario.Step;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/**
 * What it means to recover to an instant that the log does not reach, told before it is done.
 *
 * @param day the scenario's first, whose date is left out
 * @param now when it is asked
 */
record TargetNotes(LocalDateTime day, LocalDateTime now) {

    /**
     * @param phases  of the step, once it has begun
     * @param journal up to now: nobody knows what will be committed
     */
    Optional<String> of(Step step, List<Phase> phases, Journal journal) {
        return step.recoveryPoint().flatMap(Step.RecoveryPoint::target)
                .filter(target -> !target.equals(Day.Moving.NOT_YET))
                .flatMap(target -> of(target, machineStart(phases), journal));
    }

    private Optional<String> of(
            LocalDateTime target, LocalDateTime machineStart, Journal journal) {
        String name = "The target, " + Wording.clock(target, day) + ", ";
        if (target.isAfter(machineStart)) {
            return Optional.of(name + "lies in the future when the restore begins, "
                    + Wording.clock(machineStart, day) + ": the log ends there, so all is restored"
                    + " that was committed until then; a real recovery would end with an error,"
                    + " since it never reaches its target");
        }
        if (target.isAfter(now)) {
            return Optional.of(name + "is still to come: what is committed until then is"
                    + " restored; where nothing is committed from then on, a real recovery would"
                    + " end with an error before it");
        }
        boolean reached = journal.stream(Committing.class)
                .anyMatch(by -> !by.commit().changes().isEmpty() && !by.at().isBefore(target));
        return reached ? Optional.empty() : Optional.of(name + "lies after the end of the log:"
                + " nothing was committed from then on, so a real recovery would end with an"
                + " error before it, unless something is until the restore begins");
    }

    private LocalDateTime machineStart(List<Phase> phases) {
        return phases.stream().filter(phase -> switch (phase.kind()) {
            case APPROVAL, AUTHORING, REVIEW -> false;
            case PROVISIONING, RESTORE, REDO, RUN -> true;
        }).map(Phase::start).findFirst()
                .orElseGet(() -> phases.isEmpty() ? now : phases.getLast().end());
    }
}
