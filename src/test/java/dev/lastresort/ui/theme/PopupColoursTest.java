package dev.lastresort.ui.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lastresort.ui.Desktop;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import javafx.application.ColorScheme;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxToolkit;

/** What hangs open above a window finds its colours, and a terminal hears nothing of it. */
class PopupColoursTest {

    private final Logger css = Logger.getLogger("javafx.css");
    private final List<String> complaints = new CopyOnWriteArrayList<>();
    private final Handler hearing = new Handler() {

        @Override
        public void publish(LogRecord complaint) {
            complaints.add(complaint.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    private Stage stage;

    @BeforeEach
    void listen() throws Exception {
        FxToolkit.registerPrimaryStage();
        css.addHandler(hearing);
    }

    @AfterEach
    void hide() {
        css.removeHandler(hearing);
        Desktop.does(stage::hide);
    }

    @ParameterizedTest
    @EnumSource(ColorScheme.class)
    void listsAndMenusAndTipsResolveTheirColours(ColorScheme scheme) {
        Appearance appearance = new Appearance(new SimpleObjectProperty<>(scheme));
        ComboBox<String> combo = new ComboBox<>();
        ChoiceBox<String> choice = new ChoiceBox<>();
        // More than a list shows at once, and not so many that a menu leaves the screen.
        for (int i = 0; i < 14; i++) {
            combo.getItems().add("item " + i);
            choice.getItems().add("item " + i);
        }
        MenuButton menu = new MenuButton("menu", null, new MenuItem("one"), new MenuItem("two"));
        Tooltip tip = new Tooltip("tip");
        VBox all = new VBox(combo, choice, menu);
        stage = Desktop.on(() -> {
            Stage made = new Stage();
            made.setX(0);
            made.setY(0);
            Scene scene = new Scene(all, 300, 200);
            appearance.dress(scene);
            made.setScene(scene);
            made.show();
            return made;
        });
        for (Theme theme : List.of(Theme.of(scheme), Theme.of(scheme).other())) {
            Desktop.does(() -> appearance.choose(theme));
            Desktop.does(combo::show);
            Desktop.does(combo::hide);
            Desktop.does(choice::show);
            Desktop.does(choice::hide);
            Desktop.does(menu::show);
            Desktop.does(menu::hide);
            Desktop.does(() -> tip.show(stage));
            Desktop.does(tip::hide);
        }
        assertEquals(List.of(), complaints);
    }
}
