package dev.lastresort.model.outcome;

import dev.lastresort.model.journal.Event.Phase;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * When each strategy's steps would run by the model of durations alone. Nothing in it is measured:
 * it stands in for the exact picture while that is being made, and says nothing of rows or answers.
 *
 * @param decisionAt when the strategies would start; empty if nobody decides before the horizon
 * @param steps      strategy name to its steps, in their order
 */
public record ModelledSchedule(
        Optional<LocalDateTime> decisionAt, SequencedMap<String, List<ModelledStep>> steps) {

    public ModelledSchedule {
        steps = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(steps));
    }

    /** A step with its phases, one after the other; none if the model cannot tell them. */
    public record ModelledStep(String name, List<Phase> phases) {
        public ModelledStep {
            phases = List.copyOf(phases);
        }
    }
}
