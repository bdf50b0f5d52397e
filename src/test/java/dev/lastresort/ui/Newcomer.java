package dev.lastresort.ui;

import dev.lastresort.patience.Patience;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListCell;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.text.Text;
import org.testfx.util.WaitForAsyncUtils;

/**
 * Somebody who knows nothing of the window but what it says. Invariant: everything is found by
 * words that can be read where it stands; what is cut off at a side, or lies under a card, is not
 * there for them.
 */
public final class Newcomer {

    private static final double SLACK = 1;

    private final Desktop desktop;

    public Newcomer(Desktop desktop) {
        this.desktop = desktop;
    }

    /** Waits until it can be read somewhere. */
    public void read(String words) {
        until(words, () -> sees(words));
    }

    /** Whether it can be read now, without waiting for it. */
    public boolean sees(String words) {
        return Desktop.on(() -> inSight().anyMatch(node -> says(node).contains(words)));
    }

    /** Presses what begins so: a button, a tab or a box to tick. */
    public void press(String words) {
        ButtonBase button = await(words, node -> node instanceof ButtonBase found
                && !found.isDisabled() && says(found).startsWith(words), ButtonBase.class);
        Desktop.does(() -> {
            switch (button) {
                case CheckBox box -> box.setSelected(!box.isSelected());
                case ToggleButton tab -> tab.setSelected(true);
                default -> button.fire();
            }
        });
    }

    /** Presses it, and watches until what it set going is over. */
    public void passTime(String words) {
        press(words);
        until("the end of what is under way", () -> !sees("Stop (Esc)"));
    }

    /** Chooses the line of a list that says so. */
    public void choose(String words) {
        Node said = await(words, node -> says(node).equals(words) && cell(node).isPresent(),
                Node.class);
        Desktop.does(() -> select(cell(said).orElseThrow()));
    }

    private static <T> void select(ListCell<T> cell) {
        cell.getListView().getSelectionModel().select(cell.getIndex());
    }

    /** Types into the field that has these words over it, or in it while it is empty. */
    public void write(String words, String text) {
        Node field = await(words, node -> node instanceof TextInputControl one
                && (words.equals(one.getPromptText()) || words.equals(over(one))), Node.class);
        Desktop.does(() -> Fields.write(field, text));
    }

    private String over(Node field) {
        return inSight().filter(Label.class::isInstance).map(Label.class::cast)
                .filter(label -> field.equals(label.getLabelFor())).map(Label::getText)
                .findFirst().orElse("");
    }

    private <N extends Node> N await(String words, Predicate<Node> wanted, Class<N> kind) {
        until(words, () -> Desktop.on(() -> inSight().anyMatch(wanted)));
        return kind.cast(Desktop.on(() -> inSight().filter(wanted).findFirst().orElseThrow()));
    }

    private void until(String words, BooleanSupplier there) {
        Patience.until(there, WaitForAsyncUtils::waitForFxEvents,
                () -> "looked for “" + words + "” in vain among: " + Desktop.on(() -> inSight()
                        .map(Newcomer::says).filter(said -> !said.isBlank()).distinct().toList()));
    }

    /** All that is not covered, nor cut off at a side, nor out of reach of a scroll bar. */
    private Stream<Node> inSight() {
        Parent root = desktop.stage().getScene().getRoot();
        List<Node> all = new ArrayList<>();
        List<Node> cards = List.copyOf(root.lookupAll(".overlay"));
        collect(cards.isEmpty() ? root : cards.getLast(), all);
        return all.stream().filter(this::isWithin);
    }

    private static void collect(Node node, List<Node> found) {
        if (node.isVisible()) {
            found.add(node);
            if (node instanceof Parent parent) {
                parent.getChildrenUnmodifiable().forEach(child -> collect(child, found));
            }
        }
    }

    /** Whoever sees a scroll bar at the right turns the wheel; nobody looks for words sideways. */
    private boolean isWithin(Node node) {
        Bounds here = node.localToScene(node.getBoundsInLocal());
        boolean scrolled = ancestors(node).anyMatch(ScrollPane.class::isInstance);
        return here.getMinX() > -SLACK && here.getMaxX() < desktop.stage().getScene().getWidth()
                + SLACK && (scrolled
                        || here.getMinY() > -SLACK
                                && here.getMaxY() < desktop.stage().getScene().getHeight() + SLACK)
                && ancestors(node).filter(ScrollPane.class::isInstance)
                        .allMatch(pane -> isBetweenSides(here, pane));
    }

    private static boolean isBetweenSides(Bounds here, Node pane) {
        Bounds there = pane.localToScene(pane.getBoundsInLocal());
        return here.getMinX() > there.getMinX() - SLACK
                && here.getMaxX() < there.getMaxX() + SLACK;
    }

    private static Optional<ListCell<?>> cell(Node node) {
        return ancestors(node).filter(ListCell.class::isInstance)
                .<ListCell<?>>map(found -> (ListCell<?>) found).findFirst();
    }

    private static Stream<Node> ancestors(Node node) {
        return Stream.iterate(node, Objects::nonNull, Node::getParent);
    }

    private static String says(Node node) {
        return switch (node) {
            case Labeled labeled -> Optional.ofNullable(labeled.getText()).orElse("");
            case Text text -> text.getText();
            default -> "";
        };
    }
}
