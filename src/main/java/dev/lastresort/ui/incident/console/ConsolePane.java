package dev.lastresort.ui.incident.console;

import dev.lastresort.model.attempt.Action;
import dev.lastresort.model.scenario.Harmless;
import dev.lastresort.session.sql.TypedStatement;
import dev.lastresort.ui.command.Command;
import dev.lastresort.ui.incident.model.Evidence;
import dev.lastresort.ui.incident.model.IncidentModel;
import dev.lastresort.ui.incident.model.PriceWords;
import dev.lastresort.ui.incident.model.Quote;
import dev.lastresort.ui.incident.parts.Pieces;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** SQL on the live database. What is typed stays until a person takes it out. */
public final class ConsolePane extends BorderPane {

    private static final String GROUP = "Console";
    private static final double EDITOR_SHARE = 0.4;
    private static final int LISTED = 20;
    private static final int LONGEST = 90;

    private final IncidentModel model;
    private final ConsoleModel sheets;
    private final Quote runs;
    private final Quote tries;
    private final TabPane tabs = new TabPane();
    private final ResultPane results = new ResultPane();
    private boolean repriceDue;
    private Optional<Evidence.Piece> lastResult = Optional.empty();
    private final SqlPreview preview = new SqlPreview();
    private final Label runPrice = Pieces.label("", "price-brief");
    private final Label tryPrice = Pieces.label("", "price-brief");

    /** @param sheets what was typed before stands in it */
    public ConsolePane(IncidentModel model, ConsoleModel sheets) {
        this.model = model;
        this.sheets = sheets;
        this.runs = model.quote();
        this.tries = model.quote();
        getStyleClass().add("console");
        tabs.setId("console-tabs");
        tabs.setAccessibleText("Texts of SQL, a tab each");
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.ALL_TABS);
        sheets.sheets().forEach(this::show);
        tabs.getSelectionModel().selectedItemProperty().addListener(_ -> reprice());
        SplitPane split = new SplitPane(tabs, results);
        split.setOrientation(javafx.geometry.Orientation.VERTICAL);
        split.setDividerPositions(EDITOR_SHARE);
        setTop(new VBox(bar(), preview));
        setCenter(split);
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        runs.told().subscribe(told -> runPrice.setText(PriceWords.brief(told)));
        tries.told().subscribe(told -> tryPrice.setText(PriceWords.brief(told)));
        model.busy().subscribe(busy -> {
            if (busy.isEmpty()) {
                results.settle();
            }
        });
        model.last().subscribe(
                last -> last.ifPresent(answered -> ResultWords.of(answered).ifPresent(piece -> {
                    lastResult = Optional.of(piece);
                    results.show(answered.reply());
                })));
        reprice();
    }

    /** Whether there is something to run at a known price. */
    public ObservableValue<Boolean> ready() {
        return runs.told().map(_ -> runs.payable());
    }

    /** What came of the SQL that was run last, as text. */
    public Optional<Evidence.Piece> lastResult() {
        return lastResult;
    }

    private HBox bar() {
        Button run = Pieces.button("Run", "run", "Run the statement at the caret (Ctrl+Enter)",
                this::runStatement);
        ready().subscribe(now -> Pieces.accent(run, now));
        Button all = Pieces.button("Run all", "run-all",
                "Run the whole text as one batch (Ctrl+Shift+Enter)", this::runAll);
        Button dry = Pieces.button("Dry run", "dry-run",
                "Try the whole text on a copy that is thrown away (Ctrl+D)", this::dryRun);
        Button open = Pieces.button("New tab", "new-sheet", "Open another tab (Ctrl+T)",
                this::open);
        runPrice.setId("run-price");
        tryPrice.setId("try-price");
        HBox bar = new HBox(run, all, Pieces.label("costs", "quiet"), runPrice, dry,
                Pieces.label("costs", "quiet"), tryPrice, Pieces.space(), history(), open);
        bar.getStyleClass().add("bar");
        return bar;
    }

    /** What was run in this room, the last first. */
    private MenuButton history() {
        MenuButton history = new MenuButton("History");
        history.setId("console-history");
        history.setAccessibleText("What was run before; Alt+Up brings it back");
        history.setMinWidth(USE_PREF_SIZE);
        history.setOnShowing(_ -> history.getItems().setAll(sheets.history().isEmpty()
                ? List.of(new MenuItem("Nothing was run yet"))
                : sheets.history().stream().limit(LISTED).map(this::recalled).toList()));
        // A menu without items does not open.
        history.getItems().add(new MenuItem("Nothing was run yet"));
        return history;
    }

    private MenuItem recalled(String sql) {
        String line = Harmless.text(sql.strip().replaceAll("\\s+", " "));
        MenuItem item = new MenuItem(line.length() <= LONGEST ? line
                : Evidence.beginning(line, LONGEST) + " …");
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> editor().ifPresent(editor -> {
            sheets.leave(editor.text());
            put(editor, sql);
        }));
        return item;
    }

    private void open() {
        show(sheets.open());
        requestFocus();
    }

    private void show(ConsoleModel.TabText sheet) {
        SqlEditor editor = new SqlEditor(sheet.title(),
                "Type SQL. Ctrl+Enter runs the statement at the caret, Ctrl+Space completes, "
                        + "Alt+Up brings back what was run.",
                () -> model.view().get().tables());
        editor.area().setId("sql-" + sheet.title().substring(4));
        editor.write(sheet.text());
        editor.area().getUndoManager().forgetHistory();
        editor.area().textProperty().addListener((_, _, text) -> {
            sheet.write(text);
            reprice();
        });
        editor.area().caretPositionProperty().addListener(_ -> reprice());
        Tab tab = new Tab(sheet.title(), editor);
        tab.setUserData(sheet);
        tab.setOnClosed(_ -> {
            sheets.close(sheet);
            if (tabs.getTabs().isEmpty()) {
                sheets.sheets().forEach(this::show);
            }
        });
        tabs.getTabs().add(tab);
        tabs.getSelectionModel().select(tab);
    }

    @Override
    public void requestFocus() {
        editor().ifPresent(SqlEditor::requestFocus);
    }

    private void recall(Function<ConsoleModel.TabText, Optional<String>> text) {
        Tab tab = tabs.getSelectionModel().getSelectedItem();
        if (tab != null && tab.getUserData() instanceof ConsoleModel.TabText sheet) {
            text.apply(sheet).ifPresent(one -> put((SqlEditor) tab.getContent(), one));
        }
    }

    private Optional<SqlEditor> editor() {
        return Optional.ofNullable(tabs.getSelectionModel().getSelectedItem())
                .map(tab -> (SqlEditor) tab.getContent());
    }

    private List<TypedStatement> atCaret() {
        return editor().flatMap(editor -> TypedStatement.at(
                TypedStatement.of(editor.text()), editor.area().getCaretPosition())).stream()
                .toList();
    }

    private List<TypedStatement> all() {
        return editor().map(editor -> TypedStatement.of(editor.text())).orElse(List.of());
    }

    private static Action console(List<TypedStatement> statements) {
        return new Action.Console(TypedStatement.sql(statements), Optional.empty());
    }

    private static Action rehearsal(List<TypedStatement> statements) {
        return new Action.DryRun(TypedStatement.sql(statements), Optional.empty(),
                Optional.empty());
    }

    /** Once for a text that changes and the caret that goes with it: it may be a long one. */
    private void reprice() {
        if (!repriceDue) {
            repriceDue = true;
            Platform.runLater(this::repriceNow);
        }
    }

    private void repriceNow() {
        repriceDue = false;
        List<TypedStatement> all = all();
        Optional<TypedStatement> one =
                editor().flatMap(
                        editor -> TypedStatement.at(all, editor.area().getCaretPosition()));
        preview.show(one.map(TypedStatement::text));
        one.ifPresentOrElse(statement -> {
            runs.of(console(List.of(statement)));
            tries.of(rehearsal(all));
        }, () -> {
            runs.none("–");
            tries.none("–");
        });
    }

    private void runStatement() {
        run(atCaret(), false);
    }

    private void runAll() {
        run(all(), false);
    }

    private void dryRun() {
        run(all(), true);
    }

    private void run(List<TypedStatement> statements, boolean dry) {
        if (!statements.isEmpty() && model.isFree()) {
            sheets.ran(String.join(";\n", statements.stream()
                    .map(TypedStatement::text).toList()));
            results.outdate();
            model.act(dry ? rehearsal(statements) : console(statements), Optional.empty());
        }
    }

    private void key(KeyEvent event) {
        boolean done = true;
        if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
            run(event.isShiftDown() ? all() : atCaret(), false);
        } else if (event.getCode() == KeyCode.D && event.isShortcutDown()) {
            dryRun();
        } else if (event.getCode() == KeyCode.T && event.isShortcutDown()) {
            open();
        } else if (event.getCode() == KeyCode.UP && event.isAltDown()) {
            recall(sheets::older);
        } else if (event.getCode() == KeyCode.DOWN && event.isAltDown()) {
            recall(sheets::newer);
        } else {
            done = false;
        }
        if (done) {
            event.consume();
        }
    }

    private static void put(SqlEditor editor, String text) {
        editor.write(text);
        editor.area().moveTo(editor.area().getLength());
        editor.area().requestFollowCaret();
    }

    public List<Command> commands() {
        return List.of(
                Command.focused(GROUP, "Run the statement at the caret",
                        List.of("Shortcut+Enter"), this::runStatement),
                Command.focused(GROUP, "Run the whole text as one batch",
                        List.of("Shortcut+Shift+Enter"), this::runAll),
                Command.focused(GROUP, "Try the whole text on a copy",
                        List.of("Shortcut+D"), this::dryRun),
                Command.focused(GROUP, "Open another tab", List.of("Shortcut+T"), this::open),
                Command.focused(GROUP, "Bring back what was run before", List.of("Alt+Up"),
                        () -> {}),
                Command.focused(GROUP, "Complete a table or column", List.of("Ctrl+Space"),
                        () -> {}));
    }
}
