package dev.lastresort.ui.shell;

import dev.lastresort.ui.comparison.ComparisonModel;
import dev.lastresort.ui.comparison.ComparisonView;
import dev.lastresort.ui.desk.FileChoice;
import dev.lastresort.ui.library.LibraryView;
import dev.lastresort.ui.theme.Appearance;
import dev.lastresort.ui.theme.FontMeasure;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The window's content: the bar, trouble if there is any, and the screen. */
public final class ShellView extends BorderPane {

    private static final KeyCombination OPEN = KeyCombination.keyCombination("Shortcut+O");
    private static final KeyCombination BACK = KeyCombination.keyCombination("Alt+Left");

    private final ShellModel model;
    private final Appearance appearance;
    private final VBox top = new VBox();
    private final LibraryView library;
    /** True while the screen shown last is still shown: what it listens to ends with it. */
    private BooleanProperty onScreen = new SimpleBooleanProperty(true);

    public ShellView(ShellModel model, Appearance appearance, FileChoice files) {
        this.model = model;
        this.appearance = appearance;
        this.library = new LibraryView(model.library(), model::compare);
        getStyleClass().add("shell");
        TopBar bar = new TopBar(model, appearance, files);
        top.getChildren().add(bar);
        setTop(top);
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (OPEN.match(event)) {
                files.scenarioFile().ifPresent(model::open);
                event.consume();
            } else if (BACK.match(event)) {
                model.back();
                event.consume();
            }
        });
        new FileDrop(model::open).install(this);
        model.screen().subscribe(this::show);
        model.trouble().subscribe(this::showTrouble);
    }

    private void show(Screen screen) {
        onScreen.set(false);
        onScreen = new SimpleBooleanProperty(true);
        Node content = switch (screen) {
            case Screen.Library _ -> library;
            case Screen.Working working -> new WorkingView(
                    working.card(), model.progress().when(onScreen), model::back);
            case Screen.Compared compared -> new ComparisonView(
                    new ComparisonModel(compared.comparison(), new FontMeasure()),
                    appearance.theme().when(onScreen));
        };
        setCenter(content);
    }

    private void showTrouble(Optional<String> trouble) {
        top.getChildren().removeIf(node -> node.getStyleClass().contains("trouble"));
        trouble.ifPresent(message -> {
            Label words = new Label(message);
            words.setWrapText(true);
            words.setAccessibleText("Trouble: " + message);
            Region space = new Region();
            HBox.setHgrow(space, Priority.ALWAYS);
            Button dismiss = new Button("Dismiss");
            dismiss.setMinWidth(USE_PREF_SIZE);
            dismiss.setOnAction(_ -> model.dismissTrouble());
            HBox strip = new HBox(words, space, dismiss);
            strip.getStyleClass().add("trouble");
            top.getChildren().add(strip);
        });
    }
}
