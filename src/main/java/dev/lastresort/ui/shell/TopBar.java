package dev.lastresort.ui.shell;

import atlantafx.base.theme.Styles;
import dev.lastresort.model.scenario.Harmless;
import dev.lastresort.model.scenario.Scenario;
import dev.lastresort.ui.theme.TextSize;
import dev.lastresort.ui.theme.Theme;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.SplitMenuButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The slim bar on top: where one is, the way back, files, commands and the theme. */
final class TopBar extends HBox {

    private final ShellModel model;
    private final ShellCommands commands;
    private final Label place = new Label();
    private final Button back = button(Feather.ARROW_LEFT, "Back to the library", "back");
    private final Button room = new Button(
            "Back to the room", new FontIcon(Feather.CORNER_UP_LEFT));
    private final SplitMenuButton open = new SplitMenuButton();

    TopBar(ShellModel model, ShellCommands commands) {
        this.model = model;
        this.commands = commands;
        getStyleClass().add("top-bar");
        Label product = new Label("Last Resort");
        product.getStyleClass().add("product");
        product.setMinWidth(USE_PREF_SIZE);
        place.getStyleClass().add("place");
        back.setOnAction(_ -> model.back());
        room.setId("back-to-room");
        room.getStyleClass().addAll(Styles.SMALL, "tool");
        room.setMinWidth(USE_PREF_SIZE);
        room.setTooltip(new Tooltip("Back to the incident room, as it was left (Alt+R)"));
        room.setOnAction(_ -> model.backToRoom());
        open.setText("Open file …");
        open.setGraphic(new FontIcon(Feather.FOLDER));
        open.setId("open");
        open.getStyleClass().add(Styles.FLAT);
        open.setMinWidth(USE_PREF_SIZE);
        open.setOnAction(_ -> commands.open());
        model.recollection().remembered().subscribe(now -> listRecent(now.recent()));
        Button palette = button(Feather.COMMAND, "Find a command (Ctrl+Shift+P)", "commands");
        palette.setOnAction(_ -> commands.palette());
        Button keys = button(
                Feather.HELP_CIRCLE, "Help: keys, words, files (F1 or ?)", "show-keys");
        keys.setOnAction(_ -> commands.keys());
        Button theme = button(Feather.MOON, "Switch between light and dark", "theme");
        theme.setOnAction(_ -> commands.switchTheme());
        commands.appearance().theme().subscribe(now -> theme.setGraphic(
                new FontIcon(now == Theme.LIGHT ? Feather.MOON : Feather.SUN)));
        MenuButton sizes = sizes();
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        getChildren().addAll(back, product, place, room, space, open, palette, sizes, keys, theme);
        model.screen().subscribe(this::show);
    }

    private MenuButton sizes() {
        MenuButton button = new MenuButton("", new FontIcon(Feather.TYPE));
        button.setId("text-size");
        button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, "no-arrow");
        button.setAccessibleText("Text size");
        button.setTooltip(new Tooltip("Text size"));
        ToggleGroup group = new ToggleGroup();
        for (TextSize size : TextSize.values()) {
            RadioMenuItem item = new RadioMenuItem("Text size: " + size.word());
            item.setId("text-" + size.word());
            item.setToggleGroup(group);
            item.setOnAction(_ -> commands.choose(size));
            commands.appearance().textSize().subscribe(now -> item.setSelected(now == size));
            button.getItems().add(item);
        }
        return button;
    }

    private void listRecent(List<Path> files) {
        open.getItems().clear();
        MenuItem choose = new MenuItem("Choose a file …");
        choose.setOnAction(_ -> commands.open());
        MenuItem folder = new MenuItem("Open a folder of attempts …");
        folder.setId("open-cohort");
        folder.setOnAction(_ -> commands.openCohort());
        MenuItem gameDay = new MenuItem("Game day …");
        gameDay.setId("open-game-day");
        gameDay.setOnAction(_ -> commands.connect());
        open.getItems().addAll(choose, folder, gameDay);
        if (!files.isEmpty()) {
            open.getItems().add(new SeparatorMenuItem());
        }
        files.forEach(file -> {
            MenuItem item = new MenuItem(Harmless.text(file.toString()));
            // A name with an underscore is a name, not a mnemonic.
            item.setMnemonicParsing(false);
            item.setOnAction(_ -> model.open(file));
            open.getItems().add(item);
        });
    }

    private void show(Screen screen) {
        back.setVisible(!(screen instanceof Screen.Library));
        back.setManaged(back.isVisible());
        back.setAccessibleText(model.backWords());
        back.getTooltip().setText(model.backWords() + " (Alt+Left)");
        room.setVisible(model.room().isPresent());
        room.setManaged(room.isVisible());
        place.setText(switch (screen) {
            case Screen.Library _ -> "";
            case Screen.Authoring _ -> "Author's view";
            case Screen.CohortPage _ -> "Cohort";
            case Screen.Planning _ -> "Exercise";
            case Screen.Working working -> words(working.card().scenario());
            case Screen.OpeningRoom opening -> words(opening.card().scenario());
            case Screen.Practising room -> words(room.card().scenario());
            case Screen.ComparisonPage compared -> words(compared.comparison().scenario());
        });
    }

    private static String words(Scenario scenario) {
        return scenario.briefing().title() + scenario.engine().beside();
    }

    private static Button button(Feather icon, String name, String id) {
        Button button = new Button("", new FontIcon(icon));
        button.setId(id);
        button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT);
        button.setAccessibleText(name);
        button.setTooltip(new Tooltip(name));
        return button;
    }
}
