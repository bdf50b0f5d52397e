package dev.lastresort.ui.inspector;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.inspection.BranchDiff;
import dev.lastresort.inspection.DiffRow;
import dev.lastresort.inspection.Ledgers;
import dev.lastresort.model.journal.Row;
import dev.lastresort.model.outcome.FactLedger;
import dev.lastresort.sample.SampleComparison;
import dev.lastresort.ui.timeline.TimelineModel;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The inspector's words in a scenario of several days: no clock goes without its date. */
class ManyDaysTest {

    private static final LocalDateTime START = LocalDateTime.parse("2026-03-01T00:00:00");

    private final TimelineModel timeline = Panels.timeline(SampleComparison.begun(START));
    private final InspectorModel inspector = Panels.inspector(timeline);
    private Panels panels;

    @BeforeEach
    void open() throws Exception {
        timeline.select(Optional.of("pitr"));
        panels = Panels.open(1000, 600);
    }

    @AfterEach
    void close() {
        panels.close();
    }

    @Test
    void causesAreToldWithTheirDate() {
        DiffRow row = BranchDiff.between(Ledgers.comparison(Map.of("one", Ledgers.ledger(List.of(
                new FactLedger.Entry(FactLedger.Verdict.LOST, Row.of(1L),
                        Optional.of(Row.of(1L, 2L, "x")), Optional.empty(),
                        Ledgers.cause(new Random(1)))))),
                Ledgers.ledger(List.of())),
                "counterfactual", "one").facts().get(Ledgers.FACT).rows().getFirst();
        CauseCell cell = Panels.on(() -> new CauseCell(_ -> {}, () -> START));
        Panels.on(() -> {
            cell.updateItem(row.blames(), false);
            return true;
        });
        assertTrue(cell.getAccessibleText().startsWith("2026-03-02 12:"),
                cell.getAccessibleText());
    }

    @Test
    void stepsAndTheirPhasesAreToldWithTheirDate() {
        dated(Panels.on(() -> new StepsView(inspector)), ".step-heading .hyperlink");
        dated(Panels.on(() -> new StepsView(inspector)), ".phase-when");
    }

    @Test
    void theDatabaseIsToldWithTheDate() {
        dated(Panels.on(() -> new DatabaseView(inspector)), ".grid-title");
    }

    private void dated(Parent view, String selector) {
        panels.show(view);
        List<String> words = Panels.on(() -> view.lookupAll(selector).stream()
                .filter(Node::isVisible).map(node -> ((Labeled) node).getText()).toList());
        assertTrue(!words.isEmpty(), selector);
        words.forEach(each -> assertTrue(each.contains("2026-03-0"), each));
    }
}
