package dev.lastresort.ui.incident.console;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Parent;
import javafx.scene.control.TextInputControl;

/** What a person typed in a room, to be found again when they come back to it. */
public final class Drafts {

    private final ConsoleModel console = new ConsoleModel();
    private final Map<String, String> fields = new HashMap<>();

    public ConsoleModel console() {
        return console;
    }

    public boolean holds(String field) {
        return fields.containsKey(field);
    }

    /** Gives the fields in it back what was typed, and keeps what will be. */
    public void follow(Parent form) {
        form.lookupAll(".text-input").stream().map(TextInputControl.class::cast)
                .forEach(this::follow);
        form.lookupAll(".sql-editor").stream().map(SqlEditor.class::cast).forEach(this::follow);
    }

    private void follow(SqlEditor editor) {
        String field = editor.area().getId();
        Optional.ofNullable(fields.get(field)).ifPresent(editor::write);
        editor.area().getUndoManager().forgetHistory();
        editor.area().textProperty().addListener((_, _, text) -> fields.put(field, text));
    }

    public void follow(TextInputControl field) {
        Optional.ofNullable(fields.get(field.getId())).ifPresent(field::setText);
        field.textProperty().addListener((_, _, text) -> fields.put(field.getId(), text));
    }
}
