package dev.lastresort.ui.incident;

import dev.lastresort.model.journal.Event.Phase;
import dev.lastresort.model.scenario.Step;
import dev.lastresort.session.attempt.RoomView.Work;
import dev.lastresort.session.attempt.RoomView.WorkState;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The steps taken in a {@link FakeRoom}: each runs at once, and is done when its phases are. */
final class FakeWorks {

    private final List<Work> works = new ArrayList<>();
    private final List<String> stopped = new ArrayList<>();
    private boolean readOnly;

    List<Work> all() {
        return List.copyOf(works);
    }

    /** The actors that were stopped. */
    List<String> stopped() {
        return List.copyOf(stopped);
    }

    boolean readOnly() {
        return readOnly;
    }

    /** Whether a step of which the name begins so has come to its end. */
    boolean done(String name) {
        return works.stream().anyMatch(work -> work.progress() == WorkState.DONE
                && work.name().startsWith(name));
    }

    void begin(Step step, LocalDateTime now) {
        List<Phase> phases = new FakePrices(now, true).phases(step);
        works.add(new Work(works.size(), step.name(), WorkState.RUNNING, phases,
                Optional.of(phases.getLast().end()), ""));
        switch (step) {
            case Step.Contain(_, _, Step.Containment.StopActor(String actor), _, _, _) ->
                    stopped.add(actor);
            case Step.Contain(_, _, Step.Containment.ReadOnly _, _, _, _) -> readOnly = true;
            default -> {}
        }
    }

    void cancel(int step) {
        works.set(step, with(works.get(step), WorkState.CANCELLED));
    }

    void pass(LocalDateTime to) {
        works.replaceAll(work -> work.progress() == WorkState.RUNNING
                && !work.endsAt().orElseThrow().isAfter(to) ? with(work, WorkState.DONE) : work);
    }

    private static Work with(Work work, WorkState progress) {
        return new Work(work.number(), work.name(), progress, work.phases(), work.endsAt(), "");
    }
}
