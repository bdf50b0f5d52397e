package dev.lastresort.ui.incident.action;

import dev.lastresort.model.scenario.Step;
import dev.lastresort.model.scenario.Step.Hands;
import dev.lastresort.session.attempt.RoomView;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.ComboBox;

/** Puts another version of a program that is known into service. */
final class DeployForm extends ActionForm {

    private final ComboBox<String> actor;
    private final ComboBox<String> version;
    private List<ActorChoice> actors = List.of();

    DeployForm() {
        super(new ActionPlace("deploy", "Deploy a version", ActionGroup.FORWARD,
                "If program and schema differ"),
                "Switches a program to one of its versions.");
        actor = choice("Program", "deploy-actor");
        version = choice("Version", "deploy-version");
        actor.valueProperty().addListener(_ -> offerVersions());
    }

    @Override
    void refresh(RoomView view) {
        actors = ActorChoice.of(view);
        offer(actor, actors.stream().map(ActorChoice::title).toList());
        offerVersions();
    }

    private Optional<ActorChoice> known() {
        return actors.stream().filter(one -> one.title().equals(chosen(actor))).findFirst();
    }

    private void offerVersions() {
        offer(version, known().map(ActorChoice::versions).orElse(List.of()));
    }

    @Override
    Draft draft() {
        if (known().isEmpty() || chosen(version).isEmpty()) {
            return new Missing("Choose a program and a version");
        }
        ActorChoice one = known().get();
        return ready(new Step.Deploy("Deploy " + one.title() + " " + chosen(version), Hands.NONE,
                one.name(), chosen(version), Duration.ZERO));
    }
}
