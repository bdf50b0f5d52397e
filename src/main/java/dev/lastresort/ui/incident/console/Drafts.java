package dev.lastresort.ui.incident.console;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import javafx.scene.Parent;
import javafx.scene.control.TextInputControl;

/** What a person typed in a room, to be found again when they come back to it. */
public final class Drafts {

    private static final String FIELD = "field.";

    private final ConsoleModel console;
    private final Map<String, String> fields = new HashMap<>();
    private final Consumer<Map<String, String>> changed;

    /** Of a room that nobody was in before, and that are kept nowhere else. */
    public Drafts() {
        this(Map.of(), _ -> {});
    }

    /**
     * Drafts that go on from what was kept.
     *
     * @param kept    as {@code changed} heard of it last
     * @param changed hears of all of it whenever some of it changes
     */
    public Drafts(Map<String, String> kept, Consumer<Map<String, String>> changed) {
        this.changed = changed;
        console = new ConsoleModel(kept, this::tell);
        kept.forEach((name, text) -> {
            if (name.startsWith(FIELD)) {
                fields.put(name.substring(FIELD.length()), text);
            }
        });
    }

    private void tell() {
        Map<String, String> all = new TreeMap<>(console.kept());
        fields.forEach((name, text) -> all.put(FIELD + name, text));
        changed.accept(all);
    }

    public ConsoleModel console() {
        return console;
    }

    public boolean holds(String field) {
        return fields.containsKey(field);
    }

    /**
     * Another attempt begins: what was filled in was meant for the one before. What was typed in
     * the console joins what was run, where it can be found.
     */
    public void startAnew() {
        fields.clear();
        console.setAside();
        tell();
    }

    /** One goes back to an earlier decision: what was filled in since was meant for later ones. */
    public void clearForms() {
        fields.clear();
        tell();
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
        editor.area().textProperty().addListener((_, _, text) -> put(field, text));
    }

    public void follow(TextInputControl field) {
        Optional.ofNullable(fields.get(field.getId())).ifPresent(field::setText);
        field.textProperty().addListener((_, _, text) -> put(field.getId(), text));
    }

    private void put(String field, String text) {
        fields.put(field, text);
        tell();
    }
}
