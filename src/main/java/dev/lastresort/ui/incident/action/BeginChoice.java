package dev.lastresort.ui.incident.action;

import dev.lastresort.session.attempt.RoomView;
import dev.lastresort.session.attempt.RoomView.WorkState;
import dev.lastresort.ui.incident.model.StateWords;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.control.ComboBox;

/**
 * When a step begins: at once, or after another one. Invariant: what a form has to wait for goes
 * with the form; what a person chose stays.
 */
final class BeginChoice extends ComboBox<String> {

    private static final String AT_ONCE = "As soon as hands are free";

    private List<RoomView.Work> works = List.of();
    private Optional<String> followed = Optional.empty();

    /** @param changed is told whenever it begins at another time */
    BeginChoice(Runnable changed) {
        setId("action-after");
        setAccessibleText("When it begins");
        setMaxWidth(Double.MAX_VALUE);
        ActionForm.tellInFull(this);
        valueProperty().addListener(_ -> changed.run());
    }

    void refresh(RoomView view) {
        works = view.works().stream().filter(work -> work.progress() == WorkState.RUNNING
                || work.progress() == WorkState.WAITING).toList();
        ActionForm.offer(this, Stream.concat(Stream.of(AT_ONCE), works.stream()
                .map(BeginChoice::words)).toList());
    }

    private static String words(RoomView.Work work) {
        return "After " + StateWords.title(work);
    }

    /** The step that it waits for, if that is not over. */
    Optional<Integer> waitsFor() {
        return works.stream().filter(work -> words(work).equals(getValue()))
                .map(RoomView.Work::number).findFirst();
    }

    /**
     * What is still being built has to be waited for; a person may choose to wait for more.
     *
     * @param step that the form in front has to wait for
     */
    void follow(Optional<Integer> step) {
        if (step.isPresent() && waitsFor().isPresent()) {
            return;
        }
        Optional<String> after = step.flatMap(number -> works.stream()
                .filter(work -> work.number() == number).findFirst()).map(BeginChoice::words);
        boolean ofAnotherForm = followed.isPresent() && followed.get().equals(getValue());
        followed = after;
        if (after.isPresent()) {
            setValue(after.get());
        } else if (ofAnotherForm) {
            setValue(AT_ONCE);
        }
    }
}
