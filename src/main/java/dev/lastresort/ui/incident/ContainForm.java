package dev.lastresort.ui.incident;

import dev.lastresort.model.scenario.Step;
import dev.lastresort.model.scenario.Step.Containment;
import dev.lastresort.model.scenario.Step.Hands;
import dev.lastresort.ui.desk.room.RoomView;
import dev.lastresort.ui.desk.room.RoomView.State;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.ComboBox;

/** Stops or resumes what is known, or all of it at once. */
final class ContainForm extends ActionForm {

    private record Option(String title, Containment what, boolean back) {}

    private final ComboBox<String> choice;
    private List<Option> options = List.of();

    ContainForm() {
        super("contain", "Contain", "Stops damage from growing, or lets the work go on again.");
        choice = choice("What", "contain-what");
    }

    @Override
    void refresh(RoomView view) {
        List<Option> next = new ArrayList<>();
        view.actors().forEach(actor -> {
            boolean stopped = actor.state() == State.STOPPED;
            next.add(new Option((stopped ? "Resume " : "Stop ") + actor.title(),
                    new Containment.StopActor(actor.name()), stopped));
        });
        boolean readOnly = view.offers().readOnly();
        next.add(new Option(readOnly ? "Allow writes again" : "Make the applications read-only",
                new Containment.ReadOnly(), readOnly));
        boolean page = view.offers().maintenance();
        next.add(new Option(page ? "Take the maintenance page down" : "Put the maintenance page up",
                new Containment.Maintenance(), page));
        options = List.copyOf(next);
        offer(choice, options.stream().map(Option::title).toList());
    }

    @Override
    Draft draft() {
        return options.stream().filter(one -> one.title().equals(chosen(choice))).findFirst()
                .<Draft>map(one -> ready(one.back()
                        ? new Step.Resume(one.title(), Hands.NONE, one.what(), Duration.ZERO)
                        : new Step.Contain(one.title(), Hands.NONE, one.what(), Duration.ZERO)))
                .orElseGet(() -> new Missing("Choose what to contain"));
    }
}
