package dev.lastresort.ui.gameday;

import atlantafx.base.theme.Styles;
import dev.lastresort.ui.desk.GameDay.GameDayEntry;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Asks for the store, and as whom to connect. Nothing of it is kept once it is closed. */
public final class GameDayCard extends VBox {

    private final TextField address = new TextField();
    private final TextField team = new TextField();
    private final PasswordField password = new PasswordField();

    /**
     * @param before what was typed the last time
     * @param join  told what was typed
     * @param close takes the card away
     */
    public GameDayCard(Optional<GameDayEntry> before, Consumer<GameDayEntry> join,
            Runnable close) {
        setId("game-day-card");
        getStyleClass().add("import");
        setSpacing(8);
        setMaxWidth(620);
        setMaxHeight(USE_PREF_SIZE);
        Label title = new Label("Game day");
        title.getStyleClass().add("panel-title");
        Label what = new Label("Teams in several places keep their attempts in a PostgreSQL"
                + " database. Attempts are written into files first, connected or not.");
        what.getStyleClass().add("quiet");
        what.setWrapText(true);
        what.setMinHeight(USE_PREF_SIZE);
        before.ifPresent(entry -> {
            address.setText(entry.address());
            team.setText(entry.team());
        });
        address.setPromptText("jdbc:postgresql://HOST:PORT/DATABASE");
        team.setPromptText("empty: you are the facilitator, and see all teams' attempts");
        password.setPromptText("empty: PGPASSWORD, or your password file");
        Button connect = new Button("Connect");
        connect.setId("game-day-connect");
        connect.getStyleClass().add(Styles.ACCENT);
        connect.setDefaultButton(true);
        connect.disableProperty().bind(address.textProperty().map(String::isBlank));
        connect.setOnAction(_ -> {
            GameDayEntry entry = new GameDayEntry(
                    address.getText(), team.getText().strip(), password.getText());
            password.clear();
            close.run();
            join.accept(entry);
        });
        Button cancel = new Button("Cancel");
        cancel.setCancelButton(true);
        cancel.setOnAction(_ -> close.run());
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox row = new HBox(8, space, cancel, connect);
        getChildren().addAll(title, what, label("Store", "game-day-address", address), address,
                label("Team", "game-day-team", team), team,
                label("Password", "game-day-password", password), password, row);
    }

    private static Label label(String words, String id, TextInputControl field) {
        field.setId(id);
        field.setAccessibleText(words);
        Label label = new Label(words);
        label.setLabelFor(field);
        return label;
    }

    /** One begins at the address, or else at what is not kept. */
    @Override
    public void requestFocus() {
        (address.getText().isBlank() ? address : password).requestFocus();
    }
}
