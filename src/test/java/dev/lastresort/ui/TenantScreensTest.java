package dev.lastresort.ui;

import dev.lastresort.session.TenantShop;
import dev.lastresort.session.desk.KeptRooms;
import dev.lastresort.session.desk.SessionDesk;
import dev.lastresort.ui.LastResortWindow.Doors;
import dev.lastresort.ui.theme.Theme;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A picture of every view of a shop with twenty tenants, for people to look at. */
@Tag("screens")
class TenantScreensTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"LIGHT,1000,700", "DARK,1600,1000", "DARK,1000,700", "LIGHT,1600,1000"})
    void showsTheGroupEverywhere(Theme theme, int width, int height) throws Exception {
        Look look = new Look(theme, width, height);
        comparison(look);
        Path file = Files.writeString(folder.resolve("tenants.json"), TenantShop.text(20));
        SessionDesk desk = new SessionDesk();
        Desktop desktop = look.open(new Doors(desk, new KeptRooms(desk, folder), new FakeWatch(),
                new FakeMemory()));
        Desktop.does(() -> desktop.model().open(file));
        Desktop.does(() -> desktop.model().author(file));
        Look.type(desktop.find("#plan-timeline", Node.class), KeyCode.ENTER, false);
        look.shoot(desktop, "tenants-author-unfolded");
        Look.type(desktop.find("#plan-timeline", Node.class), KeyCode.ENTER, false);
        look.shoot(desktop, "tenants-author");
        Desktop.does(desktop.model()::back);
        Look.press(desktop, "#practise");
        desktop.find("#room-help", Node.class);
        Look.press(desktop, "#help-close");
        look.shoot(desktop, "tenants-room");
        Look.type(desktop.find("#room-timeline", Node.class), KeyCode.ENTER, false);
        look.shoot(desktop, "tenants-room-unfolded");
        desktop.close();
    }

    private static void comparison(Look look) throws Exception {
        Desktop desktop = look.compare(new FakeDesk(TenantShop.compared(20)));
        look.shoot(desktop, "tenants");
        TableView<?> costs = desktop.find(".axes-table", TableView.class);
        Desktop.does(() -> costs.getSelectionModel().select(0));
        right(costs);
        look.shoot(desktop, "tenants-parts");
        Desktop.does(() -> costs.getSelectionModel().select(1));
        right(costs);
        look.shoot(desktop, "tenants-parts-unfolded");
        desktop.close();
    }

    private static void right(Node node) {
        Desktop.does(() -> Event.fireEvent(node, new KeyEvent(KeyEvent.KEY_PRESSED, "", "",
                KeyCode.RIGHT, false, false, false, false)));
    }
}
