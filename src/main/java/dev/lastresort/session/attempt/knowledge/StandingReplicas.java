package dev.lastresort.session.attempt.knowledge;

import dev.lastresort.model.scenario.Scenario;
import dev.lastresort.replay.state.KnownSources;
import dev.lastresort.session.attempt.RoomView.ReplicaView;
import java.time.LocalDateTime;
import java.util.List;

/** The replicas that can be used at a moment, each as far as it has come. */
public final class StandingReplicas {

    private StandingReplicas() {}

    public static List<ReplicaView> of(
            Scenario scenario, KnownSources known, LocalDateTime now) {
        return scenario.system().safeguards().replicas().stream()
                .filter(replica -> !known.promoted().contains(replica.name()))
                .map(replica -> new ReplicaView(replica.name(), replica.title(),
                        known.standsAt(replica, now), known.halted().containsKey(replica.name())))
                .toList();
    }
}
