package dev.lastresort.ui.inspector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.inspection.DiffRow;
import dev.lastresort.inspection.Ledgers;
import dev.lastresort.model.journal.Row;
import dev.lastresort.model.outcome.Comparison;
import dev.lastresort.model.outcome.FactLedger;
import dev.lastresort.model.outcome.FactLedger.Verdict;
import dev.lastresort.patience.Patience;
import dev.lastresort.ui.desk.Background;
import dev.lastresort.ui.timeline.TimelineModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import javafx.animation.AnimationTimer;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The inspector's panels in a window. */
class InspectorViewsTest {

    private static final int MANY = 100_000;
    private static final String HOSTILE = "=1+1\u202Etxt\u0007\n<b>";

    private Panels panels;

    @BeforeEach
    void open() throws Exception {
        panels = Panels.open(1000, 280);
    }

    @AfterEach
    void close() {
        panels.close();
    }

    @Test
    void f7GoesToTheNextDifferenceAndEnterToItsCause() {
        TimelineModel timeline = timeline(ledger(50));
        InspectorModel model = Panels.on(() -> Panels.inspector(timeline));
        Panels.on(() -> {
            timeline.select(Optional.of("one"));
            return true;
        });
        FactDiffView view = Panels.on(() -> new FactDiffView(model));
        panels.show(view);
        press(view, KeyCode.F7, false);
        press(view, KeyCode.F7, false);
        press(view, KeyCode.F7, false);
        press(view, KeyCode.F7, true);
        TableView<?> table = (TableView<?>) view.lookup(".grid");
        assertEquals(1, table.getSelectionModel().getSelectedIndex());
        Panels.on(() -> {
            table.requestFocus();
            return true;
        });
        press(view, KeyCode.ENTER, false);
        DiffRow row = model.facts().shown().get(1);
        assertEquals(row.blames().getFirst().at(), timeline.playhead().get());
    }

    @Test
    void aHundredThousandRowsScrollWithTheFewCellsThatAreSeen() {
        TimelineModel timeline = timeline(ledger(MANY));
        var worker = java.util.concurrent.Executors.newSingleThreadExecutor();
        InspectorModel model = Panels.on(() -> new InspectorModel(
                timeline, new Background(worker, javafx.application.Platform::runLater)));
        FactDiffView view = Panels.on(() -> new FactDiffView(model));
        panels.show(view);
        double shown = longestPulse(60, i -> {
            if (i == 5) {
                timeline.select(Optional.of("one"));
            }
        });
        Panels.settle();
        TableView<?> table = (TableView<?>) view.lookup(".grid");
        assertEquals(MANY, table.getItems().size());
        Random random = new Random(3);
        longestPulse(30, i -> table.scrollTo(i * 11));
        double scrolled = longestPulse(120, _ -> table.scrollTo(random.nextInt(MANY)));
        double filtered = longestPulse(4,
                i -> model.facts().switchKind(i % 2 == 0 ? kind(model) : kind(model)));
        System.out.printf("100,000 differing rows: longest gap between pulses %.0f ms while shown,"
                + " %.0f ms while scrolled, %.0f ms while filtered%n", shown, scrolled, filtered);
        worker.shutdownNow();
        // A table that made a cell for every row would have no rows left to make.
        assertTrue(view.lookupAll(".table-row-cell").size() < 200);
    }

    @Test
    void namesAndValuesFromAFileAreMadeHarmless() {
        TimelineModel timeline = timeline(ledger(3));
        InspectorModel model = Panels.on(() -> Panels.inspector(timeline));
        Panels.on(() -> {
            timeline.select(Optional.of("one"));
            return true;
        });
        FactDiffView view = Panels.on(() -> new FactDiffView(model));
        panels.show(view);
        List<String> texts = Panels.on(() -> view.lookupAll(".value-cell").stream()
                .map(cell -> ((TableCell<?, ?>) cell).getText())
                .filter(text -> text != null && text.contains("=1+1")).toList());
        assertFalse(texts.isEmpty());
        texts.forEach(text -> assertEquals("=1+1\uFFFDtxt\uFFFD <b>", text));
    }

    @Test
    void everythingThatTakesTheFocusHasAName() {
        TimelineModel timeline = timeline(ledger(3));
        List<String> kept = new ArrayList<>();
        InspectorModel model = Panels.on(() -> new InspectorModel(timeline,
                new Background(Runnable::run, Runnable::run),
                Optional.of((name, text) -> kept.add(name + text))));
        Panels.on(() -> {
            timeline.select(Optional.of("one"));
            return true;
        });
        for (Parent view : List.of(Panels.on(() -> new FactDiffView(model)),
                Panels.on(() -> new LedgerView(model)), Panels.on(() -> new DatabaseView(model)),
                Panels.on(() -> new StepsView(model)))) {
            panels.show(view);
            List<Node> nameless = new ArrayList<>();
            Panels.on(() -> {
                collect(view, nameless);
                return true;
            });
            assertEquals(List.of(), nameless, view.getClass().getSimpleName());
        }
    }

    @Test
    void anEmptyDifferenceSaysThatNothingDiffers() {
        TimelineModel timeline = timeline(Ledgers.ledger(List.of()));
        InspectorModel model = Panels.on(() -> Panels.inspector(timeline));
        FactDiffView view = Panels.on(() -> new FactDiffView(model));
        panels.show(view);
        Node nothing = view.lookup(".nothing");
        assertTrue(nothing.isVisible());
        assertEquals("Nothing differs: every row equals the counterfactual.",
                ((javafx.scene.control.Label) nothing).getText());
    }

    private interface Doing {
        void at(int pulse);
    }

    /** Does something at each of so many pulses; the longest gap between two of them, in ms. */
    private static double longestPulse(int pulses, Doing doing) {
        AtomicReference<Double> longest = new AtomicReference<>();
        Panels.on(() -> {
            new AnimationTimer() {
                private int count;
                private long before;
                private long gap;

                @Override
                public void handle(long now) {
                    long clock = System.nanoTime();
                    gap = before == 0 ? 0 : Math.max(gap, clock - before);
                    before = clock;
                    if (count < pulses) {
                        doing.at(count);
                    } else if (count > pulses + 3) {
                        stop();
                        longest.set(gap / 1e6);
                    }
                    count++;
                }
            }.start();
            return true;
        });
        Patience.until(() -> longest.get() != null, () -> "no pulse came");
        return longest.get();
    }

    private static dev.lastresort.inspection.DiffKind kind(InspectorModel model) {
        return model.facts().rows().orElseThrow().rows().getFirst().kind();
    }

    private static void collect(Node node, List<Node> nameless) {
        boolean cell = node instanceof javafx.scene.control.Cell<?>;
        boolean part = node.getStyleClass().contains("virtual-flow")
                || node.getStyleClass().contains("scroll-bar");
        if (node.isFocusTraversable() && !cell && !part
                && (node.getAccessibleText() == null || node.getAccessibleText().isEmpty())) {
            nameless.add(node);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, nameless));
        }
    }

    private void press(Node target, KeyCode code, boolean shift) {
        Panels.on(() -> {
            Node focus = panels.scene().getFocusOwner();
            Node on = focus == null ? target : focus;
            on.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, false, false,
                    false));
            return true;
        });
        Panels.settle();
    }

    private static TimelineModel timeline(FactLedger ledger) {
        Comparison comparison = Ledgers.comparison(
                Map.of("one", ledger), Ledgers.ledger(List.of()));
        return Panels.on(() -> Panels.timeline(comparison));
    }

    private static FactLedger ledger(int rows) {
        List<FactLedger.Entry> entries = new ArrayList<>();
        Random random = new Random(rows);
        for (long i = 0; i < rows; i++) {
            Row expected = Row.of(i, 1999L, HOSTILE);
            boolean wrong = i % 2 == 0;
            entries.add(new FactLedger.Entry(wrong ? Verdict.WRONG : Verdict.LOST, Row.of(i),
                    Optional.of(expected),
                    wrong ? Optional.of(Row.of(i, 19L + i, HOSTILE)) : Optional.empty(),
                    Ledgers.cause(random)));
        }
        return Ledgers.ledger(Map.of(Verdict.WRONG, (rows + 1) / 2L, Verdict.LOST, rows / 2L),
                entries);
    }
}
