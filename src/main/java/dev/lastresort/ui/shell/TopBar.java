package dev.lastresort.ui.shell;

import atlantafx.base.theme.Styles;
import dev.lastresort.ui.desk.FileChoice;
import dev.lastresort.ui.theme.Appearance;
import dev.lastresort.ui.theme.Theme;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The slim bar on top: where one is, the way back, files and the theme. */
final class TopBar extends HBox {

    private final Label place = new Label();
    private final Button back = button(Feather.ARROW_LEFT, "Back to the library", "back");

    TopBar(ShellModel model, Appearance appearance, FileChoice files) {
        getStyleClass().add("top-bar");
        Label product = new Label("Last Resort");
        product.getStyleClass().add("product");
        place.getStyleClass().add("place");
        back.setOnAction(_ -> model.back());
        Button open = new Button("Open file …", new FontIcon(Feather.FOLDER));
        open.setId("open");
        open.getStyleClass().add(Styles.FLAT);
        open.setMinWidth(USE_PREF_SIZE);
        open.setOnAction(_ -> files.scenarioFile().ifPresent(model::open));
        Button theme = button(Feather.MOON, "Switch between light and dark", "theme");
        theme.setOnAction(_ -> appearance.choose(appearance.theme().get().other()));
        appearance.theme().subscribe(now -> theme.setGraphic(
                new FontIcon(now == Theme.LIGHT ? Feather.MOON : Feather.SUN)));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        getChildren().addAll(back, product, place, space, open, theme);
        model.screen().subscribe(this::show);
    }

    private void show(Screen screen) {
        back.setVisible(!(screen instanceof Screen.Library));
        back.setManaged(back.isVisible());
        place.setText(switch (screen) {
            case Screen.Library _ -> "";
            case Screen.Working working -> working.card().scenario().briefing().title();
            case Screen.Compared compared -> compared.comparison().scenario().briefing().title();
        });
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
