package dev.lastresort.ui.library;

import dev.lastresort.session.desk.QuotedProblem;
import javafx.scene.control.ListCell;

/** A problem as a card in the list; the list has the focus, and its selected card shows it. */
final class ProblemCell extends ListCell<QuotedProblem> {

    ProblemCell() {
        getStyleClass().add("problem-cell");
        // Without it a cell grows as wide as its longest line instead of wrapping it.
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(QuotedProblem problem, boolean empty) {
        QuotedProblem before = getItem();
        super.updateItem(problem, empty);
        if (empty || problem == null) {
            setGraphic(null);
            setAccessibleText("");
        } else if (getGraphic() == null || before != problem) {
            ProblemCard card = new ProblemCard(problem);
            card.setFocusTraversable(false);
            setGraphic(card);
            setAccessibleText(card.getAccessibleText());
        }
    }

    /** A list asks without telling the width, but a card wraps its words at the width it gets. */
    @Override
    protected double computePrefHeight(double width) {
        double around = snappedTopInset() + snappedBottomInset();
        double wide = width < 0 ? getListView().getWidth() : width;
        return getGraphic() instanceof ProblemCard card
                ? around + card.prefHeight(Math.min(card.maxWidth(-1),
                        wide - snappedLeftInset() - snappedRightInset()))
                : super.computePrefHeight(width);
    }
}
