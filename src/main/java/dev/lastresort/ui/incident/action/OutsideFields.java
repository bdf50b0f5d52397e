package dev.lastresort.ui.incident.action;

import dev.lastresort.model.scenario.Emission;
import dev.lastresort.model.scenario.Step;
import dev.lastresort.session.attempt.RoomView.OutsideEffect;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/**
 * What a script does outside the database once it has committed, such as giving money back: once
 * for each row that its last statement shows.
 */
final class OutsideFields {

    private static final String NOTHING = "Nothing";

    /** What the rows of the last statement are called in the attempt's file. */
    private static final String ROWS = "rows";

    private final VBox box = new VBox();
    private final ComboBox<String> effect;
    private final TextField key;
    private final TextField amount;
    private List<OutsideEffect> effects = List.of();

    /** @param id of the form, before the ids of the fields */
    OutsideFields(ActionForm form, String id) {
        int before = form.getChildren().size();
        effect = form.choice("Outside the database, for each row that the last statement shows",
                id + "-outside");
        int chosen = form.getChildren().size();
        key = form.text("Columns that say whose or what it is", "such as order_id",
                id + "-outside-key");
        amount = form.text("Column with the amount, if it has one", "such as cents",
                id + "-outside-amount");
        form.getChildren().subList(chosen, form.getChildren().size()).forEach(node -> {
            node.visibleProperty().bind(effect.valueProperty().isNotEqualTo(NOTHING));
            node.managedProperty().bind(node.visibleProperty());
        });
        List<Node> moved = List.copyOf(
                form.getChildren().subList(before, form.getChildren().size()));
        form.getChildren().removeAll(moved);
        box.getStyleClass().add("outside-fields");
        box.getChildren().setAll(moved);
        box.managedProperty().bind(box.visibleProperty());
        form.getChildren().add(box);
        offer(List.of());
    }

    /** Where nothing can be done outside, nothing is asked. */
    void offer(List<OutsideEffect> others) {
        effects = others;
        ActionForm.offer(effect, Stream.concat(Stream.of(NOTHING),
                others.stream().map(OutsideEffect::title)).toList());
        box.setVisible(!others.isEmpty());
    }

    private Optional<OutsideEffect> chosen() {
        return effects.stream().filter(one -> one.title().equals(ActionForm.chosen(effect)))
                .findFirst();
    }

    /** What still has to be told, as a request. */
    Optional<String> missing() {
        return chosen().flatMap(one -> columns().isEmpty()
                ? Optional.of("Name the columns that say whose “" + one.title() + "” it is")
                : !one.unit().isEmpty() && ActionForm.typed(amount).isEmpty()
                        ? Optional.of("Name the column that holds the " + one.unit())
                : Optional.empty());
    }

    /** What a step's name says of it; empty if it does nothing outside. */
    String words() {
        return chosen().map(one -> " (" + one.title() + ")").orElse("");
    }

    /** @param statements how many the script has, at least one */
    Step.Emits emits(int statements) {
        return chosen().map(one -> new Step.Emits(
                new TreeMap<>(Map.of(statements - 1, ROWS)),
                List.of(new Emission(one.name(), columns(),
                        ActionForm.typed(amount).map(OutsideFields::column), Optional.of(ROWS)))))
                .orElse(Step.Emits.NOTHING);
    }

    private List<String> columns() {
        return Stream.of(key.getText().split(",", -1)).map(String::strip)
                .filter(name -> !name.isEmpty()).map(OutsideFields::column).toList();
    }

    /** As the database writes names that are not quoted. */
    private static String column(String name) {
        return ROWS + "." + name.toLowerCase(Locale.ROOT);
    }
}
