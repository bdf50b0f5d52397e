package dev.lastresort.ui.gameday;

import atlantafx.base.theme.Styles;
import dev.lastresort.model.scenario.Harmless;
import dev.lastresort.session.store.StoreState;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** How the connection stands, as long as there is one, or somebody waits for it. */
public final class GameDayStrip extends HBox {

    /** Nothing of others arrives: it looks like something to see to. */
    private static final PseudoClass AWAY = PseudoClass.getPseudoClass("away");

    private final Label words = new Label();
    private final Button attempts = new Button("Open the attempts");
    private final Button again = new Button("Try again …");
    private final Button leave = new Button("Disconnect");

    /**
     * @param open shows a folder of attempts
     * @param ask  asks once more for the store, and as whom to connect
     */
    public GameDayStrip(GameDayModel model, Consumer<Path> open, Runnable ask) {
        setId("game-day-strip");
        getStyleClass().add("export-strip");
        words.setId("game-day-state");
        words.setWrapText(true);
        words.setMinWidth(0);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        attempts.setId("game-day-attempts");
        attempts.getStyleClass().add(Styles.SMALL);
        attempts.setMinWidth(USE_PREF_SIZE);
        attempts.setOnAction(_ -> model.arriving().get().ifPresent(open));
        again.setId("game-day-again");
        again.getStyleClass().add(Styles.SMALL);
        again.setMinWidth(USE_PREF_SIZE);
        again.setOnAction(_ -> ask.run());
        leave.setId("game-day-leave");
        leave.getStyleClass().add(Styles.SMALL);
        leave.setMinWidth(USE_PREF_SIZE);
        leave.setOnAction(_ -> model.leave());
        getChildren().addAll(words, attempts, again, leave);
        model.state().subscribe(this::show);
        model.arriving().subscribe(folder -> {
            attempts.setVisible(folder.isPresent());
            attempts.setManaged(folder.isPresent());
        });
    }

    private void show(Optional<StoreState> state) {
        setVisible(state.isPresent());
        setManaged(state.isPresent());
        state.ifPresent(now -> {
            pseudoClassStateChanged(AWAY, now instanceof StoreState.ConnectionLost
                    || now instanceof StoreState.GivenUp);
            words.setText(Harmless.text("Game day: " + now.words()));
            again.setVisible(now instanceof StoreState.GivenUp);
            again.setManaged(again.isVisible());
            leave.setText(now instanceof StoreState.GivenUp ? "Close" : "Disconnect");
            words.setTooltip(switch (now) {
                case StoreState.ConnectionLost(var why) -> new Tooltip(Harmless.text(why
                        + "; it is tried again by itself"));
                case StoreState.GivenUp(var why) -> new Tooltip(Harmless.text(why));
                case StoreState.Connecting _, StoreState.UpToDate _, StoreState.CatchingUp _ ->
                        new Tooltip("What is decided is written into files first; the store"
                                + " catches up");
            });
        });
    }
}
