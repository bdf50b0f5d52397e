package dev.lastresort.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.session.attempt.KeptAttempt;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListView;
import javafx.scene.control.Slider;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * On every screen whatever takes the focus has a name, and whatever can be filled in is taken back
 * with Ctrl+Z.
 */
class EveryControlTest {

    private static final LocalDateTime AT = LocalDateTime.parse("2026-03-02T10:40:00");

    private final FakeDesk desk = new FakeDesk(Expected.ofArchive().comparison());
    private final Set<String> nameless = new TreeSet<>();
    private final Set<String> stubborn = new TreeSet<>();
    private final List<String> tried = new ArrayList<>();
    private Desktop desktop;

    @BeforeEach
    void open() throws Exception {
        desk.shelf().put(List.of(new KeptAttempt("mine", Optional.of("Mine"), AT,
                Optional.empty(), 3, AT, Optional.empty(), Optional.empty(), false)));
        desktop = Desktop.open(desk, 1000, 700);
        desktop.find("#attempt-list", Node.class);
    }

    @AfterEach
    void close() {
        desktop.close();
    }

    @Test
    void hasANameAndUndoes() {
        look("library");
        desktop.does("#attempt-list", javafx.scene.control.TableView.class,
                table -> table.getSelectionModel().select(0));
        press("#attempt-rename");
        look("renaming");
        press("#attempt-name-leave");
        desktop.compare();
        desktop.find(".axes-table", Node.class);
        press("#what-if");
        desktop.find(".knob", Node.class);
        for (String tab : List.of("costs", "story", "facts", "ledger", "database", "steps",
                "events")) {
            press("#tab-" + tab);
            desktop.await(() -> true);
            look("comparison, " + tab);
        }
        press("#show-keys");
        for (String part : List.of("keys", "words", "scenario-format")) {
            press("#help-" + part);
            look("help, " + part);
        }
        press("#keys-close");
        press("#commands");
        look("palette");
        Look.type(desktop.find(".palette", Node.class), KeyCode.ESCAPE, false);
        press("#back");
        press("#practise");
        desktop.find("#help-close", Node.class);
        look("first visit");
        press("#help-close");
        room();
        assertTrue(tried.size() > 20, tried::toString);
        assertEquals(Set.of(), nameless);
        assertEquals(Set.of(), stubborn);
    }

    private void room() {
        Set<Node> tabs = Desktop.on(() -> desktop.stage().getScene().getRoot()
                .lookupAll(".toggle-button"));
        for (Node node : tabs) {
            if (node.getId() != null && node.getId().startsWith("tab-")
                    && node instanceof ToggleButton tab) {
                Desktop.does(tab::fire);
                look("room, " + tab.getId());
            }
        }
        press("#tab-actions");
        ListView<?> actions = desktop.find("#action-list", ListView.class);
        for (int i = 0; i < actions.getItems().size(); i++) {
            int place = i;
            Desktop.does(() -> actions.getSelectionModel().select(place));
            look("action " + i);
        }
        Look.type(desktop.find("#room-timeline", Node.class), KeyCode.F1, false);
        look("help in the room");
        press("#keys-close");
        desktop.does(".shell", dev.lastresort.ui.shell.ShellView.class, shell -> shell
                .commands().stream().filter(command -> command.title().contains("five questions"))
                .findFirst().orElseThrow().act().run());
        look("questions");
    }

    private void look(String screen) {
        Desktop.does(() -> {
            Node root = desktop.stage().getScene().getRoot();
            root.applyCss();
            SceneWalk.nameless(root).forEach(one -> nameless.add(screen + ": " + one));
            SceneWalk.focusable(root).forEach(node -> tryUndo(screen, node));
        });
    }

    private void tryUndo(String screen, Node node) {
        String name = screen + ": " + node.getId() + " " + node.getClass().getSimpleName();
        switch (node) {
            case TextInputControl field when field.isEditable() -> {
                String before = field.getText();
                field.requestFocus();
                field.replaceText(0, field.getLength(), "something else");
                undone(name, node, () -> field.getText().equals(before),
                        () -> field.setText(before));
            }
            case CodeArea area when area.isEditable() -> {
                String before = area.getText();
                area.requestFocus();
                area.replaceText("select 42");
                undone(name, node, () -> area.getText().equals(before),
                        () -> area.replaceText(before));
            }
            case ComboBox<?> box when !box.isEditable() -> choose(name, box,
                    box.getItems().size(), box.getSelectionModel().getSelectedIndex(),
                    box.getSelectionModel()::select);
            case ChoiceBox<?> box -> choose(name, box, box.getItems().size(),
                    box.getSelectionModel().getSelectedIndex(), box.getSelectionModel()::select);
            case CheckBox box -> {
                boolean before = box.isSelected();
                box.requestFocus();
                box.setSelected(!before);
                undone(name, node, () -> box.isSelected() == before,
                        () -> box.setSelected(before));
            }
            case Slider slider -> {
                double before = slider.getValue();
                slider.requestFocus();
                slider.setValue((slider.getMin() + slider.getMax()) / 3 + 1);
                undone(name, node, () -> Math.abs(slider.getValue() - before) < 1e-9,
                        () -> slider.setValue(before));
            }
            default -> {}
        }
    }

    private void choose(String name, Node node, int items, int before,
            java.util.function.IntConsumer select) {
        if (items > 1) {
            node.requestFocus();
            select.accept((before + 1) % items);
            undone(name, node, () -> index(node) == before, () -> select.accept(before));
        }
    }

    private static int index(Node node) {
        return node instanceof ComboBox<?> box ? box.getSelectionModel().getSelectedIndex()
                : ((ChoiceBox<?>) node).getSelectionModel().getSelectedIndex();
    }

    private void undone(String name, Node node, java.util.function.BooleanSupplier asBefore,
            Runnable back) {
        if (!node.isFocused() || asBefore.getAsBoolean()) {
            // it gave the focus away, or took nothing else in
            back.run();
            return;
        }
        tried.add(name);
        node.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.Z, false, true, false,
                false));
        if (!asBefore.getAsBoolean()) {
            stubborn.add(name);
            back.run();
        }
    }

    private void press(String selector) {
        ButtonBase button = desktop.find(selector, ButtonBase.class);
        Desktop.does(button::fire);
    }
}
