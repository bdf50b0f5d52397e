package dev.lastresort.ui.exercise;

import dev.lastresort.model.scenario.Harmless;
import javafx.scene.control.ListCell;

/** A page of the form by its name, and whether something is wrong there. */
final class SectionCell extends ListCell<PlanSection> {

    private static final String BELOW = "plan-sub";

    private final PlanModel model;

    SectionCell(PlanModel model) {
        this.model = model;
    }

    @Override
    protected void updateItem(PlanSection section, boolean empty) {
        super.updateItem(section, empty);
        getStyleClass().remove(BELOW);
        if (empty || section == null) {
            setText("");
            return;
        }
        if (section.kind() == PlanSection.Kind.INJECTS
                || section.kind() == PlanSection.Kind.EXPECTED) {
            getStyleClass().add(BELOW);
        }
        boolean wrong = model.findings().get().problems().stream()
                .anyMatch(one -> section.holds(one.problem().pointer()));
        setText((wrong ? "✕ " : "") + Harmless.text(section.words(model.document().get())));
    }
}
