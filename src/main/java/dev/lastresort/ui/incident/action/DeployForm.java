package dev.lastresort.ui.incident.action;

import dev.lastresort.model.scenario.Step;
import dev.lastresort.model.scenario.Step.Hands;
import dev.lastresort.session.attempt.RoomView;
import dev.lastresort.session.attempt.RoomView.ActorStatus;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.ComboBox;

/** Puts another version of a program that is known into service. */
final class DeployForm extends ActionForm {

    private final ComboBox<String> actor;
    private final ComboBox<String> version;
    private List<ActorStatus> actors = List.of();

    DeployForm() {
        super(new ActionPlace("deploy", "Deploy a version", ActionGroup.FORWARD,
                "If a program does not fit the schema"),
                "Switches a program to one of its versions.");
        actor = choice("Program", "deploy-actor");
        version = choice("Version", "deploy-version");
        actor.valueProperty().addListener(_ -> offerVersions());
    }

    @Override
    void refresh(RoomView view) {
        actors = view.actors();
        offer(actor, actors.stream().map(ActorStatus::title).toList());
        offerVersions();
    }

    private Optional<ActorStatus> known() {
        return actors.stream().filter(one -> one.title().equals(chosen(actor))).findFirst();
    }

    private void offerVersions() {
        offer(version, known().map(ActorStatus::versions).orElse(List.of()));
    }

    @Override
    Draft draft() {
        if (known().isEmpty() || chosen(version).isEmpty()) {
            return new Missing("Choose a program and a version");
        }
        ActorStatus one = known().get();
        return ready(new Step.Deploy("Deploy " + one.title() + " " + chosen(version), Hands.NONE,
                one.name(), chosen(version), Duration.ZERO));
    }
}
