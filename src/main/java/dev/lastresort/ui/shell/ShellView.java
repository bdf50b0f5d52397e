package dev.lastresort.ui.shell;

import dev.lastresort.ui.comparison.ComparisonModel;
import dev.lastresort.ui.comparison.ComparisonView;
import dev.lastresort.ui.desk.FileChoice;
import dev.lastresort.ui.library.LibraryEntry;
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
        model.newer().subscribe(this::showNewer);
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
        strip("trouble", trouble.map(message ->
                new Notice(message, "Dismiss", model::dismissTrouble)));
    }

    private void showNewer(Optional<LibraryEntry> newer) {
        strip("notice", newer.map(entry -> switch (entry) {
            case LibraryEntry.Runnable _ -> new Notice("The file has changed on disk: this is what "
                    + "came of it before.", "Compare again", model::takeNewer);
            case LibraryEntry.Unreadable unreadable -> new Notice(
                    "The file has changed on disk, and now has " + unreadable.subtitle() + ".",
                    "Show the problems", model::takeNewer);
        }));
    }

    private record Notice(String message, String action, Runnable act) {}

    /** One strip of a sort at most, below the bar. */
    private void strip(String style, Optional<Notice> notice) {
        top.getChildren().removeIf(node -> node.getStyleClass().contains(style));
        notice.ifPresent(told -> {
            Label words = new Label(told.message());
            words.setWrapText(true);
            Region space = new Region();
            HBox.setHgrow(space, Priority.ALWAYS);
            Button button = new Button(told.action());
            button.setId(style + "-action");
            button.setMinWidth(USE_PREF_SIZE);
            button.setOnAction(_ -> told.act().run());
            HBox strip = new HBox(words, space, button);
            strip.getStyleClass().add(style);
            top.getChildren().add(strip);
        });
    }
}
