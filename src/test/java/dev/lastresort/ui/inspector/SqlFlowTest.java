package dev.lastresort.ui.inspector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.sample.SampleComparison;
import javafx.scene.text.Text;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

class SqlFlowTest {

    private static final String REST = "… Copy has all of it";

    @BeforeAll
    static void start() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void aStatementIsShownWhole() {
        SqlFlow flow = flow("select 1\nfrom orders");
        assertEquals("SQL: select 1\nfrom orders", flow.getAccessibleText());
        assertFalse(flow.getAccessibleText().contains(REST));
    }

    @Test
    void ofALongStatementTheBeginningIsShown() {
        SqlFlow flow = flow("-- " + "x".repeat(19_996) + "\uD83D\uDE00".repeat(40_000));
        assertTrue(flow.getAccessibleText().endsWith("x\n" + REST));
        assertEquals(2, flow.lookupAll(".sql > * > Text").size());
    }

    @Test
    void ofVeryManyWordsTheFirstAreShown() {
        SqlFlow flow = flow("a,".repeat(50_000));
        long pieces = flow.getChildrenUnmodifiable().stream()
                .mapToLong(child -> ((javafx.scene.Parent) child).getChildrenUnmodifiable()
                        .stream().filter(Text.class::isInstance).count())
                .sum();
        assertTrue(pieces > 1_000 && pieces < 2_000, "pieces: " + pieces);
        assertTrue(flow.getAccessibleText().endsWith(REST));
    }

    private static SqlFlow flow(String sql) {
        return Panels.on(() -> new SqlFlow(sql));
    }

    @Test
    void aHiddenTabBuildsNoStatementsAtAll() throws Exception {
        InspectorModel inspector = Panels.inspector(
                Panels.timeline(SampleComparison.create()));
        StepsView view = Panels.on(() -> new StepsView(inspector));
        Panels.settle();
        assertTrue(view.lookupAll(".step-cards > *").isEmpty());
        Panels panels = Panels.open(900, 400);
        panels.show(view);
        assertFalse(view.lookupAll(".step-cards > *").isEmpty());
        panels.close();
    }
}
