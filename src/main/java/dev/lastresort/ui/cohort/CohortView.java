package dev.lastresort.ui.cohort;

import dev.lastresort.model.cohort.Cohort;
import dev.lastresort.model.cohort.CohortScenario;
import dev.lastresort.model.scenario.Harmless;
import dev.lastresort.report.cohort.CohortCsv;
import dev.lastresort.report.cohort.CohortDocument;
import dev.lastresort.report.cohort.CohortJson;
import dev.lastresort.report.cohort.CohortText;
import dev.lastresort.report.page.HtmlDocument;
import dev.lastresort.session.Progress.Reached;
import dev.lastresort.ui.command.Command;
import dev.lastresort.ui.command.CommandSource;
import dev.lastresort.ui.command.TabRow;
import dev.lastresort.ui.command.TabbedViews;
import dev.lastresort.ui.command.ViewTab;
import dev.lastresort.ui.incident.parts.Pieces;
import dev.lastresort.ui.part.Buttons;
import dev.lastresort.ui.theme.StyleSheet;
import dev.lastresort.ui.theme.Theme;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/**
 * A folder of attempts: above, teams against scenarios; below, the scenario that is chosen, as a
 * timeline of all its attempts, as first moves, and as a list, and what evaluators wrote.
 */
public final class CohortView extends BorderPane implements CommandSource {

    private static final String GROUP = "Cohort";
    private static final double MATRIX_SHARE = 0.4;
    private static final int FIRST_TAB = 2;

    private final CohortModel model;
    private final BiConsumer<String, Supplier<byte[]>> export;
    private final Label name = new Label();
    private final Label summary = new Label();
    private final Label said = new Label();
    private final Button outcomes = Buttons.named("cohort-outcomes", "");
    private final BracketChoice brackets;
    private final Button check = Buttons.named("cohort-check", "Check by replay");
    private final Button stop = Buttons.named("cohort-stop", "Stop");
    private final MatrixTable matrix;
    private final CohortTimeline timeline;
    private final FirstMovesPane moves = new FirstMovesPane();
    private final AttemptTable attempts;
    private final NoteTable notes = new NoteTable();
    private final UnreadList unread = new UnreadList();
    private final TabRow tabs;
    /** What the view listens to ends with it. */
    private final BooleanProperty open = new SimpleBooleanProperty(true);

    /** @param export writes a file of that name where somebody wants it */
    public CohortView(CohortModel model, ObservableValue<Theme> theme,
            BiConsumer<String, Supplier<byte[]>> export) {
        this.model = model;
        this.export = export;
        this.brackets = new BracketChoice(model);
        this.matrix = new MatrixTable(model);
        this.timeline = new CohortTimeline(theme.when(open));
        this.attempts = new AttemptTable(timeline::select);
        this.tabs = new TabRow(List.of(
                new ViewTab("cohort-timeline", "Timeline", "All attempts on one timeline",
                        () -> timeline),
                new ViewTab("cohort-moves", "First moves",
                        "What was done first at each decision point", () -> moves),
                new ViewTab("cohort-attempts", "Attempts", "The attempts as a table",
                        () -> attempts),
                new ViewTab("cohort-notes", "Notes", "What evaluators wrote", () -> notes),
                new ViewTab("cohort-unread", "Not taken in",
                        "Files that were not taken in", () -> unread)));
        getStyleClass().add("cohort");
        StyleSheet.add(this, CohortView.class, "cohort.css");
        setTop(heading());
        TabbedViews lower = new TabbedViews(tabs);
        lower.setMinHeight(0);
        SplitPane split = new SplitPane(matrix, lower);
        split.setOrientation(Orientation.VERTICAL);
        split.setDividerPositions(MATRIX_SHARE);
        setCenter(split);
        model.shown().when(open).subscribe(_ -> show());
        model.unreadable().when(open).subscribe(_ -> show());
        model.chosen().when(open).subscribe(_ -> showScenario());
        model.measuring().when(open).subscribe(this::tellProgress);
        model.said().when(open).subscribe(_ -> tell());
        model.brackets().when(open).subscribe(brackets::list);
    }

    public CohortModel model() {
        return model;
    }

    /** It is not shown again. */
    public void leave() {
        open.set(false);
        model.leave();
    }

    private HBox heading() {
        name.getStyleClass().add("cohort-name");
        name.setText(Harmless.text(String.valueOf(model.folder().getFileName())));
        name.setTooltip(new Tooltip(Harmless.text(model.folder().toString())));
        summary.getStyleClass().add("quiet");
        summary.setId("cohort-summary");
        said.getStyleClass().add("quiet");
        said.setId("cohort-said");
        said.setWrapText(true);
        VBox words = new VBox(name, summary, said);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        outcomes.setOnAction(_ -> model.switchFrozen());
        check.setTooltip(new Tooltip("Replay every attempt, whatever is kept of it"));
        check.setOnAction(_ -> model.measure(true));
        stop.setTooltip(new Tooltip("What was measured so far is kept"));
        stop.setOnAction(_ -> model.stop());
        HBox row = new HBox(words, stop, brackets, check, outcomes);
        row.getStyleClass().add("cohort-heading");
        return row;
    }

    private void show() {
        boolean frozen = model.frozen().get();
        outcomes.setText(frozen ? "Show outcomes" : "Hide outcomes");
        Pieces.accent(outcomes, frozen);
        outcomes.setTooltip(new Tooltip((frozen ? "Unveil what every attempt came to"
                : "Until the debrief") + " (Ctrl+Enter)"));
        Optional<Cohort> cohort = model.shown().get();
        boolean unreadable = model.unreadable().get();
        summary.setText(cohort.map(CohortText::counts).map(Harmless::text)
                .map(words -> words + (frozen ? " · outcomes hidden" : "")
                        + (unreadable ? " · the folder cannot be read now" : ""))
                .orElse(unreadable ? "The folder cannot be read" : "Reading the folder …"));
        outcomes.setDisable(cohort.isEmpty());
        check.setDisable(cohort.filter(one -> !one.attempts().isEmpty()).isEmpty()
                || model.measuring().get().isPresent());
        cohort.ifPresent(one -> {
            matrix.show(one);
            notes.show(one, frozen);
            tabs.rename("cohort-notes", one.notes().isEmpty() ? "Notes"
                    : "Notes: " + one.notes().size());
            unread.show(one.unread());
            tabs.rename("cohort-unread", one.unread().isEmpty() ? "Not taken in"
                    : "Not taken in: " + one.unread().size());
        });
        showScenario();
    }

    private void showScenario() {
        model.shown().get().ifPresent(cohort -> {
            Optional<CohortScenario> scenario = model.scenario();
            timeline.show(cohort, scenario);
            moves.show(cohort, scenario);
            attempts.show(cohort, scenario);
        });
    }

    private void tellProgress(Optional<Reached> reached) {
        stop.setVisible(reached.isPresent());
        stop.setManaged(reached.isPresent());
        check.setDisable(reached.isPresent() || model.shown().get()
                .filter(one -> !one.attempts().isEmpty()).isEmpty());
        tell();
    }

    private void tell() {
        String words = model.measuring().get()
                .map(one -> "Measuring" + (one.fraction() < 0 ? ""
                        : " " + Math.round(100 * one.fraction()) + " %") + ": " + one.stage())
                .orElseGet(() -> String.join("\n", model.said().get()));
        said.setText(Harmless.text(words.lines().limit(3).reduce(
                (one, other) -> one + " · " + other).orElse("")));
        said.setVisible(!words.isEmpty());
        said.setManaged(!words.isEmpty());
    }

    /** One begins at the matrix. */
    @Override
    public void requestFocus() {
        matrix.requestFocus();
    }

    @Override
    public List<Command> commands() {
        List<Command> commands = new ArrayList<>(List.of(
                Command.of(GROUP, model.frozen().get() ? "Show all outcomes" : "Hide all outcomes",
                        "Shortcut+Enter", model::switchFrozen)
                        .when(() -> model.shown().get().isPresent()),
                Command.of(GROUP, "Teams and scenarios", "Shortcut+1", matrix::requestFocus)));
        commands.addAll(tabs.commands(GROUP, FIRST_TAB));
        commands.add(Command.of(GROUP, "Check every attempt by replay", "",
                () -> model.measure(true)).when(() -> !check.isDisabled()));
        commands.add(Command.of(GROUP, "Stop measuring", "", model::stop)
                .when(() -> model.measuring().get().isPresent()));
        commands.add(Command.of(GROUP, "Read the folder again", "", model::read));
        commands.addAll(brackets.commands(GROUP));
        commands.add(Command.of(GROUP, "Export the cohort as HTML …", "", () -> write(
                "cohort.html", cohort -> HtmlDocument.of(CohortDocument.of(
                        cohort, LocalDate.now(ZoneId.systemDefault()))))));
        commands.add(Command.of(GROUP, "Export the cohort as CSV …", "",
                () -> write("cohort.csv", CohortCsv::of)));
        commands.add(Command.of(GROUP, "Export the cohort as JSON …", "", () -> write(
                "cohort.json", cohort -> new String(
                        CohortJson.bytes(cohort), StandardCharsets.UTF_8))));
        return commands;
    }

    /** What is shown is what is written: a frozen cohort has no outcome to tell. */
    private void write(String file, java.util.function.Function<Cohort, String> text) {
        model.shown().get().ifPresent(cohort -> export.accept(file,
                () -> text.apply(cohort).getBytes(StandardCharsets.UTF_8)));
    }
}
