package dev.lastresort.ui.incident.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.lastresort.ui.Desktop;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

/** What was typed is there again after the program went, however it did. */
class DraftsTest {

    private final List<Map<String, String>> heard = new ArrayList<>();

    @BeforeAll
    static void start() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void fieldsTabsAndHistoryGoOnFromWhatWasHeardLast() {
        Drafts first = new Drafts(Map.of(), heard::add);
        Desktop.does(() -> {
            TextField field = field("pitr-target");
            first.follow(field);
            field.setText("10:00");
        });
        first.console().sheets().getFirst().write("select 1");
        first.console().open().write("select 2");
        first.console().ran("select 3");
        Drafts again = new Drafts(heard.getLast(), _ -> {});
        Desktop.does(() -> {
            TextField field = field("pitr-target");
            again.follow(field);
            assertEquals("10:00", field.getText());
        });
        assertEquals(List.of("select 1", "select 2"), again.console().sheets().stream()
                .map(ConsoleModel.TabText::text).toList());
        assertEquals(List.of("select 3"), again.console().history());
    }

    @Test
    void anotherAttemptFindsEmptyFormsAndWhatWasTypedInTheHistory() {
        Drafts drafts = new Drafts(Map.of("field.rationale", "because", "tab.0", "select 1",
                "tab.1", "", "history.0", "select 0", "odd", "?"), heard::add);
        drafts.startAnew();
        assertFalse(drafts.holds("rationale"));
        assertEquals(List.of(""), drafts.console().sheets().stream()
                .map(ConsoleModel.TabText::text).toList());
        assertEquals(List.of("select 1", "select 0"), drafts.console().history());
        assertEquals(Map.of("history.0", "select 0", "history.1", "select 1"),
                heard.getLast());
    }

    private static TextField field(String id) {
        TextField field = new TextField();
        field.setId(id);
        return field;
    }
}
