package dev.lastresort.ui.help;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.ui.Desktop;
import dev.lastresort.ui.FakeDesk;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxToolkit;

class GlossaryTest {

    private final Glossary glossary = Glossary.bundled();

    @ParameterizedTest
    @ValueSource(strings = {"scenario", "actor", "request", "answer", "journal", "branch", "trunk",
        "counterfactual", "snapshot", "fact", "effect", "strategy", "step", "invariant", "signal",
        "outcome", "service back", "work done", "whole from", "compensating effect", "verdict",
        "inject", "exercise", "cohort", "engine", "attempt"})
    void everyWordOfTheDesignIsExplained(String word) {
        assertTrue(glossary.terms().stream().anyMatch(term -> term.word().equals(word)
                && term.meaning().length() > 20));
        assertEquals(word, glossary.in("The " + word + " of today").getFirst().word());
    }

    @Test
    void aWordIsExplainedOnce() {
        List<String> words = glossary.terms().stream().map(Glossary.Term::word).toList();
        assertEquals(words.size(), Set.copyOf(words).size());
    }

    @Test
    void theLongestWordIsMeantAndPartsOfWordsAreNot() {
        assertEquals(List.of("restore in place"), words("A restore in place"));
        assertEquals(List.of("Compensating effect".toLowerCase()), words("Compensating effects"));
        assertEquals(List.of("attempt", "branch"), words("Attempts, a branch each"));
        assertEquals(List.of(), words("The factory stepped aside"));
    }

    @Test
    void aSearchLooksIntoMeanings() {
        assertTrue(glossary.search("PITR").stream()
                .anyMatch(term -> term.word().equals("point-in-time recovery")));
        assertEquals(glossary.terms(), glossary.search(" "));
    }

    @Test
    void aLabelIsExplainedUnlessItHasATipOfItsOwn() throws Exception {
        FxToolkit.registerPrimaryStage();
        HoverWords hover = new HoverWords(glossary);
        assertTrue(Desktop.on(() -> hover.explanation(new Label("Trunk"))).orElseThrow()
                .contains("nobody reacts"));
        Button told = Desktop.on(() -> {
            Button button = new Button("Trunk");
            button.setTooltip(new Tooltip("mine"));
            return button;
        });
        assertEquals(Optional.empty(), hover.explanation(told));
        assertFalse(Desktop.on(() -> hover.explanation(new Label("x".repeat(70) + " trunk")))
                .isPresent());
    }

    @Test
    void aWordOnTheScreenIsExplainedWhereTheMouseComes() throws Exception {
        Desktop desktop = Desktop.open(new FakeDesk(FakeDesk.Mood.DONE), 1000, 700);
        Label heading = desktop.all(".library-list .section", Label.class).getFirst();
        assertEquals("Scenarios", heading.getText());
        Desktop.does(() -> heading.fireEvent(new javafx.scene.input.MouseEvent(
                javafx.scene.input.MouseEvent.MOUSE_ENTERED_TARGET, 1, 1, 1, 1,
                javafx.scene.input.MouseButton.NONE, 0, false, false, false, false, false, false,
                false, false, false, false, null)));
        assertTrue(Desktop.on(() -> heading.getProperties().values().stream()
                .filter(Tooltip.class::isInstance).map(Tooltip.class::cast)
                .anyMatch(tip -> tip.getText().startsWith("scenario: one JSON file"))));
        desktop.close();
    }

    private List<String> words(String text) {
        return glossary.in(text).stream().map(Glossary.Term::word).collect(Collectors.toList());
    }
}
