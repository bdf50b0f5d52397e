package dev.lastresort.ui.inspector;

import dev.lastresort.inspection.StepStory;
import dev.lastresort.model.journal.Event.Program;
import dev.lastresort.ui.part.OncePerPulse;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;

/**
 * What the selected branch did, step by step: the change first, then the recovery. Nothing is built
 * for a tab that nobody looks at.
 */
public final class StepsView extends BorderPane {

    private final StepsModel model;
    private final VBox cards = new VBox();
    private final ScrollPane scroll = new ScrollPane(cards);
    private final OncePerPulse refreshing = new OncePerPulse(this::refresh);
    private boolean stale = true;

    public StepsView(InspectorModel inspector) {
        this.model = inspector.steps();
        Controls.dress(this, "Steps");
        getStyleClass().add("steps");
        cards.getStyleClass().add("step-cards");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setAccessibleText("Steps");
        setCenter(scroll);
        model.told().addListener((_, _, _) -> age());
        model.trouble().addListener((_, _, _) -> age());
        sceneProperty().addListener((_, _, _) -> refreshing.ask());
    }

    private void age() {
        stale = true;
        refreshing.ask();
    }

    private void refresh() {
        if (stale && getScene() != null) {
            stale = false;
            show();
        }
    }

    /** It is read from the top. */
    @Override
    public void requestFocus() {
        scroll.requestFocus();
    }

    private void show() {
        cards.getChildren().clear();
        model.told().get().ifPresentOrElse(told -> {
            section(Safe.text(told.title()) + ": what it did", of(told, Program.STRATEGY),
                    "No step of its own.");
            section("The incident", of(told, Program.INCIDENT), "");
            section("The change as it should have been",
                    of(told, Program.CORRECT_CHANGE), "");
        }, () -> cards.getChildren().add(nothing()));
        scroll.setVvalue(0);
    }

    private Label nothing() {
        Label label = Controls.label(model.trouble().get()
                .map(why -> "The steps cannot be read: " + Safe.text(why))
                .orElse("Reading …"), "nothing");
        label.setWrapText(true);
        return label;
    }

    private static List<StepStory> of(StepsModel.Stories told, Program program) {
        return told.steps().stream().filter(step -> step.ref().program() == program).toList();
    }

    /** A section without steps says what it is told to, or is not there. */
    private void section(String title, List<StepStory> steps, String otherwise) {
        if (steps.isEmpty() && otherwise.isEmpty()) {
            return;
        }
        cards.getChildren().add(Controls.label(title, "section"));
        if (steps.isEmpty()) {
            cards.getChildren().add(Controls.label(otherwise, "quiet"));
        }
        for (int i = 0; i < steps.size(); i++) {
            cards.getChildren().add(new StepCard(
                    i + 1, steps.get(i), model.day(), model.engine(), model::reveal));
        }
    }
}
