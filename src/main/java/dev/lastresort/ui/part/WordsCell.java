package dev.lastresort.ui.part;

import javafx.scene.control.ListCell;
import javafx.scene.text.Text;

/** A line of a list whose words go on in the next line where the list ends. */
public abstract class WordsCell<T> extends ListCell<T> {

    private static final double SCROLL_BAR = 16;

    private final Text words = new Text();
    private final Text measure = new Text();

    /** @param style how the words look */
    protected WordsCell(String style) {
        // Without it a cell grows as wide as its longest line.
        setPrefWidth(0);
        words.getStyleClass().add(style);
    }

    protected abstract String words(T item);

    @Override
    protected void updateItem(T item, boolean empty) {
        super.updateItem(item, empty);
        boolean none = empty || item == null;
        words.setText(none ? "" : words(item));
        setGraphic(none ? null : words);
        setAccessibleText(words.getText());
    }

    /** A list asks without telling the width, but the words wrap at the width they get. */
    @Override
    protected double computePrefHeight(double width) {
        measure.setFont(words.getFont());
        measure.setText(words.getText());
        measure.setWrappingWidth(room(width < 0 ? getListView().getWidth() - SCROLL_BAR : width));
        return snappedTopInset() + snapSizeY(measure.getLayoutBounds().getHeight())
                + snappedBottomInset();
    }

    // not when asked for the height: what is shown would then never come to rest
    @Override
    protected void layoutChildren() {
        words.setWrappingWidth(room(getWidth()));
        super.layoutChildren();
    }

    private double room(double width) {
        return Math.max(1, width - snappedLeftInset() - snappedRightInset());
    }
}
