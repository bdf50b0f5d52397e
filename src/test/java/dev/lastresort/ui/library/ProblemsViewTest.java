package dev.lastresort.ui.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.model.debrief.NearMiss;
import dev.lastresort.model.outcome.Comparison;
import dev.lastresort.scenario.problem.Problem;
import dev.lastresort.scenario.problem.Rule;
import dev.lastresort.scenario.problem.Severity;
import dev.lastresort.session.ComparisonResult;
import dev.lastresort.session.Progress;
import dev.lastresort.session.desk.Excerpt;
import dev.lastresort.session.desk.OpenedFile;
import dev.lastresort.session.desk.QuotedProblem;
import dev.lastresort.session.desk.ScenarioCard;
import dev.lastresort.session.desk.ScenarioDesk;
import dev.lastresort.session.desk.ScenarioDesk.Measurable;
import dev.lastresort.session.desk.WhatIf;
import dev.lastresort.ui.Desktop;
import dev.lastresort.ui.FakeDesk;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProblemsViewTest {

    private static final int MANY = 2_000;
    private static final int FEW = 60;

    private final AtomicInteger opened = new AtomicInteger();
    private Desktop desktop;
    private ListView<?> list;

    @BeforeEach
    void open() throws Exception {
        desktop = Desktop.open(new Desk(), new FakeDesk(FakeDesk.Mood.DONE), 1000, 700);
        Desktop.on(() -> {
            desktop.model().open(Path.of("broken.json"));
            return true;
        });
        list = desktop.find("#problems", ListView.class);
        desktop.find(".problem", Node.class);
    }

    @AfterEach
    void close() {
        desktop.close();
    }

    @Test
    void ofThousandsOfProblemsOnlyThoseInSightHaveACard() {
        assertEquals(MANY, list.getItems().size());
        assertTrue(cards().size() < FEW, "cards: " + cards().size());
        Desktop.on(() -> {
            list.requestFocus();
            list.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.END, false, false,
                    false, false));
            return true;
        });
        desktop.await(() -> cards().stream().anyMatch(
                card -> card.getAccessibleText().startsWith("Error at broken.json:" + MANY)));
        assertTrue(cards().size() < FEW, "cards: " + cards().size());
    }

    @Test
    void theKeyboardGoesFromProblemToProblem() {
        Desktop.on(() -> {
            list.requestFocus();
            list.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.DOWN, false, false,
                    false, false));
            return true;
        });
        assertEquals(1, list.getSelectionModel().getSelectedIndex());
    }

    @Test
    void everyCardIsReadOutAndShownWhole() {
        List<ListCell<?>> cells = new ArrayList<>();
        list.lookupAll(".problem-cell").forEach(node -> cells.add((ListCell<?>) node));
        cells.removeIf(ListCell::isEmpty);
        assertFalse(cells.isEmpty());
        cells.forEach(cell -> {
            assertTrue(cell.getAccessibleText().startsWith("Error at broken.json:"));
            Node card = cell.getGraphic();
            double wanted = card.prefHeight(card.getLayoutBounds().getWidth());
            assertTrue(card.getLayoutBounds().getHeight() >= wanted - 1, cell::toString);
        });
    }

    @Test
    void theFileCanBeReadAgain() {
        Desktop.on(() -> {
            desktop.stage().getScene().getRoot().lookupAll(".button").stream()
                    .map(Button.class::cast)
                    .filter(button -> "Read it again".equals(button.getText()))
                    .findFirst().orElseThrow().fire();
            return true;
        });
        desktop.await(() -> opened.get() == 2);
    }

    private List<Node> cards() {
        return Desktop.on(() -> List.copyOf(list.lookupAll(".problem")));
    }

    /** A desk whose every file has thousands of problems. */
    private final class Desk implements ScenarioDesk {

        private final FakeDesk like = new FakeDesk(FakeDesk.Mood.DONE);

        @Override
        public List<ScenarioCard> bundled() {
            return like.bundled();
        }

        @Override
        public OpenedFile open(Path file) {
            opened.incrementAndGet();
            List<QuotedProblem> problems = new ArrayList<>();
            for (int i = 1; i <= MANY; i++) {
                problems.add(FakeDesk.quoted(Severity.ERROR, Rule.UNKNOWN_ACTOR,
                        file.toString(), i, 3,
                        "there is no actor 'chekout'. " + "Did you mean 'checkout'? ".repeat(i % 9),
                        new Excerpt(i, List.of("{", "\"actor\": \"chekout\"", "}"), 1, 3)));
            }
            return new OpenedFile.Broken(file, problems);
        }

        @Override
        public OpenedFile.Broken faults(ScenarioCard card, List<Problem> problems) {
            return like.faults(card, problems);
        }

        @Override
        public ComparisonResult.Ran compare(ScenarioCard card, Progress progress) {
            return like.compare(card, progress);
        }

        @Override
        public List<NearMiss> nearMisses(
                ScenarioCard card, Comparison measured, Progress progress) {
            return like.nearMisses(card, measured, progress);
        }

        @Override
        public Measurable measurable(ScenarioCard card) {
            return like.measurable(card);
        }

        @Override
        public WhatIf whatIf(ScenarioCard card) {
            return like.whatIf(card);
        }
    }
}
