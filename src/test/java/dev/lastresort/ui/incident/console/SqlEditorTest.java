package dev.lastresort.ui.incident.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.ui.Desktop;
import dev.lastresort.ui.incident.FakeDay;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import javafx.event.Event;
import javafx.scene.AccessibleAttribute;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.NavigationActions.SelectionPolicy;
import org.fxmisc.richtext.model.StyleSpan;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

/** The field for SQL by itself. */
class SqlEditorTest {

    private static final String PROMPT = "Type SQL";

    private final SqlEditor editor = Desktop.on(
            () -> new SqlEditor("SQL 1", PROMPT, FakeDay::tables));
    private final CodeArea area = editor.area();

    @BeforeAll
    static void start() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void whatIsPastedEndsItsLinesInOneWayAndHidesNothing() {
        Desktop.does(() -> area.replaceSelection("a\r\nb\u0000\u001b[2J\tc\rd\u007f"));
        assertEquals("a\nb[2J\tc\nd", editor.text());
    }

    @Test
    void keysTypeUndoAndComplete() {
        Desktop.does(() -> {
            editor.write("select * from ");
            area.end(SelectionPolicy.CLEAR);
            Event.fireEvent(area, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.INSERT,
                    false, false, false, false));
            "ORDER_H".chars().forEach(letter -> type(Character.toString(letter), false));
            type("x", true);
        });
        assertEquals("select * from ORDER_H", editor.text());
        Desktop.does(() -> press(KeyCode.SPACE));
        assertEquals("select * from order_history", editor.text());
        Desktop.does(() -> press(KeyCode.Z));
        assertEquals("select * from ORDER_H", editor.text());
        Desktop.does(() -> press(KeyCode.Y));
        assertEquals("select * from order_history", editor.text());
    }

    @Test
    void thePromptStandsThereForAsLongAsNothingElseDoes() {
        Label prompt = (Label) Desktop.on(() -> editor.lookup(".sql-prompt"));
        assertEquals(PROMPT, prompt.getText());
        assertTrue(prompt.isVisible());
        Desktop.does(() -> editor.write("s"));
        assertEquals(false, prompt.isVisible());
    }

    @Test
    void itIsReadAloudLineByLine() {
        assertEquals(PROMPT, asked(AccessibleAttribute.TEXT));
        Desktop.does(() -> {
            editor.write("select\n  count(*)\nfrom orders");
            area.selectRange(9, 14);
        });
        assertEquals("select\n  count(*)\nfrom orders", asked(AccessibleAttribute.TEXT));
        assertEquals(9, asked(AccessibleAttribute.SELECTION_START));
        assertEquals(14, asked(AccessibleAttribute.SELECTION_END));
        assertEquals(1, asked(AccessibleAttribute.LINE_FOR_OFFSET, 14));
        assertEquals("select\n".length(), asked(AccessibleAttribute.LINE_START, 1));
        assertEquals("select\n  count(*)".length(), asked(AccessibleAttribute.LINE_END, 1));
    }

    @Test
    void looksCoverTheTextPieceByPieceUnlessItIsTooLong() {
        String sql = "select 'a' from ORDERS where id = 7 -- why";
        assertEquals(sql.length(), SqlSpans.of(sql, List.of("orders")).orElseThrow().length());
        assertEquals("sql-keyword,sql-string,sql-keyword,sql-table,sql-keyword,sql-number,"
                + "sql-comment",
                SqlSpans.of(sql, List.of("orders")).orElseThrow().stream()
                        .map(StyleSpan::getStyle).flatMap(Collection::stream)
                        .collect(Collectors.joining(",")));
        assertTrue(SqlSpans.of("select 'a' ".repeat(18_000), List.of()).isEmpty());
        assertTrue(SqlSpans.of("1,".repeat(9_000), List.of()).isEmpty());
    }

    @Test
    void wordsLoseTheirLookInATextThatGrowsTooLong() {
        Desktop.does(() -> editor.write("select 1"));
        assertEquals(List.of("sql-keyword"), List.copyOf(area.getStyleOfChar(0)));
        Desktop.does(() -> area.appendText(" + 1".repeat(6_000)));
        assertEquals(List.of(), List.copyOf(area.getStyleOfChar(0)));
    }

    @Test
    void linesAreBrokenUnlessOneIsSoLongThatItWouldStopTheWindow() {
        assertEquals(List.of(false, true, false, true), Desktop.on(() -> {
            boolean first = area.isWrapText();
            editor.wrapLines();
            editor.write("select 1\n".repeat(20_000));
            boolean lines = area.isWrapText();
            editor.write("select 1\n" + "1,".repeat(100_000));
            boolean line = area.isWrapText();
            editor.write("select 1");
            return List.of(first, lines, line, area.isWrapText());
        }));
    }

    private Object asked(AccessibleAttribute attribute, Object... of) {
        return Desktop.on(() -> area.queryAccessibleAttribute(attribute, of));
    }

    private void type(String letter, boolean alt) {
        Event.fireEvent(area, new KeyEvent(KeyEvent.KEY_TYPED, letter, "", KeyCode.UNDEFINED,
                false, false, alt, false));
    }

    private void press(KeyCode code) {
        Event.fireEvent(area, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code,
                false, true, false, false));
    }
}
