package dev.lastresort.recovery;

import dev.lastresort.model.journal.Event.AlertRaised;
import dev.lastresort.model.scenario.Scenario;
import java.time.LocalDateTime;

/** From the alert that called a human to that human's decision. */
final class HumanDelay {

    private HumanDelay() {}

    static LocalDateTime decisionAt(Scenario scenario, AlertRaised raised) {
        return scenario.alerts().stream()
                .filter(alert -> alert.name().equals(raised.alert()))
                .map(alert -> raised.at().plus(alert.humanDelay()))
                .findFirst().orElseThrow();
    }
}
