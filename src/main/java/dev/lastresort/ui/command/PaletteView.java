package dev.lastresort.ui.command;

import javafx.beans.binding.Bindings;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Type, choose with the arrows, and press Enter: every command of the window by name. */
public final class PaletteView extends VBox {

    private static final double WIDTH = 560;
    private static final double ROW = 34;
    private static final int MOST_ROWS = 12;

    private final PaletteModel model;
    private final TextField field = new TextField();
    private final ListView<Command> list;
    private final Runnable close;

    /** @param close takes the palette away, before a command runs */
    public PaletteView(PaletteModel model, Runnable close) {
        this.model = model;
        this.close = close;
        this.list = new ListView<>(model.found());
        getStyleClass().add("palette");
        setPrefWidth(WIDTH);
        field.setId("palette");
        field.setPromptText("What do you want to do?");
        field.setAccessibleText("Command");
        field.textProperty().addListener((_, _, text) -> model.type(text));
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        list.setAccessibleText("Commands");
        list.setFocusTraversable(false);
        list.setFixedCellSize(ROW);
        list.prefHeightProperty().bind(Bindings.size(model.found())
                .map(found -> ROW * Math.clamp(found.intValue(), 1, MOST_ROWS) + 2));
        list.setCellFactory(_ -> new Cell());
        list.setPlaceholder(new Label("No command has these letters"));
        list.setOnMouseClicked(_ -> {
            model.choose(list.getSelectionModel().getSelectedIndex());
            run();
        });
        model.chosen().subscribe(index -> {
            list.getSelectionModel().clearAndSelect(index.intValue());
            list.scrollTo(Math.max(0, index.intValue() - MOST_ROWS / 2));
        });
        getChildren().addAll(field, list);
    }

    @Override
    public void requestFocus() {
        field.requestFocus();
    }

    private void key(KeyEvent event) {
        switch (event.getCode()) {
            case DOWN -> model.chooseNext();
            case UP -> model.choosePrevious();
            case ENTER -> run();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void run() {
        close.run();
        model.run();
    }

    private static final class Cell extends ListCell<Command> {

        private final Label title = new Label();
        private final Label group = new Label();
        private final Label keys = new Label();
        private final Region space = new Region();
        private final HBox row = new HBox(title, group, space, keys);

        Cell() {
            row.getStyleClass().add("palette-row");
            group.getStyleClass().add("quiet");
            keys.getStyleClass().add("key");
            HBox.setHgrow(space, Priority.ALWAYS);
        }

        @Override
        protected void updateItem(Command command, boolean empty) {
            super.updateItem(command, empty);
            setGraphic(empty ? null : row);
            if (!empty) {
                title.setText(command.title());
                group.setText(command.group());
                keys.setText(Keys.text(command));
                keys.setVisible(!keys.getText().isEmpty());
                setAccessibleText(command.title() + " " + keys.getText());
            }
        }
    }
}
