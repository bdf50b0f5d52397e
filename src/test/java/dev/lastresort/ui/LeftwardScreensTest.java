package dev.lastresort.ui;

import dev.lastresort.session.FileWatch;
import dev.lastresort.session.desk.KeptRooms;
import dev.lastresort.session.desk.SessionDesk;
import dev.lastresort.ui.LastResortWindow.Doors;
import dev.lastresort.ui.desk.WindowMemory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pictures of a scenario told in Arabic and Hebrew, wherever its texts are shown. */
@Tag("screens")
class LeftwardScreensTest {

    private static final String ARABIC =
            "حذفت عملية الترحيل جدول الطلبات القديمة بينما لا يزال نظام آخر يقرأ منه كل ساعة "
                    + "ويكتب فيه ما لا يراه أحد حتى نهاية الشهر ";
    private static final String HEBREW = "טבלת ההזמנות הישנות נמחקה ";
    private static final Pattern PROSE = Pattern.compile(
            "\"(title|summary|rationale|tempting|text|who|system)\": \"([^\"]*)\"");

    @TempDir
    private Path folder;

    /** As long as the English ones, so that what fits tells the same of both. */
    private static String leftwards(String scenario) {
        return PROSE.matcher(scenario).replaceAll(found -> Matcher.quoteReplacement(
                "\"" + found.group(1) + "\": \"" + words(found.group(1), found.group(2)) + "\""));
    }

    private static String words(String field, String english) {
        boolean name = field.equals("who") || field.equals("system");
        String words = (name ? HEBREW : ARABIC).repeat(40);
        int end = words.indexOf(' ', Math.min(english.length(), 1500));
        return words.substring(0, end) + (english.length() > 60 ? " 12 INTEGER." : "");
    }

    @Test
    void aScenarioInArabicIsShownFromItsBriefingToItsComparison() throws Exception {
        Path file = Files.writeString(folder.resolve("leftwards.scenario.json"),
                leftwards(Files.readString(
                        Path.of("scenarios", "dropped-orders-archive.json"))));
        SessionDesk desk = new SessionDesk();
        Desktop desktop = Desktop.open(new Doors(desk, new KeptRooms(desk, folder.resolve("kept")),
                FileWatch.NONE, WindowMemory.NONE), 1000, 700);
        Desktop.does(() -> desktop.model().open(file));
        desktop.await(() -> desktop.model().library().selected().get()
                .flatMap(entry -> entry.file()).isPresent());
        Look.shootAll(desktop, "leftward-briefing", 400);
        desktop.compare();
        desktop.find(".axes-table", Node.class);
        Look.shootAll(desktop, "leftward-comparison", 400);
        for (String tab : new String[] {"story", "facts", "ledger", "steps"}) {
            ToggleButton button = desktop.find("#tab-" + tab, ToggleButton.class);
            Desktop.does(button::fire);
            Look.shootAll(desktop, "leftward-" + tab, 400);
        }
        Desktop.does(desktop.model()::back);
        Trainee trainee = new Trainee(desktop);
        trainee.press("#practise");
        trainee.arrive();
        Look.shootAll(desktop, "leftward-room", 400);
        desktop.close();
    }
}
