package dev.lastresort.ui;

import dev.lastresort.session.BundledScenarios;
import dev.lastresort.session.desk.SessionDesk;
import dev.lastresort.ui.FakeDesk.Mood;
import dev.lastresort.ui.LastResortWindow.Doors;
import dev.lastresort.ui.author.AuthorState.FileStanding;
import dev.lastresort.ui.author.AuthorView;
import dev.lastresort.ui.theme.Theme;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A picture of every state of the author's view, for people to look at. */
@Tag("screens")
class AuthorScreensTest {

    @TempDir
    private Path folder;

    private final FakeWatch watch = new FakeWatch();
    private Desktop desktop;
    private Path file;

    @ParameterizedTest
    @CsvSource({"LIGHT,1000,700", "DARK,1600,1000", "DARK,1000,700", "LIGHT,1600,1000"})
    void showsEveryState(Theme theme, int width, int height) throws Exception {
        Look look = new Look(theme, width, height);
        String good = new String(
                BundledScenarios.bytes("dropped-orders-archive"), StandardCharsets.UTF_8);
        file = Files.writeString(folder.resolve("my-drill.json"), "{ \"id\": ");
        desktop = look.open(new Doors(new SessionDesk(), new FakeDesk(Mood.DONE), watch,
                new FakeMemory()));
        Desktop.does(() -> desktop.model().open(file));
        desktop.find("#author", Node.class);
        look.shoot(desktop, "author-button-broken");
        Desktop.does(() -> desktop.model().author(file));
        look.shoot(desktop, "author-broken-first");
        save(good, FileStanding.VALID);
        look.shoot(desktop, "author-never-compared");
        for (int i = 0; i < 7; i++) {
            Look.type(desktop.find("#plan-timeline", Node.class), KeyCode.PERIOD, false);
        }
        Look.press(desktop, "#tab-steps");
        look.shoot(desktop, "author-step");
        Look.press(desktop, "#plan-day");
        Look.press(desktop, "#tab-prose");
        look.shoot(desktop, "author-day-prose");
        Look.press(desktop, "#plan-fit");
        Look.press(desktop, "#tab-outcome");
        Look.press(desktop, "#author-compare");
        desktop.find(".axes-table", Node.class);
        desktop.find("#back", Node.class);
        look.shoot(desktop, "author-comparison");
        Desktop.does(desktop.model()::back);
        desktop.find("#author-outcome", Node.class);
        look.shoot(desktop, "author-compared");
        save(good.replace("\"databaseSize\": \"", "\"databaseSize\": \"1"), FileStanding.VALID);
        look.shoot(desktop, "author-changed-since");
        save(good.replace("\"every\": \"20 s\", \"offset\": \"10 s\"",
                "\"perDay\": 4000, \"curve\": \"shop\""), FileStanding.VALID);
        Look.press(desktop, "#plan-day");
        look.shoot(desktop, "author-curve");
        Look.press(desktop, "#plan-fit");
        save(good.replaceFirst("\"actor\": \"", "\"actor\": \"x"), FileStanding.BROKEN);
        look.shoot(desktop, "author-invalid");
        save(good.substring(0, good.length() / 2), FileStanding.BROKEN);
        look.shoot(desktop, "author-broken-json");
        desktop.close();
    }

    private void save(String text, FileStanding then) throws Exception {
        Files.writeString(file, text);
        AuthorView view = desktop.find(".author", AuthorView.class);
        var before = Desktop.on(() -> view.model().state().get());
        watch.save(file);
        desktop.await(() -> view.model().state().get() != before
                && view.model().state().get().standing() == then
                && (then == FileStanding.BROKEN || view.model().state().get().modelled()
                        .map(shown -> shown.card()).equals(view.model().state().get().card())));
    }
}
