package dev.lastresort.ui.comparison;

import dev.lastresort.ui.comparison.AxisRow.About;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Skin;
import javafx.scene.control.TableRow;
import javafx.scene.control.skin.TableRowSkin;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** A row of figures, and below them, over the row's whole width, what else there is to say. */
final class CostRow extends TableRow<AxisRow> {

    private static final PseudoClass DOMINATED = PseudoClass.getPseudoClass("dominated");
    private static final PseudoClass YOURS = PseudoClass.getPseudoClass("yours");
    private static final PseudoClass PART = PseudoClass.getPseudoClass("part");
    /** Where a line ends, it ends it; none begins with it. */
    private static final String BETWEEN = "\u00a0\u00a0·  ";

    /** No line ends between it and what it says. */
    private static final Pattern SIGN = Pattern.compile("^([✓✕!–−]) ");

    private final TextFlow notes = new TextFlow();

    CostRow() {
        notes.getStyleClass().add("cost-notes");
        notes.setMouseTransparent(true);
        itemProperty().subscribe(row -> notes.getChildren().setAll(
                texts(Optional.ofNullable(row).map(AxisRow::notes).orElse(List.of()))));
    }

    @Override
    protected void updateItem(AxisRow row, boolean empty) {
        super.updateItem(row, empty);
        pseudoClassStateChanged(DOMINATED, !empty && row.dominated());
        pseudoClassStateChanged(YOURS, !empty && row.yours());
        pseudoClassStateChanged(PART, !empty && row.about() != About.BRANCH);
    }

    private static List<Node> texts(List<CostNote> notes) {
        List<Node> texts = new ArrayList<>();
        for (CostNote note : notes) {
            if (!texts.isEmpty()) {
                texts.add(text(BETWEEN, "plain"));
            }
            texts.add(text(SIGN.matcher(note.words()).replaceFirst("$1\u00a0"),
                    note.weight().name().toLowerCase(Locale.ROOT)));
        }
        return texts;
    }

    private static Text text(String words, String style) {
        Text text = new Text(words);
        text.getStyleClass().add("note-" + style);
        return text;
    }

    @Override
    protected Skin<?> createDefaultSkin() {
        return new WithNotes(this);
    }

    /** Gives the cells the upper part of the row, and the notes the lower one. */
    private final class WithNotes extends TableRowSkin<AxisRow> {

        private static final double FIGURES = 30;
        private static final double PART_FIGURES = 24;
        private static final double WITH_BEFORE = 12;
        private static final double INDENT = 40;
        private static final double RIGHT = 16;
        private static final double BELOW = 7;

        WithNotes(TableRow<AxisRow> row) {
            super(row);
        }

        private boolean hasNotes() {
            return !notes.getChildren().isEmpty();
        }

        private double figures() {
            double before = getItem() != null && getItem().hasBefore() ? WITH_BEFORE : 0;
            double least = getPseudoClassStates().contains(PART) ? PART_FIGURES : FIGURES;
            return before + Math.max(least, nameHeight());
        }

        private double nameHeight() {
            return isEmpty() ? 0 : getChildren().stream()
                    .filter(BranchCell.class::isInstance).map(BranchCell.class::cast)
                    .mapToDouble(cell -> cell.height(getTableView().getColumns().getFirst()))
                    .findFirst().orElse(0);
        }

        private double notesHeight(double width) {
            return hasNotes() ? Math.ceil(notes.prefHeight(notesWidth(width))) + BELOW : 0;
        }

        /** Of a row that is wider than the table only a part is in sight. */
        private double notesWidth(double width) {
            return Math.max(1, Math.min(width, getTableView().getWidth() - RIGHT)
                    - INDENT - RIGHT);
        }

        @Override
        protected double computePrefHeight(
                double width, double top, double right, double bottom, double left) {
            double wide = width < 0 ? getWidth() : width;
            return figures() + notesHeight(wide);
        }

        @Override
        protected double computeMinHeight(
                double width, double top, double right, double bottom, double left) {
            return computePrefHeight(width, top, right, bottom, left);
        }

        @Override
        protected double computeMaxHeight(
                double width, double top, double right, double bottom, double left) {
            return computePrefHeight(width, top, right, bottom, left);
        }

        @Override
        protected void layoutChildren(double x, double y, double width, double height) {
            super.layoutChildren(x, y, width, height);
            getChildren().stream().filter(IndexedCell.class::isInstance)
                    .map(IndexedCell.class::cast)
                    .forEach(cell -> cell.resize(cell.getWidth(), figures()));
            if (hasNotes() && !getChildren().contains(notes)) {
                getChildren().add(notes);
            } else if (!hasNotes()) {
                getChildren().remove(notes);
            }
            notes.resizeRelocate(INDENT, figures() - 2,
                    notesWidth(getWidth()), notesHeight(getWidth()));
        }
    }
}
