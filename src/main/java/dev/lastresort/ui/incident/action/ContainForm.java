package dev.lastresort.ui.incident.action;

import dev.lastresort.model.scenario.Step;
import dev.lastresort.model.scenario.Step.Containment;
import dev.lastresort.model.scenario.Step.Hands;
import dev.lastresort.session.attempt.RoomView;
import dev.lastresort.session.attempt.RoomView.WayBack;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.control.ComboBox;

/** Stops or resumes what is known, or all of it at once. */
final class ContainForm extends ActionForm {

    private record Option(String title, Step step) {

        static Option of(String title, Containment what, boolean back) {
            return new Option(title, back
                    ? new Step.Resume(title, Hands.NONE, what, Duration.ZERO)
                    : new Step.Contain(title, Hands.NONE, what, Duration.ZERO));
        }
    }

    private final ComboBox<String> choice;
    private List<Option> options = List.of();
    private List<WayBack> waysBack = List.of();

    ContainForm() {
        super(new ActionPlace("contain", "Contain", ActionGroup.CONTAIN, "If damage still grows"),
                "Stops damage from growing, or lets the work go on again.");
        choice = choice("What", "contain-what");
    }

    @Override
    void refresh(RoomView view) {
        waysBack = view.offers().waysBack();
        List<Option> next = new ArrayList<>();
        actors(view, true).forEach(next::addAll);
        next.addAll(ordered(view.offers().readOnly(), new Containment.ReadOnly(),
                "Make the applications read-only", "Allow writes again"));
        next.addAll(ordered(view.offers().maintenance(), new Containment.Maintenance(),
                "Put the maintenance page up", "Take the maintenance page down"));
        waysBack.stream().filter(way -> way.what() instanceof Containment.Disruption)
                .forEach(way -> next.add(Option.of(way.title(), way.what(), true)));
        view.offers().replicas().stream().filter(replica -> !replica.paused())
                .map(replica -> pause(replica.name())).forEach(next::add);
        actors(view, false).forEach(next::addAll);
        options = List.copyOf(next);
        offer(choice, options.stream().map(Option::title).toList());
    }

    private static Option pause(String replica) {
        return new Option("Pause replica " + replica, new Step.PauseReplica(
                "Pause " + replica, Hands.NONE, replica, Duration.ZERO));
    }

    /** What fails, or was stopped for it, is what one thinks of; what is well comes last. */
    private Stream<List<Option>> actors(RoomView view, boolean concerned) {
        return ActorChoice.of(view).stream()
                .filter(actor -> concerned == actor.concerned())
                .map(actor -> ordered(actor.stopped(),
                        new Containment.StopActor(actor.name()),
                        "Stop " + actor.title(), "Resume " + actor.title()));
    }

    /** What makes sense now comes first; the other can be meant for later, after another step. */
    private List<Option> ordered(
            boolean contained, Containment what, String contain, String resume) {
        String back = waysBack.stream().filter(way -> way.what().equals(what)).findFirst()
                .map(WayBack::title).orElse(resume);
        List<Option> both = List.of(
                Option.of(contain, what, false), Option.of(back, what, true));
        return contained ? both.reversed() : both;
    }

    @Override
    Draft draft() {
        return options.stream().filter(one -> one.title().equals(chosen(choice))).findFirst()
                .<Draft>map(one -> ready(one.step()))
                .orElseGet(() -> new Missing("Choose what to contain"));
    }
}
