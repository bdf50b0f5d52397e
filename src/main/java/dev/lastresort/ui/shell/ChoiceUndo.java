package dev.lastresort.ui.shell;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import javafx.beans.property.Property;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * Lets choices be undone as typed text can: while one has the focus, Ctrl+Z takes back what was
 * chosen there last. Fields of text do so by themselves. Invariant: only what changed while the
 * choice had the focus is taken back, for only a person does that.
 */
public final class ChoiceUndo {

    private static final int MOST = 100;

    private ChoiceUndo() {}

    /** Follows the choices of the scene that the node is or comes in. */
    public static void install(Node root) {
        root.sceneProperty().subscribe(scene -> Optional.ofNullable(scene)
                .ifPresent(ChoiceUndo::follow));
    }

    private static void follow(Scene scene) {
        scene.focusOwnerProperty().subscribe(owner -> {
            if (owner != null && !owner.getProperties().containsKey(ChoiceUndo.class)) {
                valueOf(owner).ifPresent(value -> new Past<>(owner, value));
            }
        });
    }

    private static Optional<Property<?>> valueOf(Node node) {
        return switch (node) {
            case ComboBox<?> box when !box.isEditable() -> Optional.of(box.valueProperty());
            case ChoiceBox<?> box -> Optional.of(box.valueProperty());
            case CheckBox box -> Optional.of(box.selectedProperty());
            case Slider slider -> Optional.of(slider.valueProperty());
            default -> Optional.empty();
        };
    }

    /** What was chosen before, the last first. */
    private static final class Past<T> {

        private final Node node;
        private final Property<T> value;
        private final Deque<T> before = new ArrayDeque<>();
        private boolean undoing;

        Past(Node node, Property<T> value) {
            this.node = node;
            this.value = value;
            node.getProperties().put(ChoiceUndo.class, this);
            value.addListener((_, was, _) -> note(was));
            if (node instanceof Slider slider) {
                // Drawn through many values it is one choice, from where it stood.
                slider.valueChangingProperty().subscribe(drawn -> {
                    if (drawn) {
                        push(value.getValue());
                    }
                });
            }
            node.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        }

        private void note(T was) {
            boolean drawn = node instanceof Slider slider && slider.isValueChanging();
            if (!undoing && !drawn && was != null && node.isFocused()) {
                push(was);
            }
        }

        private void push(T was) {
            before.push(was);
            if (before.size() > MOST) {
                before.removeLast();
            }
        }

        private void key(KeyEvent event) {
            if (event.getCode() == KeyCode.Z && event.isShortcutDown() && !before.isEmpty()) {
                undoing = true;
                value.setValue(before.pop());
                undoing = false;
                event.consume();
            }
        }
    }
}
