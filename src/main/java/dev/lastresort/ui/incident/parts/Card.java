package dev.lastresort.ui.incident.parts;

import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** What lies over the room for a while: a title, some words, and ways on, the usual one first. */
public class Card extends VBox {

    private static final double WIDTH = 560;

    private final VBox body = new VBox();
    private final BodyScroll scroll = new BodyScroll(body);
    private final HBox ways = new HBox();

    public Card(String id, String title) {
        setId(id);
        getStyleClass().add("room-card");
        setPrefWidth(WIDTH);
        body.getStyleClass().add("room-card-body");
        ways.getStyleClass().add("room-card-ways");
        setMinHeight(0);
        getChildren().addAll(Pieces.wrapped(title, "panel-title"), scroll, ways);
    }

    public final Card say(String words) {
        return add(Pieces.wrapped(words, "card-words"));
    }

    public final Card say(List<String> lines) {
        lines.forEach(this::say);
        return this;
    }

    public final Card add(Node node) {
        body.getChildren().add(node);
        return this;
    }

    /** Between the body, which may be scrolled, and the ways on. */
    public final void warn(Node node) {
        getChildren().add(getChildren().indexOf(ways), node);
    }

    /** The end of the body is what matters now. */
    public final void showEnd() {
        applyCss();
        layout();
        scroll.setVvalue(1);
    }

    public final Card way(String text, String id, Runnable act) {
        Button button = way(id, act);
        button.setText(text);
        button.setAccessibleText(text);
        button.getTooltip().setText(text);
        return this;
    }

    /** One whose words depend on what the card is shown for. */
    protected final Button way(String id, Runnable act) {
        Button button = Pieces.button("", id, "", act);
        if (ways.getChildren().isEmpty()) {
            button.setDefaultButton(true);
            button.getStyleClass().add(Styles.ACCENT);
        }
        ways.getChildren().add(button);
        return button;
    }

    @Override
    public void requestFocus() {
        ways.getChildren().getFirst().requestFocus();
    }
}
