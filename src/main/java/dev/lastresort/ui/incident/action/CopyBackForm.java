package dev.lastresort.ui.incident.action;

import dev.lastresort.model.scenario.CopyTerms;
import dev.lastresort.model.scenario.CopyTerms.OnConflict;
import dev.lastresort.model.scenario.Sql;
import dev.lastresort.model.scenario.Step;
import dev.lastresort.model.scenario.Step.CopiedTable;
import dev.lastresort.model.scenario.Step.Hands;
import dev.lastresort.model.scenario.StrategyKind;
import dev.lastresort.session.attempt.RoomView;
import dev.lastresort.ui.incident.console.Drafts;
import dev.lastresort.ui.incident.parts.Pieces;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;

/** Copies tables, or rows of them, from a side instance into the live database. */
final class CopyBackForm extends ActionForm {

    private record Line(TextField table, TextField where) {}

    private static final int MOST_NAMED = 2;
    private static final String WHICH = "Condition, blank for all rows";
    private static final String SIDES = "In a condition, restored is the row of the side instance"
            + " and live the one that it meets, such as restored.id > 40 AND live.note IS NULL."
            + " A subquery reads the tables of the side instance.";

    private final TextField version;
    private final ComboBox<String> instance;
    private final ComboBox<String> conflict;
    private final CopyTermsFields terms;
    private final VBox list = new VBox();
    private final List<Line> lines = new ArrayList<>();
    private List<RoomView.ComingInstance> coming = List.of();
    private List<String> standing = List.of();

    /** @param drafts lines that were typed before stand in it */
    CopyBackForm(Drafts drafts) {
        super(new ActionPlace("copy-back", "Copy back", ActionGroup.RESTORE,
                "Once the side instance stands"),
                "Copies tables, or rows of them, from a side instance "
                        + "into the live database.");
        instance = choice("From the side instance", "copy-instance");
        instance.setEditable(true);
        // Only what was committed counts else, and a person may go on without Enter.
        instance.getEditor().textProperty().addListener((_, _, typed) -> instance.setValue(typed));
        list.getStyleClass().add("copy-lines");
        field("Tables, and which of their rows", list);
        getChildren().add(Pieces.wrapped(SIDES, "caption"));
        getChildren().add(Pieces.button("Add a table", "copy-add", "Add a table to copy",
                () -> add(drafts).table().requestFocus()));
        conflict = choice("If the live table holds that row already", "copy-conflict");
        conflict.getItems().setAll(CopyTermsFields.RULES.values());
        conflict.setValue(CopyTermsFields.RULES.get(OnConflict.KEEP_LIVE));
        terms = new CopyTermsFields(this);
        version = text(VERSION, VERSION_PROMPT, "copy-version");
        do {
            add(drafts);
        } while (drafts.holds(tableId()));
    }

    private String tableId() {
        return "copy-table-" + lines.size();
    }

    private Line add(Drafts drafts) {
        TextField table = text("Table");
        table.setId(tableId());
        TextField where = text(WHICH);
        where.setId("copy-where-" + lines.size());
        drafts.follow(table);
        drafts.follow(where);
        VBox row = new VBox(table, where);
        row.getStyleClass().add("copy-line");
        list.getChildren().add(row);
        Line line = new Line(table, where);
        lines.add(line);
        return line;
    }

    private TextField text(String prompt) {
        TextField field = new TextField();
        field.setPromptText(prompt);
        field.setAccessibleText(prompt);
        // A narrow form cuts the prompt short.
        field.setTooltip(new Tooltip(prompt));
        field.textProperty().addListener(_ -> changed());
        return field;
    }

    /** By which two of them are told apart. */
    private static String title(List<CopiedTable> tables, String from) {
        return "Copy back " + (tables.size() > MOST_NAMED ? tables.size() + " tables"
                : tables.stream().map(CopiedTable::table).distinct()
                        .collect(Collectors.joining(", ")))
                + " from " + from;
    }

    /** One that is still being built is copied from as soon as it stands. */
    @Override
    Optional<Integer> follows() {
        String from = chosen(instance);
        return standing.contains(from) ? Optional.empty() : coming.stream()
                .filter(one -> one.name().equals(from))
                .map(RoomView.ComingInstance::step).findFirst();
    }

    @Override
    void refresh(RoomView view) {
        coming = view.offers().coming();
        List<String> items = Stream.concat(view.offers().instances().stream(),
                coming.stream().map(RoomView.ComingInstance::name)).distinct().toList();
        standing = view.offers().instances();
        if (!items.equals(instance.getItems())) {
            String typed = chosen(instance);
            instance.getItems().setAll(items);
            instance.setValue(typed.isEmpty() && !items.isEmpty() ? items.getFirst() : typed);
        }
    }

    @Override
    Draft draft() {
        String from = chosen(instance);
        if (from.isEmpty()) {
            return new Missing("Say which side instance to copy from; restore one aside first");
        }
        OnConflict rule = CopyTermsFields.rule(chosen(conflict)).orElse(OnConflict.KEEP_LIVE);
        CopyTerms meeting = terms.terms();
        List<CopiedTable> tables = lines.stream()
                .filter(line -> !line.table().getText().isBlank())
                .map(line -> new CopiedTable(line.table().getText().strip(),
                        Optional.of(line.where().getText().strip())
                                .filter(text -> !text.isEmpty()).map(text -> new Sql(text, "")),
                        rule, meeting))
                .toList();
        Optional<String> missing = terms.missing(rule, tables.size());
        return tables.isEmpty() ? new Missing("Name a table to copy")
                : missing.isPresent() ? new Missing(missing.get())
                : ready(new Step.CopyBack(title(tables, from), Hands.NONE, from, tables,
                        typed(version), Duration.ZERO), StrategyKind.SIDE_RESTORE);
    }
}
