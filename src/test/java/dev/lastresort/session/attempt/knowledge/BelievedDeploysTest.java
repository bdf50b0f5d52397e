package dev.lastresort.session.attempt.knowledge;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lastresort.model.journal.Event;
import dev.lastresort.model.journal.Event.Program;
import dev.lastresort.model.journal.Event.StepRef;
import dev.lastresort.model.scenario.Step;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class BelievedDeploysTest {

    private static final LocalDateTime AT = LocalDateTime.of(2026, 2, 10, 9, 0);
    private static final OptionalInt ALL = OptionalInt.empty();

    private final BelievedDeploys deploys = new BelievedDeploys();

    private void deploy(Program by, String version, OptionalInt nodes) {
        deploys.follow(new Event.StepStarted(AT, new StepRef(by, 0, version), new Step.Deploy(
                version, Step.Hands.NONE, "shop", version, Duration.ZERO, nodes), List.of()));
        deploys.follow(new Event.Deployed(AT, "shop", version, nodes));
    }

    @Test
    void onlyTheIncidentsLastDeployToSomeMachinesPassesForOneToAll() {
        assertEquals(Optional.empty(), deploys.versionOf("shop"));
        deploy(Program.INCIDENT, "v2", ALL);
        assertEquals(Optional.empty(), deploys.versionOf("shop"));
        deploy(Program.INCIDENT, "v3", OptionalInt.of(18));
        assertEquals(Optional.of("v3"), deploys.versionOf("shop"));
        assertEquals(Optional.of("v3"), deploys.versionOf("shop@alder"));
        assertEquals(Optional.empty(), deploys.versionOf("office"));
        deploy(Program.STRATEGY, "v2", OptionalInt.of(4));
        assertEquals(Optional.empty(), deploys.versionOf("shop"));
    }
}
