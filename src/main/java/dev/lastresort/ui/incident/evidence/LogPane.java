package dev.lastresort.ui.incident.evidence;

import dev.lastresort.model.outcome.Wording;
import dev.lastresort.session.attempt.LogEntry;
import dev.lastresort.session.attempt.LogEntry.Reporter;
import dev.lastresort.ui.incident.model.IncidentModel;
import dev.lastresort.ui.incident.parts.Columns;
import dev.lastresort.ui.incident.parts.Pieces;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;

/** What the systems wrote, the newest first, by source and by words. */
public final class LogPane extends BorderPane {

    private final IncidentModel model;
    private final TableView<LogEntry> table =
            Columns.table("log", "Event log, the newest first", "Nothing like this was written");
    private final TextField find = new TextField();
    private final Label count = Pieces.label("", "caption");
    private final Set<Reporter> hidden = EnumSet.noneOf(Reporter.class);
    private boolean onlyBad;

    public LogPane(IncidentModel model) {
        this.model = model;
        HBox bar = new HBox(find);
        bar.getStyleClass().add("bar");
        find.setId("log-find");
        find.setPromptText("Find in the log");
        find.setAccessibleText("Find in the log");
        find.textProperty().addListener(_ -> show());
        for (Reporter source : Reporter.values()) {
            ToggleButton chip = chip(word(source), "Lines of: " + word(source));
            chip.setSelected(true);
            chip.setOnAction(_ -> {
                if (chip.isSelected()) {
                    hidden.remove(source);
                } else {
                    hidden.add(source);
                }
                show();
            });
            bar.getChildren().add(chip);
        }
        ToggleButton bad = chip("✕ errors only", "Only errors");
        bad.setOnAction(_ -> {
            onlyBad = bad.isSelected();
            show();
        });
        bar.getChildren().addAll(bad, Pieces.space(), count);
        setTop(bar);
        setCenter(table);
        table.getColumns().add(Columns.at(model.view().get(), LogEntry::at));
        table.getColumns().add(Columns.column("From", 80, line -> word(line.source())));
        Columns.fill(table,
                Columns.column("What", 400, line -> (line.bad() ? "✕ " : "") + line.text()));
        model.view().subscribe(_ -> show());
    }

    @Override
    public void requestFocus() {
        find.requestFocus();
    }

    private static ToggleButton chip(String text, String name) {
        ToggleButton chip = new ToggleButton(text);
        chip.getStyleClass().add("chip");
        chip.setAccessibleText(name);
        chip.setMinWidth(USE_PREF_SIZE);
        return chip;
    }

    private void show() {
        String wanted = find.getText().toLowerCase(Locale.ROOT);
        List<LogEntry> all = model.view().get().log();
        List<LogEntry> lines = all.reversed().stream()
                .filter(line -> !hidden.contains(line.source()))
                .filter(line -> !onlyBad || line.bad())
                .filter(line -> line.text().toLowerCase(Locale.ROOT).contains(wanted)).toList();
        Columns.refill(table, lines);
        count.setText(lines.size() == all.size() ? Wording.number(all.size()) + " lines"
                : Wording.number(lines.size()) + " of " + Wording.number(all.size()));
    }

    private static String word(Reporter source) {
        return source.name().toLowerCase(Locale.ROOT);
    }
}
