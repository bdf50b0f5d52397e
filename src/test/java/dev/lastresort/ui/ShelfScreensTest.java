package dev.lastresort.ui;

import dev.lastresort.model.outcome.AttemptGroup;
import dev.lastresort.model.outcome.AttemptResult;
import dev.lastresort.patience.Patience;
import dev.lastresort.session.attempt.Attempts;
import dev.lastresort.session.desk.ScenarioCard;
import dev.lastresort.session.desk.SessionDesk;
import dev.lastresort.session.importing.Imported;
import dev.lastresort.ui.FakeDesk.Mood;
import dev.lastresort.ui.LastResortWindow.Doors;
import dev.lastresort.ui.desk.DraftBook;
import dev.lastresort.ui.theme.Theme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Semaphore;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A picture of the library with all that is bundled, for people to look at. */
@Tag("screens")
class ShelfScreensTest {

    private static final LocalDateTime BEGUN = LocalDateTime.parse("2026-05-04T10:35:12");

    @TempDir
    private Path folder;

    private final Semaphore let = new Semaphore(0);

    private Look look = new Look(Theme.LIGHT, 0, 0);
    private Desktop desktop;

    @ParameterizedTest
    @CsvSource({"LIGHT,1000,700", "DARK,1600,1000", "DARK,1000,700", "LIGHT,1600,1000"})
    void showsTheLibrary(Theme theme, int width, int height) throws Exception {
        look = new Look(theme, width, height);
        FakeDesk rooms = new FakeDesk(Mood.DONE);
        rooms.tellAttempts(ShelfScreensTest::attempts);
        desktop = look.open(new Doors(new SessionDesk(), rooms, new FakeWatch(),
                new FakeMemory(), DraftBook.NONE, _ -> {
                    letGo();
                    return new Imported.Unusable(List.of("history.sql:1:8: the statement is"
                            + " neither a CREATE nor an ALTER: CREATE TABEL a (id INT)",
                            "history.sql: no table is left that a drill could be about"));
                }));
        desktop.find("#compare", Node.class);
        look.shoot(desktop, "shelf");
        scenarios();
        filters();
        importing();
        desktop.close();
    }

    /** Some were begun, some ended, and some brought to an end of each sort. */
    private static Attempts attempts(ScenarioCard card) {
        int sort = Math.floorMod(card.scenario().id().length(), AttemptGroup.values().length + 3);
        if (sort > AttemptGroup.values().length) {
            return Attempts.NONE;
        }
        boolean ended = sort < AttemptGroup.values().length;
        return new Attempts(2, Optional.of(BEGUN), ended ? 1 : 0, !ended ? List.of()
                : List.of(new AttemptResult(
                        AttemptGroup.values()[sort], List.of(), 3, OptionalLong.of(2400))),
                Optional.empty(), 0, List.of());
    }

    private void scenarios() {
        ListView<?> list = desktop.find("#scenarios", ListView.class);
        for (int place : new int[] {5, 13, 20}) {
            Desktop.does(() -> {
                list.getSelectionModel().select(place);
                list.scrollTo(place - 1);
                list.requestFocus();
            });
            look.shoot(desktop, "shelf-" + place);
            ScrollPane detail = desktop.find(".library-detail", ScrollPane.class);
            Desktop.does(() -> detail.setVvalue(0.7));
            look.shoot(desktop, "shelf-" + place + "-below");
        }
    }

    private void filters() {
        MenuButton filter = desktop.find("#filter-scenarios", MenuButton.class);
        Desktop.does(filter::show);
        look.shootPopup("shelf-filters");
        Desktop.does(() -> {
            filter.getItems().get(1).fire();
            filter.hide();
        });
        look.shoot(desktop, "shelf-filtered");
        MenuButton order = desktop.find("#order-scenarios", MenuButton.class);
        Desktop.does(order::show);
        look.shootPopup("shelf-orders");
        Desktop.does(order::hide);
        TextField words = desktop.find("#search-scenarios", TextField.class);
        Desktop.does(() -> {
            words.requestFocus();
            words.setText("backup");
        });
        look.shoot(desktop, "shelf-searched");
        Desktop.does(() -> words.setText("nothing is called so"));
        look.shoot(desktop, "shelf-empty");
        Look.type(words, KeyCode.ESCAPE, false);
        Look.press(desktop, ".filter-chip");
        Desktop.does(() -> {
            order.getItems().get(1).fire();
            order.requestFocus();
        });
        look.shoot(desktop, "shelf-afternoon");
        Desktop.does(() -> order.getItems().get(2).fire());
        Desktop.does(() -> desktop.model().open(Path.of("/game-day/not-there.json")));
        desktop.find(".problem", Node.class);
        look.shoot(desktop, "shelf-not-there");
    }

    private void letGo() {
        try {
            Patience.acquire(let);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void importing() throws Exception {
        Path file = Files.writeString(folder.resolve("history.sql"), "CREATE TABEL a (id INT);");
        Desktop.does(() -> desktop.model().author(file));
        Look.press(desktop, "#author-import");
        look.shoot(desktop, "import");
        ComboBox<?> hazards = desktop.find("#import-hazard", ComboBox.class);
        Desktop.does(hazards::show);
        look.shootPopup("import-hazards");
        Desktop.does(() -> {
            hazards.hide();
            hazards.getSelectionModel().select(5);
        });
        desktop.does("#import-source", TextField.class, field -> field.setText(file.toString()));
        desktop.does("#import-target", TextField.class,
                field -> field.setText(folder.resolve("drill.json").toString()));
        Look.press(desktop, "#import-start");
        look.shoot(desktop, "import-working", 20);
        let.release();
        Label told = desktop.find("#import-told", Label.class);
        desktop.await(() -> !told.getText().isEmpty());
        look.shoot(desktop, "import-told");
        Look.press(desktop, "#import-cancel");
    }
}
