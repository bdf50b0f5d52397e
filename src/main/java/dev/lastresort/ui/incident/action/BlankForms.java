package dev.lastresort.ui.incident.action;

import dev.lastresort.ui.incident.console.SqlEditor;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Parent;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextInputControl;

/** Forms as they were before anybody filled them in, to be made so again. */
final class BlankForms {

    private final List<? extends Parent> forms;
    private final List<Runnable> blanks = new ArrayList<>();

    /** @param forms nobody has filled in yet */
    BlankForms(List<? extends Parent> forms) {
        this.forms = forms;
        forms.forEach(form -> {
            texts(form).forEach(field -> {
                String text = field.getText();
                blanks.add(() -> field.setText(text));
            });
            form.lookupAll(".check-box").forEach(node -> {
                if (node instanceof CheckBox box) {
                    boolean chosen = box.isSelected();
                    blanks.add(() -> box.setSelected(chosen));
                }
            });
            form.lookupAll(".combo-box").forEach(node -> {
                if (node instanceof ComboBox<?> box) {
                    remember(box);
                }
            });
        });
    }

    private <T> void remember(ComboBox<T> box) {
        T value = box.getValue();
        blanks.add(() -> {
            if (value == null || box.getItems().contains(value)) {
                box.setValue(value);
            } else {
                box.getSelectionModel().selectFirst();
            }
        });
    }

    /** Also of what was added since, all that was filled in is taken out. */
    void again() {
        forms.forEach(form -> {
            texts(form).forEach(TextInputControl::clear);
            form.lookupAll(".sql-editor").stream().filter(SqlEditor.class::isInstance)
                    .map(SqlEditor.class::cast).forEach(editor -> editor.write(""));
        });
        blanks.forEach(Runnable::run);
    }

    private static List<TextInputControl> texts(Parent form) {
        return form.lookupAll(".text-input").stream()
                .filter(TextInputControl.class::isInstance).map(TextInputControl.class::cast)
                .toList();
    }
}
