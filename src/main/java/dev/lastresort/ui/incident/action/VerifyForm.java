package dev.lastresort.ui.incident.action;

import dev.lastresort.model.scenario.Step;
import dev.lastresort.model.scenario.Step.Hands;
import java.time.Duration;

/** Has somebody look whether what must hold holds. */
final class VerifyForm extends ActionForm {

    VerifyForm() {
        super(new ActionPlace("verify", "Verify", ActionGroup.LOOK, "Before you call it over"),
                "Looks whether everything that must hold in a healthy system "
                        + "holds.");
    }

    @Override
    Draft draft() {
        return ready(new Step.Verify("Verify", Hands.NONE, Duration.ZERO));
    }
}
