package dev.lastresort.recovery;

import dev.lastresort.model.journal.Event;
import dev.lastresort.model.journal.Event.AlertRaised;
import dev.lastresort.model.journal.Event.DecisionMade;
import dev.lastresort.model.journal.Journal;
import dev.lastresort.model.journal.TableImage;
import dev.lastresort.model.outcome.Replayed.FactRows;
import dev.lastresort.model.scenario.Scenario;
import dev.lastresort.replay.Branch;
import dev.lastresort.replay.BranchImage;
import dev.lastresort.replay.Watch;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * The trunk of an incident with the decision left open: its history up to any instant can be
 * simulated from an image nearby. Immutable.
 */
final class Trunk {

    /** Each costs as much as simulating an hour of a usual day, and holds some of its storage. */
    private static final int IMAGES = 8;

    private final Optional<List<TableImage>> start;
    private final List<Event> events;
    private final SequencedMap<String, FactRows> facts;
    private final Optional<AlertRaised> alert;
    private final NavigableMap<LocalDateTime, BranchImage> images;

    private Trunk(Branch branch, NavigableMap<LocalDateTime, BranchImage> images) {
        start = branch.journal().start();
        events = branch.journal().stream().toList();
        facts = Collections.unmodifiableSequencedMap(branch.facts());
        alert = branch.journal().stream(AlertRaised.class).findFirst();
        this.images = Collections.unmodifiableNavigableMap(images);
    }

    /**
     * Simulates it to the horizon.
     *
     * @param branch   before its first event
     * @param atChange is handed the image from which the counterfactual forks
     * @return empty if somebody was alerted before the change began: then even the counterfactual
     *     knows of the decision, and no history is shared by all decisions
     */
    static Optional<Trunk> simulate(
            Scenario scenario, Branch branch, Consumer<BranchImage> atChange) {
        if (branch.advanceToAlert(scenario.incident().at())) {
            return Optional.empty();
        }
        atChange.accept(branch.freeze());
        NavigableMap<LocalDateTime, BranchImage> images = new TreeMap<>();
        LocalDateTime horizon = scenario.horizon();
        if (branch.advanceToAlert(horizon)) {
            branch.leaveDecisionOpen();
            LocalDateTime from = branch.journal().stream(AlertRaised.class)
                    .map(AlertRaised::at).findFirst().orElseThrow();
            Duration apart = Duration.between(from, horizon).dividedBy(IMAGES).plusMillis(1);
            for (LocalDateTime at = from; at.isBefore(horizon); at = at.plus(apart)) {
                branch.advanceTo(at);
                images.put(at, branch.freeze());
            }
        }
        branch.advanceTo(horizon);
        branch.endDay(horizon);
        return Optional.of(new Trunk(branch, images));
    }

    Optional<AlertRaised> alert() {
        return alert;
    }

    SequencedMap<String, FactRows> facts() {
        return facts;
    }

    /** What happened, if the decision was made at that instant and nothing came of it. */
    Journal journal(Optional<LocalDateTime> decision) {
        if (decision.isEmpty()) {
            return new Journal(start, List.of(events));
        }
        int place = 0;
        while (place < events.size() && !events.get(place).at().isAfter(decision.get())) {
            place++;
        }
        List<List<Event>> segments = new ArrayList<>();
        segments.add(events.subList(0, place));
        segments.add(List.of(new DecisionMade(decision.get())));
        segments.add(events.subList(place, events.size()));
        return new Journal(start, segments);
    }

    /** The trunk just after the decision, if it is made at that instant, not before the alert. */
    BranchImage decided(LocalDateTime decision, String name, Scenario scenario, Watch watch) {
        BranchImage nearest = images.floorEntry(decision).getValue().under(scenario);
        try (Branch branch = nearest.thaw(name, Branch.Course.INCIDENT, watch)) {
            // the decision comes last at its instant
            branch.advanceTo(decision.plusNanos(1));
            branch.decide(decision);
            return branch.freeze();
        }
    }
}
