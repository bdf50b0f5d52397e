package dev.lastresort.ui;

import dev.lastresort.ui.FakeDesk.Mood;
import dev.lastresort.ui.theme.Theme;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A picture of parts of the pages about files, for people to look at. */
@Tag("screens")
class HelpScreensTest {

    @ParameterizedTest
    @CsvSource({"LIGHT,1000,700", "DARK,1600,1000", "DARK,1000,700", "LIGHT,1600,1000"})
    void showsPages(Theme theme, int width, int height) throws Exception {
        Look look = new Look(theme, width, height);
        Desktop desktop = look.open(new FakeDesk(Mood.DONE));
        Look.press(desktop, "#show-keys");
        for (String page : new String[] {"writing-scenarios", "scenario-format", "cookbook"}) {
            Look.press(desktop, "#help-" + page);
            ListView<?> headings = desktop.find(".page-headings", ListView.class);
            for (int part = 0; part < headings.getItems().size(); part += look.wide() ? 7 : 3) {
                int chosen = part;
                Desktop.does(() -> {
                    headings.getSelectionModel().select(chosen);
                    headings.scrollTo(Math.max(0, chosen - 3));
                });
                look.shoot(desktop, "help-" + page + "-" + (part < 10 ? "0" : "") + part);
            }
        }
        desktop.find(".page", Node.class);
        desktop.close();
    }
}
