package dev.lastresort.model.outcome;

import dev.lastresort.model.journal.Event.Phase;
import dev.lastresort.model.scenario.Step;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/**
 * A scenario's day as its file alone tells it: nothing ran, so nothing in it is measured but
 * perhaps the instant of the decision, which says so.
 *
 * @param incidentAt when the incident begins
 * @param instants   in the order of time
 * @param call       when the strategies would start
 * @param traffic    an entry for each actor, or group of tenants, in the order of the file
 * @param incident   what goes wrong
 * @param strategies in the order of the file; each as far as it comes before the horizon
 */
public record ModelledDay(
        LocalDateTime start, LocalDateTime horizon, LocalDateTime incidentAt,
        List<ModelledInstant> instants, ModelledCall call, List<ModelledTraffic> traffic,
        ModelledProgram incident, List<ModelledProgram> strategies) {

    public ModelledDay {
        instants = List.copyOf(instants);
        traffic = List.copyOf(traffic);
        strategies = List.copyOf(strategies);
    }

    /** What happens at an instant of its own. */
    public enum InstantSort {
        BACKUP, INCIDENT, ALERT, CLOCK_JUMP
    }

    /** @param sure whether it is then; else only a run can tell, and it is no earlier */
    public record ModelledInstant(
            InstantSort sort, LocalDateTime at, String name, boolean sure) {}

    /** What an instant of the decision rests on. */
    public enum CallBasis {
        /** An alert at a fixed instant. */
        FIXED,
        /** The last comparison of this very content. */
        MEASURED,
        /** The last comparison, of another state of the file. */
        MEASURED_BEFORE,
        /** The earliest instant that the alerts allow. */
        ASSUMED
    }

    /**
     * @param decisionAt empty if nobody decides before the horizon
     * @param words      when it is and what that rests on, in a sentence or two
     */
    public record ModelledCall(
            Optional<LocalDateTime> decisionAt, CallBasis basis, String words) {}

    /**
     * The requests of an actor, or of all tenants of a group.
     *
     * @param whole   whether all its ticks are there; else there are too many to tell
     * @param members whose requests they are, tenant by tenant; none of an actor, nor where there
     *                are too many to tell them apart
     */
    public record ModelledTraffic(String actor, String title, ModelledTicks ticks, boolean whole,
            List<ModelledTraffic> members) {

        public ModelledTraffic {
            members = List.copyOf(members);
        }

        /** Of one actor. */
        public ModelledTraffic(String actor, String title, ModelledTicks ticks, boolean whole) {
            this(actor, title, ticks, whole, List.of());
        }
    }

    /**
     * @param later how many of its steps would begin only at the horizon or later, or not at all
     */
    public record ModelledProgram(
            String name, String title, List<PlannedStep> steps, int later) {
        public ModelledProgram {
            steps = List.copyOf(steps);
        }
    }

    /**
     * A step with its instants, by the model of durations.
     *
     * @param number from 1
     * @param what   it does, in a sentence
     * @param target the instant that it goes back to
     * @param fails  why it comes to nothing, if the file tells already
     */
    public record PlannedStep(
            int number, Step step, LocalDateTime start, LocalDateTime end, List<Phase> phases,
            String what, Optional<LocalDateTime> target, Optional<String> fails) {
        public PlannedStep {
            phases = List.copyOf(phases);
        }
    }
}
