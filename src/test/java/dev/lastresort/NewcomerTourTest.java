package dev.lastresort;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.model.outcome.BranchResult;
import dev.lastresort.model.outcome.FactLedger.Verdict;
import dev.lastresort.session.attempt.turn.AttemptEnd;
import dev.lastresort.session.desk.KeptRooms;
import dev.lastresort.session.desk.SessionDesk;
import dev.lastresort.ui.Desktop;
import dev.lastresort.ui.Newcomer;
import dev.lastresort.ui.shell.Screen;
import dev.lastresort.ui.theme.Theme;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Somebody's first mission, with the real engine, from the library to the end that they declare.
 * They know SQL, and of this program only what stands on the screen.
 */
@Tag("slow")
class NewcomerTourTest {

    /** In this many looks at what happens next a day is over. */
    private static final int LOOKS = 60;

    private Desktop desktop;
    private Newcomer newcomer;
    private String size = "";

    @ParameterizedTest
    @CsvSource({"1000,700,LIGHT", "1600,1000,DARK"})
    void theFirstMissionIsBroughtToADeclaredEnd(int width, int height, Theme theme,
            @TempDir Path attempts) throws Exception {
        toured(width, height, theme, attempts);
    }

    private void toured(int width, int height, Theme theme,
            Path attempts) throws Exception {
        SessionDesk desk = new SessionDesk();
        desktop = Desktop.open(desk, new KeptRooms(desk, attempts), width, height);
        try {
            Desktop.does(() -> desktop.appearance().choose(theme));
            newcomer = new Newcomer(desktop);
            size = theme.name().toLowerCase(Locale.ROOT) + "-" + width;
            readTheBriefing();
            lookRound();
            restoreAside();
            copyBack();
            declare();
            assertBroughtBack();
        } finally {
            desktop.close();
        }
    }

    private void readTheBriefing() {
        newcomer.choose("The dropped orders_archive");
        newcomer.read("migration V42 tidies up");
        newcomer.read("When something breaks: the order to try");
        newcomer.read("Restore aside, copy back");
        show("briefing");
        newcomer.press("Practise");
        newcomer.read("You are on call");
        show("help");
        newcomer.press("Begin");
    }

    private void lookRound() {
        newcomer.read("Tax export");
        newcomer.read("✕ down");
        show("room");
        newcomer.press("Requests");
        newcomer.read("42S02");
        newcomer.press("Schema");
        newcomer.read("DROP TABLE orders_archive");
        show("schema");
    }

    private void restoreAside() {
        newcomer.press("Actions");
        newcomer.read("1 · Contain first");
        newcomer.read("If only a backup has the rows");
        newcomer.choose("Restore aside");
        newcomer.write("Re-apply the log up to, or blank for the backup alone", "10:00");
        newcomer.write("rows lost", "0");
        newcomer.write("min down", "0");
        show("restore-aside");
        newcomer.press("Take it · ");
        newcomer.read("Taken: “Restore aside");
        letItEnd();
    }

    private void copyBack() {
        newcomer.choose("Copy back");
        newcomer.write("Table", "orders_archive");
        show("copy-back");
        newcomer.press("Take it · ");
        newcomer.read("Taken: “Copy back");
        letItEnd();
        // The next export is to show that it reads again.
        newcomer.passTime("+30 min");
        for (int i = 0; i < LOOKS && newcomer.sees("✕ down"); i++) {
            newcomer.passTime("Next event");
        }
        show("after");
    }

    /** Time passes until no step is under way. */
    private void letItEnd() {
        newcomer.read("Work (1)");
        for (int i = 0; i < LOOKS && newcomer.sees("Work (1)"); i++) {
            newcomer.passTime("Next event");
        }
    }

    private void declare() {
        newcomer.press("Declare resolved");
        newcomer.read("What have you checked?");
        newcomer.press("The known programs work again");
        show("claim");
        newcomer.press("Declare resolved");
        newcomer.read("Nothing speaks against it so far");
        show("heard");
        newcomer.press("Hand over");
        newcomer.read("Handed over");
        newcomer.press("See what it cost");
        desktop.await(() -> desktop.model().screen().get() instanceof Screen.ComparisonPage);
        show("cost");
    }

    private void assertBroughtBack() {
        BranchResult mine = AttemptEnd.of(((Screen.ComparisonPage) desktop.model().screen().get())
                .comparison());
        assertEquals(0, mine.outcome().rows(Verdict.LOST));
        assertEquals(0, mine.outcome().rows(Verdict.WRONG));
        assertTrue(mine.outcome().serviceBackAt().isPresent());
    }

    /** A picture of what they see, for whoever walks the tour by eye. */
    private void show(String name) {
        if (Boolean.getBoolean("lastresort.tour.pictures")) {
            desktop.picture(Path.of("target", "screens", "tour-" + name + "-" + size + ".png"));
        }
    }
}
