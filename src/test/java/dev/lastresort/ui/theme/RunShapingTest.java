package dev.lastresort.ui.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.ui.Desktop;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxToolkit;

/** Every script wraps, in whatever shows it and from whichever thread it is laid out. */
class RunShapingTest {

    private static final String ARABIC =
            "حذفت عملية الترحيل جدول الطلبات القديمة بينما لا يزال نظام آخر يقرأ منه كل ساعة";
    private static final String HEBREW =
            "ההגירה מחקה את טבלת ההזמנות הישנות בזמן שמערכת אחרת עדיין קוראת ממנה בכל שעה";
    private static final String MIXED =
            "At 12:30 the batch «حذفت عملية الترحيل جدول الطلبات القديمة» wrote 34 rows, טבלת "
                    + "ההזמנות הישנות of INTEGER, then the rest";
    private static final String HINDI =
            "माइग्रेशन ने पुराने ऑर्डर की तालिका हटा दी जबकि एक भूला हुआ "
                    + "सिस्टम उसे हर घंटे पढ़ता है";
    private static final String THAI =
            "การย้ายข้อมูลลบตารางคำสั่งซื้อเก่า ขณะที่ระบบที่ถูกลืมยังคงอ่านตารางนี้ทุกชั่วโมง";

    private static final int NARROWEST_PIXELS = 40;
    private static final int WIDEST_PIXELS = 700;

    @BeforeAll
    static void start() throws Exception {
        FxToolkit.registerPrimaryStage();
        Desktop.does(Fonts::load);
    }

    @ParameterizedTest
    @ValueSource(strings = {ARABIC, HEBREW, MIXED, HINDI, THAI})
    void aTextWrapsInEveryControl(String words) {
        wraps(words, 185);
    }

    @Tag("slow")
    @ParameterizedTest
    @ValueSource(strings = {ARABIC, HEBREW, MIXED, HINDI, THAI})
    void aTextWrapsAtEveryWidthInEveryControl(String words) {
        wraps(words, 37);
    }

    private static void wraps(String words, int steps) {
        Desktop.does(() -> {
            for (int width = NARROWEST_PIXELS; width < WIDEST_PIXELS; width += steps) {
                for (Node node : shownIn(words, width)) {
                    drawn(node, width);
                }
            }
        });
    }

    private static List<Node> shownIn(String words, int width) {
        Text text = new Text(words);
        text.setWrappingWidth(width);
        Text leftwards = new Text(words);
        leftwards.setWrappingWidth(width);
        leftwards.setNodeOrientation(NodeOrientation.RIGHT_TO_LEFT);
        Label label = new Label(words);
        label.setWrapText(true);
        TextArea area = new TextArea(words);
        area.setWrapText(true);
        int middle = words.lastIndexOf(' ');
        TextFlow flow = new TextFlow(new Text(words.substring(0, middle)),
                new Text(words.substring(middle)));
        return List.of(text, leftwards, label, area, flow);
    }

    private static void drawn(Node node, int width) {
        if (node instanceof Region region) {
            region.setPrefWidth(width);
            region.setMaxWidth(width);
        }
        StackPane pane = new StackPane(node);
        new Scene(pane, WIDEST_PIXELS, WIDEST_PIXELS);
        pane.applyCss();
        pane.layout();
        node.snapshot(null, null);
    }

    /** A line that kept the letters of the lines below it would be as wide as the whole. */
    @ParameterizedTest
    @ValueSource(strings = {ARABIC, HEBREW, HINDI})
    void aLineHoldsItsOwnWordsOnly(String words) {
        Desktop.does(() -> {
            double whole = widthPixels(new Text(words));
            double longest = 0;
            for (String word : words.split(" ", -1)) {
                longest = Math.max(longest, widthPixels(new Text(word + " ")));
            }
            for (double width = longest; width < whole; width += 17) {
                Text text = new Text(words);
                text.setWrappingWidth(Math.ceil(width));
                for (var line : lines(text)) {
                    assertTrue(line <= Math.ceil(width) + widthPixels(new Text(" ")), () -> words);
                }
                assertEquals(whole, lines(text).stream().mapToDouble(line -> line).sum(),
                        lines(text).size() * widthPixels(new Text(" ")) + 1, "all words, once");
            }
        });
    }

    private static double widthPixels(Text text) {
        return text.getLayoutBounds().getWidth();
    }

    private static List<Double> lines(Text text) {
        List<Double> widths = new ArrayList<>();
        for (var line : text.getLayoutInfo().getTextLines(false)) {
            widths.add(line.bounds().getWidth());
        }
        return widths;
    }

    /** The timeline is drawn by one thread while another lays out the room. */
    @ParameterizedTest
    @ValueSource(strings = {ARABIC, MIXED})
    void twoThreadsLayOutAtOnce(String words) {
        CompletableFuture<Void> beside = CompletableFuture.runAsync(() -> wrapOften(words));
        Desktop.does(() -> wrapOften(words));
        beside.join();
    }

    private static void wrapOften(String words) {
        for (int round = 0; round < 300; round++) {
            Text text = new Text(words + round);
            text.setWrappingWidth(NARROWEST_PIXELS + round);
            text.getLayoutBounds();
        }
    }
}
