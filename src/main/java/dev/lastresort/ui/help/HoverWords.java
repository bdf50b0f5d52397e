package dev.lastresort.ui.help;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.text.Text;
import javafx.util.Duration;

/**
 * Explains a word of the glossary where the mouse rests on it in a heading or a label, on whatever
 * screen. Invariant: what has a tip of its own keeps that one.
 */
public final class HoverWords {

    /** Longer texts are read; a tip over each of them would stand in the way. */
    private static final int LONGEST_LABEL = 60;
    private static final int MOST = 3;
    private static final double WIDTH = 420;
    private static final Duration DELAY = Duration.millis(600);
    private static final Duration SHOWN = Duration.minutes(1);

    private final Glossary glossary;
    private final Tooltip tip = new Tooltip();
    private Optional<Node> over = Optional.empty();

    public HoverWords(Glossary glossary) {
        this.glossary = glossary;
        tip.setWrapText(true);
        tip.setMaxWidth(WIDTH);
        tip.setShowDelay(DELAY);
        tip.setShowDuration(SHOWN);
        tip.getStyleClass().add("word-tip");
    }

    /** Whatever is shown in there. */
    public void install(Node root) {
        root.addEventFilter(MouseEvent.MOUSE_ENTERED_TARGET, event -> {
            if (event.getTarget() instanceof Node node) {
                enter(node);
            }
        });
    }

    private void enter(Node node) {
        Node label = labelOf(node);
        if (!over.equals(Optional.of(label))) {
            over.ifPresent(before -> Tooltip.uninstall(before, tip));
            over = Optional.empty();
            tip.hide();
            explanation(label).ifPresent(words -> {
                tip.setText(words);
                Tooltip.install(label, tip);
                over = Optional.of(label);
            });
        }
    }

    /** What a label shows is a node of its own, and so is its sign. */
    private static Node labelOf(Node node) {
        return node.getParent() instanceof Labeled labeled ? labeled : node;
    }

    /** What there is to say of the words on it. */
    Optional<String> explanation(Node node) {
        return switch (node) {
            case Labeled labeled when labeled.getTooltip() == null ->
                    explanation(labeled.getText());
            case Text text -> explanation(text.getText());
            default -> Optional.empty();
        };
    }

    private Optional<String> explanation(String text) {
        if (text == null || text.length() > LONGEST_LABEL) {
            return Optional.empty();
        }
        List<Glossary.Term> found = glossary.in(text);
        return found.isEmpty() ? Optional.empty() : Optional.of(found.stream().limit(MOST)
                .map(term -> term.word() + ": " + term.meaning() + ".")
                .collect(Collectors.joining("\n\n")));
    }
}
