package dev.lastresort.ui.comparison;

import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;

/** A figure of the table of costs. */
final class FigureCell extends TableCell<AxisRow, Optional<AxisRow.Cell>> {

    private static final PseudoClass BEST = PseudoClass.getPseudoClass("best");
    private static final PseudoClass ALARM = PseudoClass.getPseudoClass("alarm");

    private final AxisHeading heading;
    private final Label was = new Label();

    FigureCell(AxisHeading heading) {
        was.getStyleClass().add("figure-before");
        was.setMinWidth(USE_PREF_SIZE);
        setContentDisplay(ContentDisplay.BOTTOM);
        setGraphicTextGap(0);
        this.heading = heading;
        getStyleClass().add("figure-cell");
    }

    /**
     * A sign besides the weight: the best must not be told by looks that a projector swallows.
     */
    static String text(AxisRow.Cell cell) {
        return cell.alarm() ? "! " + cell.text() : cell.best() ? "✓ " + cell.text() : cell.text();
    }

    @Override
    protected void updateItem(Optional<AxisRow.Cell> item, boolean empty) {
        super.updateItem(item, empty);
        Optional<AxisRow.Cell> cell = empty ? Optional.empty() : item;
        boolean alarm = cell.filter(AxisRow.Cell::alarm).isPresent();
        boolean best = !alarm && cell.filter(AxisRow.Cell::best).isPresent();
        pseudoClassStateChanged(BEST, best);
        pseudoClassStateChanged(ALARM, alarm);
        setText(cell.map(FigureCell::text).orElse(""));
        was.setText(cell.flatMap(AxisRow.Cell::before).map(figure -> "was " + figure).orElse(""));
        setGraphic(was.getText().isEmpty() ? null : was);
        setAccessibleText(cell.map(one -> heading.name() + " " + one.text()
                + one.before().map(figure -> ", was " + figure).orElse("")
                + (best ? ", best" : alarm ? ", rows are wrong after service is back" : ""))
                .orElse(""));
    }
}
