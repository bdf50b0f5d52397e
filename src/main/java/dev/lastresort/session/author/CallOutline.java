package dev.lastresort.session.author;

import dev.lastresort.model.journal.Event.AlertRaised;
import dev.lastresort.model.outcome.ModelledDay.CallBasis;
import dev.lastresort.model.outcome.ModelledDay.ModelledCall;
import dev.lastresort.model.outcome.Wording;
import dev.lastresort.model.scenario.Alert;
import dev.lastresort.model.scenario.Scenario;
import dev.lastresort.replay.step.Plan;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * When somebody decides, as far as it can be told without a run. Invariant: what was measured or is
 * assumed says so.
 */
final class CallOutline {

    private final Scenario scenario;
    private final Plan plan;

    CallOutline(Scenario scenario, Plan plan) {
        this.scenario = scenario;
        this.plan = plan;
    }

    ModelledCall of(Optional<LastCall> last) {
        return fixed().or(() -> last.flatMap(this::measured)).orElseGet(this::assumed);
    }

    /** An alert at a fixed instant that no other can come before. */
    private Optional<ModelledCall> fixed() {
        List<Alert> alerts = scenario.alerts();
        return alerts.stream().filter(alert -> alert.when() instanceof Alert.At)
                .min(Comparator.comparing(plan::earliest))
                .filter(first -> alerts.stream()
                        .noneMatch(other -> !(other.when() instanceof Alert.At)
                                && !plan.earliest(other).isAfter(plan.earliest(first))))
                .map(first -> call(CallBasis.FIXED, first, plan.earliest(first),
                        " after the alert '" + first.name()
                                + "', which comes at a fixed instant."));
    }

    /** None if the last comparison can say nothing of the day as it is now. */
    private Optional<ModelledCall> measured(LastCall last) {
        String when = last.older() ? ", as it was measured in an older state of the file."
                : ", as it was measured last.";
        CallBasis basis = last.older() ? CallBasis.MEASURED_BEFORE : CallBasis.MEASURED;
        if (last.alert().isEmpty()) {
            return last.older() ? Optional.empty() : Optional.of(new ModelledCall(
                    Optional.empty(), basis, "Nobody was called when it was measured last, so no"
                            + " strategy starts."));
        }
        AlertRaised raised = last.alert().get();
        return scenario.alerts().stream()
                .filter(alert -> alert.name().equals(raised.alert()))
                .filter(alert -> last.incidentAt().equals(scenario.incident().at())
                        && !raised.at().isBefore(plan.earliest(alert)))
                .findFirst().map(alert -> call(basis, alert, raised.at(), " after the alert '"
                        + alert.name() + "' at " + clock(raised.at()) + when));
    }

    private ModelledCall assumed() {
        LocalDateTime at = plan.earliestDecision();
        return at.isBefore(scenario.horizon())
                ? new ModelledCall(Optional.of(at), CallBasis.ASSUMED, "Decision assumed at "
                        + clock(at) + ", the earliest that the alerts allow: when one is raised,"
                        + " only a run can tell.")
                : new ModelledCall(Optional.empty(), CallBasis.ASSUMED,
                        "No alert can call anybody before the horizon, so no strategy starts.");
    }

    private ModelledCall call(
            CallBasis basis, Alert alert, LocalDateTime raised, String words) {
        LocalDateTime at = raised.plus(alert.humanDelay());
        String delay = Wording.duration(Wording.seconds(alert.humanDelay()));
        return at.isBefore(scenario.horizon())
                ? new ModelledCall(Optional.of(at), basis,
                        "Decision at " + clock(at) + ", " + delay + words)
                : new ModelledCall(Optional.empty(), basis, "The decision would fall at "
                        + clock(at) + ", after the horizon, so no strategy starts: " + delay
                        + words);
    }

    private String clock(LocalDateTime at) {
        return Wording.clock(at, scenario.start());
    }
}
