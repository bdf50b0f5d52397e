package dev.lastresort.ui.incident.parts;

import atlantafx.base.theme.Styles;
import dev.lastresort.model.scenario.Harmless;
import dev.lastresort.ui.theme.StyleSheet;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** The small pieces that the room's parts are made of. */
public final class Pieces {

    private static final double WIDEST_TOOLTIP = 640;

    private Pieces() {}

    /** Dresses the room; the colours come from the theme of its window. */
    public static void dress(Parent room) {
        room.getStyleClass().add("incident");
        StyleSheet.add(room, Pieces.class, "incident.css");
    }

    /** Words of a scenario or a database, made harmless. */
    public static Label label(String text, String style) {
        Label label = new Label(Harmless.text(text));
        label.getStyleClass().add(style);
        return label;
    }

    public static Label wrapped(String text, String style) {
        Label label = label(text, style);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    /** It takes another line where what stands beside it leaves too little. */
    public static Label title(String text, String style) {
        Label title = wrapped(text, style);
        title.setMinWidth(0);
        return title;
    }

    /** Lines as long as are read with ease. */
    public static Tooltip tooltip(String words) {
        Tooltip tooltip = new Tooltip(words);
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(WIDEST_TOOLTIP);
        return tooltip;
    }

    public static Button button(String text, String id, String tip, Runnable act) {
        Button button = new Button(text);
        button.setId(id);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setAccessibleText(tip);
        button.setTooltip(new Tooltip(tip));
        button.setOnAction(_ -> act.run());
        return button;
    }

    /** Whether it is the one that is usually pressed next. */
    public static void accent(Button button, boolean primary) {
        if (primary != button.getStyleClass().contains(Styles.ACCENT)) {
            if (primary) {
                button.getStyleClass().add(Styles.ACCENT);
            } else {
                button.getStyleClass().remove(Styles.ACCENT);
            }
        }
    }

    public static Region space() {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        return space;
    }

    public static <N extends Node> N shown(N node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
        return node;
    }

    /** Does it, and gives the focus back to what has the same id afterwards. */
    public static void keepingFocus(Parent part, Runnable change) {
        Optional<String> focused = Optional.ofNullable(part.getScene())
                .map(Scene::getFocusOwner).filter(node -> isWithin(node, part))
                .map(Node::getId);
        change.run();
        focused.map(id -> part.lookup("#" + id)).ifPresent(Node::requestFocus);
    }

    private static boolean isWithin(Node node, Parent part) {
        return Stream.iterate(node, Objects::nonNull, Node::getParent).anyMatch(part::equals);
    }
}
