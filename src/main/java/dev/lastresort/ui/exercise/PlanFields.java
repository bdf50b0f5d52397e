package dev.lastresort.ui.exercise;

import dev.lastresort.scenario.exercise.ExerciseDocument;
import dev.lastresort.ui.incident.parts.Pieces;
import java.text.Bidi;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;

/**
 * Fields for the places of an exercise. Invariant: a field shows what stands at its place, and what
 * is typed stands there at once, sound or not.
 */
final class PlanFields {

    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
    private static final int MOST_ROWS = 8;
    private static final double SHORT = 170;
    private static final double LEAST = 120;
    /** Of an area's width, to the left and to the right of its text. */
    private static final double BESIDE_TEXT = 30;

    private final PlanModel model;
    private final SequencedMap<String, Node> fields = new LinkedHashMap<>();
    private boolean typing;

    PlanFields(PlanModel model) {
        this.model = model;
    }

    /** What a change of one place makes of an exercise. */
    @FunctionalInterface
    interface PlaceChange
            extends BiFunction<ExerciseDocument, String, ExerciseDocument> {}

    /** Whether what changes now is what somebody types: their field shows it already. */
    boolean isTyping() {
        return typing;
    }

    /** Others take their place. */
    void forget() {
        fields.clear();
    }

    /** Something else stands for that place. */
    void know(String pointer, Node node) {
        fields.put(pointer, node);
    }

    /** The field of that place, or of the nearest one around it. */
    Optional<Node> near(String pointer) {
        for (String at = pointer; !at.isEmpty(); at = at.substring(0, at.lastIndexOf('/'))) {
            String wanted = at;
            Optional<Node> found = Optional.ofNullable(fields.get(wanted)).or(() -> fields
                    .entrySet().stream().filter(one -> one.getKey().startsWith(wanted + "/"))
                    .map(Map.Entry::getValue).findFirst());
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** Marks the fields of those places. */
    void mark(List<String> wrong) {
        fields.forEach((pointer, node) -> node.pseudoClassStateChanged(WRONG, wrong.stream()
                .anyMatch(one -> one.equals(pointer) || one.startsWith(pointer + "/"))));
    }

    static String id(String pointer) {
        return "plan" + pointer.replace('/', '-');
    }

    private ExerciseDocument now() {
        return model.document().get();
    }

    /** Whoever types changes the same place on and on. */
    private void type(String pointer, UnaryOperator<ExerciseDocument> change) {
        typing = true;
        model.change(pointer, change);
        typing = false;
    }

    Node line(String pointer, String label, String prompt) {
        return line(pointer, label, prompt, (document, text) -> document.with(pointer, text));
    }

    /** A line for a few letters. */
    Node brief(String pointer, String label, String prompt) {
        return narrow(line(pointer, label, prompt));
    }

    Node number(String pointer, String label, String prompt) {
        return narrow(line(pointer, label, prompt,
                (document, text) -> document.withNumber(pointer, text)));
    }

    private static Node narrow(Node field) {
        if (field instanceof Region region) {
            region.setMinWidth(LEAST);
            region.setPrefWidth(SHORT);
            region.setMaxWidth(SHORT);
            HBox.setHgrow(region, Priority.NEVER);
        }
        return field;
    }

    private Node line(String pointer, String label, String prompt, PlaceChange change) {
        TextField field = new TextField();
        field.setPromptText(prompt);
        return labelled(label, typed(field, pointer, label, change));
    }

    Node area(String pointer, String label) {
        return labelled(label, typed(new TextArea(), pointer, label,
                (document, text) -> document.with(pointer, text)));
    }

    private <F extends TextInputControl> F typed(
            F field, String pointer, String label, PlaceChange change) {
        field.setId(id(pointer));
        field.setAccessibleText(label);
        field.setText(now().text(pointer).orElse(""));
        if (field instanceof TextArea area) {
            grow(area);
            area.textProperty().addListener(_ -> grow(area));
            area.widthProperty().addListener(_ -> grow(area));
        }
        field.textProperty().addListener(
                (_, _, text) -> type(pointer, document -> change.apply(document, text)));
        fields.put(pointer, field);
        return field;
    }

    /** The toolkit cannot wrap what is written from the right: such a text stays on its lines. */
    private static void grow(TextArea area) {
        char[] letters = area.getText().toCharArray();
        area.setWrapText(!Bidi.requiresBidi(letters, 0, letters.length));
        area.setPrefRowCount(Math.clamp(area.isWrapText() ? rows(area)
                : area.getText().lines().count(), 1, MOST_ROWS));
    }

    /** As many as the text takes at the width that there is. */
    private static long rows(TextArea area) {
        Text line = new Text("M");
        line.setFont(area.getFont());
        Text all = new Text(area.getText());
        all.setFont(area.getFont());
        all.setWrappingWidth(Math.max(0, area.getWidth() - BESIDE_TEXT));
        return Math.round(all.getLayoutBounds().getHeight()
                / line.getLayoutBounds().getHeight());
    }

    Node flag(String pointer, String label, boolean otherwise) {
        CheckBox box = new CheckBox(label);
        box.setId(id(pointer));
        box.setSelected(now().text(pointer).map("true"::equals).orElse(otherwise));
        box.setOnAction(_ -> type("", document -> box.isSelected() == otherwise
                ? document.without(pointer) : document.withFlag(pointer, box.isSelected())));
        fields.put(pointer, box);
        return box;
    }

    /**
     * One of several.
     *
     * @param words  each by what it is called, in their order; "" stands for none
     * @param chosen the one that it is now; another one is shown as it is
     */
    Node choice(String pointer, String label, SequencedMap<String, String> words, String chosen,
            PlaceChange change) {
        ComboBox<String> box = new ComboBox<>();
        box.setId(id(pointer));
        box.setAccessibleText(label);
        box.getItems().addAll(words.sequencedValues());
        box.setValue(words.getOrDefault(chosen, chosen));
        box.setMaxWidth(Double.MAX_VALUE);
        box.valueProperty().addListener((_, _, word) -> words.forEach((value, called) -> {
            if (called.equals(word)) {
                model.change("", document -> change.apply(document, value));
            }
        }));
        fields.put(pointer, box);
        Node labelled = labelled(label, box);
        HBox.setHgrow(labelled, Priority.SOMETIMES);
        return labelled;
    }

    /** One of several texts that stand at that place as they are. */
    Node choice(String pointer, String label, SequencedMap<String, String> words) {
        return choice(pointer, label, words, now().text(pointer).orElse(""),
                (document, value) -> document.with(pointer, value));
    }

    /** Texts one below the other, each of which can be moved and taken out. */
    Node texts(String list, String label, String add) {
        VBox box = new VBox();
        box.getStyleClass().add("plan-list");
        box.getChildren().add(Pieces.label(label, "section"));
        int size = now().size(list);
        for (int i = 0; i < Math.min(size, PlanPage.MOST_SHOWN); i++) {
            String at = list + "/" + i;
            TextArea field = typed(new TextArea(), at, label + ", " + (i + 1),
                    (document, text) -> document.withElement(at, text));
            HBox.setHgrow(field, Priority.ALWAYS);
            HBox row = new HBox(field, ways(list, i, size, label));
            row.getStyleClass().add("plan-text");
            box.getChildren().add(row);
        }
        box.getChildren().addAll(PlanPage.rest(size));
        box.getChildren().add(Pieces.button(add, id(list) + "-add", add,
                () -> added(list, document -> document.adding(list, ""))));
        return box;
    }

    /** Adds something at the end of that list, and goes there. */
    void added(String list, UnaryOperator<ExerciseDocument> change) {
        model.change("", change);
        near(list + "/" + (now().size(list) - 1)).ifPresent(Node::requestFocus);
    }

    /** The ways to move an element, and to take it out. */
    Node ways(String list, int place, int size, String what) {
        String at = list + "/" + place;
        String called = what + ", " + (place + 1);
        HBox row = new HBox(
                way("↑", id(at) + "-up", "Move up: " + called, place > 0,
                        document -> document.moved(at, -1)),
                way("↓", id(at) + "-down", "Move down: " + called, place + 1 < size,
                        document -> document.moved(at, 1)),
                way("✕", id(at) + "-out", "Take out: " + called, true,
                        document -> document.without(at)));
        row.getStyleClass().add("plan-ways");
        row.setMinWidth(Region.USE_PREF_SIZE);
        return row;
    }

    private Node way(String sign, String id, String tip, boolean possible,
            UnaryOperator<ExerciseDocument> change) {
        var button = Pieces.button(sign, id, tip, () -> model.change("", change));
        button.setDisable(!possible);
        button.getStyleClass().add("plan-way");
        return button;
    }

    /** Below others that stand in the same row, and whose names are told above the first. */
    static Node below(Node labelled) {
        if (labelled instanceof VBox box && box.getStyleClass().contains("plan-field")) {
            box.getChildren().removeFirst();
        }
        return labelled;
    }

    private static Node labelled(String label, Region field) {
        Label name = Pieces.label(label, "caption");
        name.setLabelFor(field);
        field.setMaxWidth(Double.MAX_VALUE);
        VBox box = new VBox(name, field);
        box.getStyleClass().add("plan-field");
        HBox.setHgrow(box, Priority.ALWAYS);
        return box;
    }
}
