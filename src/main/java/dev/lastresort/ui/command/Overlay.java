package dev.lastresort.ui.command;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/**
 * A card over the dimmed window. Escape or a click beside it takes it away, and the focus goes back
 * to where it was.
 */
public final class Overlay extends StackPane {

    /**
     * @param card  is as large as it likes to be; or fills the window, up to where it says it ends
     * @param close takes the overlay away
     */
    public Overlay(Region card, Runnable close) {
        getStyleClass().add("overlay");
        card.getStyleClass().add("overlay-card");
        if (card.getMaxHeight() == USE_COMPUTED_SIZE) {
            card.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        }
        getChildren().add(card);
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                close.run();
                event.consume();
            }
        });
        setOnMousePressed(event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.getTarget() == this) {
                close.run();
            }
        });
    }
}
