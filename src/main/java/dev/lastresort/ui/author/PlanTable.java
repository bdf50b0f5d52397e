package dev.lastresort.ui.author;

import dev.lastresort.model.outcome.ModelledDay;
import dev.lastresort.model.scenario.Harmless;
import dev.lastresort.picture.time.TimeText;
import dev.lastresort.ui.author.PlanContent.ChosenStep;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;

/**
 * The modelled day as a table, for those who read rather than look: every instant and every step in
 * the order of time, with how its length comes about.
 */
final class PlanTable extends TableView<PlanTable.PlanLine> {

    /** @param step what is selected with it; empty for what is no step */
    record PlanLine(LocalDateTime at, String when, String whose, String what, String why,
            Optional<ChosenStep> step) {}

    PlanTable() {
        getStyleClass().add("events-table");
        setId("plan-table");
        setAccessibleText("The day as it is modelled: instants and steps in the order of time");
        setPlaceholder(new Label("The file has not been valid yet."));
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        add("when", 130, 150, PlanLine::when);
        add("whose", 170, 230, PlanLine::whose);
        add("what", 270, 360, PlanLine::what);
        add("how long, by the model", 400, Double.MAX_VALUE, PlanLine::why);
    }

    private void add(String heading, double width, double widest,
            Function<PlanLine, String> words) {
        TableColumn<PlanLine, String> column = new TableColumn<>(heading);
        column.setCellValueFactory(
                cell -> new ReadOnlyStringWrapper(Harmless.text(words.apply(cell.getValue()))));
        column.setCellFactory(_ -> new WordsCell());
        column.setPrefWidth(width);
        column.setMaxWidth(widest);
        column.setSortable(false);
        column.setReorderable(false);
        getColumns().add(column);
    }

    /** Words that may be cut short where they stand. */
    private static final class WordsCell extends TableCell<PlanLine, String> {

        @Override
        protected void updateItem(String words, boolean empty) {
            super.updateItem(words, empty);
            boolean none = empty || words == null || words.isEmpty();
            setText(none ? null : words);
            setTooltip(none ? null : new Tooltip(words));
        }
    }

    /** Shows another state. */
    void show(ModelledDay day, List<ChosenStep> steps) {
        getItems().setAll(lines(day, steps));
    }

    static List<PlanLine> lines(ModelledDay day, List<ChosenStep> steps) {
        PlanWords words = new PlanWords(day);
        List<PlanLine> lines = new ArrayList<>();
        day.traffic().forEach(actor -> lines.add(new PlanLine(
                actor.ticks().count() == 0 ? day.start() : actor.ticks().at(0),
                actor.ticks().count() == 0 ? "never" : TimeText.between(
                        actor.ticks().at(0).withNano(0), words.last(actor).withNano(0),
                        day.start()),
                actor.title(), words.traffic(actor), "", Optional.empty())));
        day.instants().forEach(instant -> lines.add(new PlanLine(instant.at(),
                TimeText.clock(instant.at(), day.start()), "", words.instant(instant),
                words.sure(instant), Optional.empty())));
        day.call().decisionAt().ifPresent(at -> lines.add(new PlanLine(at,
                TimeText.clock(at, day.start()), "", "the decision", day.call().words(),
                Optional.empty())));
        steps.forEach(one -> lines.add(new PlanLine(one.step().start(), words.stretch(one),
                words.whose(one), one.step().number() + ". " + one.step().step().name(),
                words.formula(one), Optional.of(one))));
        lines.sort(Comparator.comparing(PlanLine::at));
        return lines;
    }
}
