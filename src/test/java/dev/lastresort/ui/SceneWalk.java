package dev.lastresort.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;

/** Looks at every node that a person can see or reach. */
final class SceneWalk {

    private SceneWalk() {}

    /** What takes the focus and has no name that a screen reader could say. */
    static List<String> nameless(Node root) {
        List<String> found = new ArrayList<>();
        visit(root, node -> {
            if (node.isFocusTraversable() && !node.isDisabled() && !named(node, root)) {
                found.add(node.toString());
            }
        });
        return found;
    }

    static List<Node> focusable(Node root) {
        List<Node> found = new ArrayList<>();
        visit(root, node -> {
            if (node.isFocusTraversable() && !node.isDisabled()) {
                found.add(node);
            }
        });
        return found;
    }

    private static void visit(Node node, Consumer<Node> visitor) {
        if (node.isVisible()) {
            visitor.accept(node);
            if (node instanceof Parent parent) {
                parent.getChildrenUnmodifiable().forEach(child -> visit(child, visitor));
            }
        }
    }

    private static boolean named(Node node, Node root) {
        return says(node.getAccessibleText())
                || node instanceof Labeled labeled && says(labeled.getText())
                || root.lookupAll(".label").stream().anyMatch(label -> label instanceof Label named
                        && named.getLabelFor() == node && says(named.getText()));
    }

    private static boolean says(String text) {
        return text != null && text.codePoints().anyMatch(Character::isLetter);
    }
}
