package dev.lastresort;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.session.BundledScenarios;
import dev.lastresort.session.desk.KeptRooms;
import dev.lastresort.session.desk.SessionDesk;
import dev.lastresort.ui.Desktop;
import dev.lastresort.ui.Sight;
import dev.lastresort.ui.Trainee;
import dev.lastresort.ui.shell.Screen;
import dev.lastresort.ui.timeline.TimelineView;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.ListView;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/**
 * Who is hidden is nowhere to be read, heard or pointed at, with the real engine behind the window,
 * until a query of what only they use finds them. The missions are changed so that there is
 * somebody to find: one calls before the first error, the other lets nobody know of the feed. Nor
 * is there a table that only they use, but for the one that the story of the archive is about.
 */
@TestInstance(Lifecycle.PER_CLASS)
class OutOfSightTest {

    private Path folder;
    private Path attempts;
    private Desktop desktop;
    private Trainee trainee;

    @BeforeAll
    void open(@TempDir Path place) throws Exception {
        folder = place;
        attempts = place.resolve("attempts");
        SessionDesk desk = new SessionDesk();
        desktop = Desktop.open(desk, new KeptRooms(
                desk, attempts), 1000, 700);
        trainee = new Trainee(desktop);
        ListView<?> list = desktop.find("#scenarios", ListView.class);
        desktop.await(() -> list.getItems().size() == BundledScenarios.IDS.size());
    }

    @AfterAll
    void close() {
        desktop.close();
    }

    @AfterEach
    void leave() {
        Desktop.does(() -> desktop.model().back());
    }

    @Test
    void theArchivesBriefingDoesNotNameTheExportThatNobodyRemembers() {
        ListView<?> list = desktop.find("#scenarios", ListView.class);
        Desktop.does(() -> list.getSelectionModel().select(0));
        desktop.await(() -> trainee.words(".briefing-title").equals("The dropped orders_archive"));
        assertOnlyKnown(List.of("tax-export", "tax export"), "briefing", briefing());
    }

    @Test
    void theExportIsNowhereUntilTheArchiveIsAskedFor() throws IOException {
        List<String> names = List.of("tax-export", "tax export");
        enter(variant("dropped-orders-archive",
                "\"name\": \"Third failed tax export\"", "\"name\": \"A colleague asks\"",
                "{ \"failures\": { \"actor\": \"tax-export\", \"count\": 3 } }",
                "{ \"at\": \"2026-03-02T10:02:00\" }"), names);
        lookEverywhere(names);
        discover("SELECT COUNT(*) FROM orders_archive", "Tax export");
    }

    @Tag("slow")
    @Test
    void theFeedIsNowhereUntilItsTableIsAskedFor() throws IOException {
        List<String> names = List.of("supplier-sync", "supplier feed", "supplier_feed");
        enter(variant("price-integer-to-decimal",
                "and a supplier feed that adjusts prices", "and prices that change",
                "the supplier feed arrives as it does", "prices change as they do",
                "\"title\": \"Supplier feed\",", "\"title\": \"Supplier feed\", \"known\": false,"),
                names);
        trainee.await(31);
        lookEverywhere(names);
        discover("SELECT MAX(batch) FROM supplier_feed", "Supplier feed");
    }

    private void enter(Path scenario, List<String> names) {
        Desktop.does(() -> desktop.model().open(scenario));
        desktop.await(() -> trainee.there("#practise") && trainee.words(".briefing-title")
                .equals(title(scenario)));
        assertOnlyKnown(names, "briefing", briefing());
        trainee.press("#practise");
        desktop.await(() -> !(desktop.model().screen().get() instanceof Screen.Library)
                || desktop.model().trouble().get().isPresent());
        assertUnheardOf(names, "opening", Sight.words());
        trainee.arrive();
    }

    private String briefing() {
        return Sight.words(desktop.find(".briefing", Node.class));
    }

    private static String title(Path scenario) {
        return scenario.getFileName().toString().startsWith("dropped")
                ? "The dropped orders_archive" : "Cents become dollars";
    }

    private void lookEverywhere(List<String> names) throws IOException {
        lookAtTheConsole(names);
        for (String tab : List.of("schema", "log", "requests", "work", "decisions")) {
            trainee.tab(tab);
            assertOnlyKnown(names, tab, Sight.words());
        }
        lookAtTheActions(names);
        for (String card : List.of("hint", "hint", "hint")) {
            trainee.press("#" + card);
            desktop.await(() -> trainee.there(".room-card"));
            assertOnlyKnown(names, card, Sight.words());
            trainee.press("#hint-close");
        }
        trainee.press("#declare");
        desktop.await(() -> trainee.there("#room-claim"));
        assertOnlyKnown(names, "claim", Sight.words());
        trainee.press("#claim-close");
        TimelineView timeline = desktop.find("#room-timeline", TimelineView.class);
        assertOnlyKnown(names, "picture", timeline.getChildrenUnmodifiable().stream()
                .filter(Canvas.class::isInstance).map(Sight::pointedAt)
                .collect(Collectors.joining("\n")));
        assertOnlyKnown(names, "what is painted", Desktop.on(
                () -> timeline.inSight().toString().toLowerCase()));
        assertOnlyKnown(names, "all that the picture is made of", view());
        trainee.press("#commands");
        assertOnlyKnown(names, "commands", Sight.words());
        Desktop.does(() -> desktop.stage().getScene().getRoot().requestFocus());
        assertUnheardOf(names, "file", kept());
    }

    private void lookAtTheConsole(List<String> names) {
        trainee.tab("console");
        trainee.write("#sql-1", "UPDATE orders SET customer_id = customer_id WHERE id = 1");
        trainee.press("#dry-run");
        desktop.await(() -> trainee.there(".dry-run-title"));
        assertOnlyKnown(names, "dry run", Sight.words());
        trainee.write("#sql-1", "SELECT nothing FROM nowhere");
        trainee.press("#run");
        desktop.await(() -> trainee.there("#console-error"));
        assertOnlyKnown(names, "console", Sight.words());
    }

    private void lookAtTheActions(List<String> names) {
        for (String action : List.of("Contain", "Deploy a version", "Roll forward",
                "Compensating script", "Restore aside", "Copy back", "Full restore", "Verify")) {
            trainee.prepare(action);
            assertOnlyKnown(names, action, Sight.words());
        }
        trainee.prepare("Point-in-time recovery");
        trainee.write("#pitr-target", "09:30");
        trainee.priced();
        assertOnlyKnown(names, "price", Sight.words());
    }

    private void discover(String query, String title) throws IOException {
        trainee.tab("console");
        trainee.write("#sql-1", query);
        trainee.press("#run");
        desktop.await(() -> Sight.words().contains(title.toLowerCase()));
        assertTrue(view().contains(title.toLowerCase()));
        trainee.tab("log");
        assertTrue(Sight.words().contains(title.toLowerCase()));
    }

    private String view() {
        return ((Screen.Practising) Desktop.on(() -> desktop.model().screen().get()))
                .room().view().toString().toLowerCase();
    }

    private String kept() throws IOException {
        StringBuilder text = new StringBuilder();
        try (Stream<Path> files = Files.list(attempts)) {
            for (Path file : files.toList()) {
                text.append(file).append('\n').append(Files.readString(file)).append('\n');
            }
        }
        assertFalse(text.isEmpty(), "an attempt is kept");
        return text.toString().toLowerCase();
    }

    /** Whoever finds nothing may have looked at nothing: the checkout is known everywhere. */
    private static void assertOnlyKnown(List<String> names, String where, String words) {
        assertTrue(words.contains("checkout"), where);
        assertUnheardOf(names, where, words);
    }

    private static void assertUnheardOf(List<String> names, String where, String words) {
        assertEquals(List.of(),
                words.lines().filter(line -> names.stream().anyMatch(line::contains)).toList(),
                where);
    }

    /** The bundled scenario as a file, with passages replaced. */
    private Path variant(String id, String... passages) throws IOException {
        String text = new String(BundledScenarios.bytes(id), StandardCharsets.UTF_8);
        for (int i = 0; i < passages.length; i += 2) {
            assertTrue(text.contains(passages[i]), passages[i]);
            text = text.replace(passages[i], passages[i + 1]);
        }
        return Files.writeString(folder.resolve(id + "-hidden.json"), text);
    }
}
