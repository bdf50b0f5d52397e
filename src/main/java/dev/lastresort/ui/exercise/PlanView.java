package dev.lastresort.ui.exercise;

import dev.lastresort.model.engine.EngineStatus;
import dev.lastresort.model.scenario.Harmless;
import dev.lastresort.session.desk.ScenarioCard;
import dev.lastresort.session.exercise.ExerciseDesk;
import dev.lastresort.ui.command.Command;
import dev.lastresort.ui.command.CommandSource;
import dev.lastresort.ui.command.Keys;
import dev.lastresort.ui.incident.parts.Pieces;
import dev.lastresort.ui.theme.StyleSheet;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The form of an exercise: its pages at the left, what is wrong at the right. */
public final class PlanView extends BorderPane implements CommandSource {

    private static final String GROUP = "Exercise";
    private static final double PAGES_WIDTH = 216;

    /**
     * What leads on from here.
     *
     * @param run   begins a session of a team
     * @param save  saves it, asking where if it has no file yet
     * @param as    asks where to save it
     * @param card  writes the card to run it from
     * @param sheet takes injects from a sheet
     */
    public record PlanWays(Consumer<ExerciseDesk.Ready> run, Runnable save, Runnable as,
            Consumer<ExerciseDesk.Ready> card, Consumer<ExerciseDesk.Ready> sheet) {}

    private final PlanModel model;
    private final PlanFields fields;
    private final PlanPage page;
    private final List<Command> commands;
    private final Label name = Pieces.label("", "author-name");
    private final Tooltip place = new Tooltip();
    private final Label standing = Pieces.label("", "quiet");
    private final Button run;
    /** For the rest of an exercise that was broken off. */
    private final Button runFrom;
    private final ListView<PlanSection> sections = new ListView<>();
    private final VBox content = new VBox();
    private final ScrollPane scroll = new ScrollPane(content);
    private final PlanProblems problems = new PlanProblems(this, this::to);
    private PlanSection shown = PlanSection.SESSION;

    /**
     * @param bundled what can be played besides scenarios of one's own
     * @param engines what can run them here
     */
    public PlanView(PlanModel model, List<ScenarioCard> bundled,
            ObservableValue<Optional<EngineStatus>> engines, PlanWays ways) {
        this.model = model;
        this.fields = new PlanFields(model);
        this.page = new PlanPage(model, fields, bundled,
                new EngineField(model, fields, engines));
        this.commands = made(ways);
        this.run = button(commands.getFirst(), "plan-run");
        this.runFrom = button(commands.get(1), "plan-run-from");
        Pieces.accent(run, true);
        Pieces.dress(this);
        getStyleClass().add("plan-form");
        StyleSheet.add(this, PlanView.class, "exercise.css");
        name.setTooltip(place);
        setTop(heading());
        setLeft(pages());
        content.getStyleClass().add("plan-content");
        scroll.setId("plan-page");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        setCenter(scroll);
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        model.document().subscribe(_ -> {
            tell();
            if (!fields.isTyping()) {
                redraw();
            }
        });
        model.looks().addListener(_ -> redraw());
        model.findings().subscribe(found -> tell(found));
        model.unsaved().subscribe(_ -> tell());
    }

    public PlanModel model() {
        return model;
    }

    private List<Command> made(PlanWays ways) {
        return List.of(
                Command.of(GROUP, "Run with a team", "Shortcut+Enter",
                        () -> ready(ways.run())).when(this::isReady),
                Command.of(GROUP, "Run from the scenario of this page on", "Shortcut+R",
                        () -> ready(ready -> ways.run().accept(ready.from(shown.part()))))
                        .when(this::canRunFromHere),
                Command.of(GROUP, "Save", "Shortcut+S", ways.save()),
                Command.of(GROUP, "Save as …", "Shortcut+Shift+S", ways.as()),
                Command.of(GROUP, "Undo", "Shortcut+Z", model::undo).when(model::canUndo),
                Command.of(GROUP, "Redo", "Shortcut+Shift+Z", model::redo).when(model::canRedo),
                Command.of(GROUP, "Card …", "Shortcut+P",
                        () -> ready(ways.card())).when(this::isReady),
                Command.of(GROUP, "Injects from a sheet …", "Shortcut+I",
                        () -> ready(ways.sheet())).when(this::isReady),
                Command.of(GROUP, "The pages of the form", "Shortcut+1", sections::requestFocus),
                Command.of(GROUP, "The fields of the page", "Shortcut+2", this::toFields),
                Command.of(GROUP, "What is wrong", "Shortcut+3", problems::requestFocus)
                        .when(() -> !model.findings().get().problems().isEmpty()));
    }

    private void ready(Consumer<ExerciseDesk.Ready> way) {
        model.findings().get().ready().ifPresent(way);
    }

    private boolean isReady() {
        return model.findings().get().ready().isPresent();
    }

    /** The first is where it begins anyway. */
    private boolean canRunFromHere() {
        return shown.part() > 0 && model.findings().get().ready()
                .filter(ready -> shown.part() < ready.scenarios().size()).isPresent();
    }

    private static Button button(Command command, String id) {
        Button button = Pieces.button(command.title(), id,
                command.title() + " (" + Keys.text(command) + ")", command.act());
        button.setFocusTraversable(true);
        return button;
    }

    private Node heading() {
        VBox words = new VBox(name, standing);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox row = new HBox(words, button(commands.get(4), "plan-undo"),
                button(commands.get(5), "plan-redo"), button(commands.get(7), "plan-sheet"),
                button(commands.get(6), "plan-card"), button(commands.get(2), "plan-save"),
                button(commands.get(3), "plan-save-as"), Pieces.shown(runFrom, false), run);
        row.getStyleClass().add("author-heading");
        return row;
    }

    private Node pages() {
        sections.setId("plan-sections");
        sections.setAccessibleText("Pages of the form");
        sections.setPrefWidth(PAGES_WIDTH);
        sections.setCellFactory(_ -> new SectionCell(model));
        sections.getSelectionModel().selectedItemProperty()
                .addListener((_, _, chosen) -> Optional.ofNullable(chosen)
                        .filter(one -> !one.equals(shown))
                        .ifPresent(this::show));
        return sections;
    }

    private void show(PlanSection section) {
        shown = section;
        scroll.setVvalue(0);
        draw();
    }

    private void redraw() {
        double at = scroll.getVvalue();
        Pieces.keepingFocus(content, this::draw);
        scroll.layout();
        scroll.setVvalue(at);
    }

    private void draw() {
        List<PlanSection> all = PlanSection.of(model.document().get());
        if (!all.contains(shown)) {
            shown = PlanSection.SESSION;
        }
        if (!sections.getItems().equals(all)) {
            sections.getItems().setAll(all);
        }
        sections.getSelectionModel().select(shown);
        fields.forget();
        content.getChildren().setAll(page.of(shown));
        mark();
        tell();
    }

    private void mark() {
        fields.mark(model.findings().get().problems().stream()
                .map(one -> one.problem().pointer()).toList());
    }

    private void tell() {
        name.setText(Harmless.text(model.file().map(file -> String.valueOf(file.getFileName()))
                .orElse("An exercise without a file")));
        place.setText(Harmless.text(model.place().toString()));
        PlanModel.PlanFindings found = model.findings().get();
        standing.setText((found.ready().isPresent() ? "Ready to be run. "
                : found.problems().isEmpty() ? "" : "Cannot be run as it is. ")
                + (model.unsaved().get() ? "Not saved." : "Saved."));
        sections.refresh();
        Pieces.shown(runFrom, canRunFromHere());
        runFrom.setText("Run from " + (shown.part() + 1) + " on");
        for (int i = 4; i <= 7; i++) {
            Node button = lookup(List.of("#plan-undo", "#plan-redo", "#plan-card",
                    "#plan-sheet").get(i - 4));
            if (button != null) {
                button.setDisable(!commands.get(i).possible().getAsBoolean());
            }
        }
    }

    private void tell(PlanModel.PlanFindings found) {
        run.setDisable(found.ready().isEmpty());
        problems.show(found.problems());
        mark();
        tell();
    }

    /** To the field that the problem is about. */
    private void to(String pointer) {
        PlanSection.of(model.document().get()).stream()
                .filter(section -> section.holds(pointer)).findFirst().ifPresent(section -> {
                    String[] names = pointer.split("/");
                    if (names.length > 4 && names[3].equals("injects")) {
                        page.open(String.join("/", List.of(names).subList(0, 5)));
                    }
                    show(section);
                    fields.near(pointer).ifPresent(this::focus);
                });
    }

    private void focus(Node field) {
        field.requestFocus();
        Platform.runLater(() -> reveal(field));
    }

    private void reveal(Node field) {
        scroll.layout();
        double hidden = content.getHeight() - scroll.getViewportBounds().getHeight();
        if (hidden > 0 && field.getScene() != null) {
            double top = content.sceneToLocal(field.localToScene(field.getBoundsInLocal()))
                    .getMinY();
            scroll.setVvalue(Math.clamp((top - scroll.getViewportBounds().getHeight() / 3)
                    / hidden, 0, 1));
        }
    }

    private void toFields() {
        fields.near(shown.part() < 0 ? "/title" : shown.pointer()).ifPresent(this::focus);
    }

    /** Before a field hears it: what is taken back is the exercise's last change. */
    private void key(KeyEvent event) {
        commands.stream().filter(command -> command.keys().stream()
                .anyMatch(key -> key.equals("Shortcut+Z") || key.equals("Shortcut+Shift+Z")))
                .filter(command -> Keys.match(command, event)).findFirst().ifPresent(command -> {
                    event.consume();
                    if (command.possible().getAsBoolean()) {
                        command.act().run();
                    }
                });
    }

    /** It is not shown again. */
    public void leave() {
        model.leave();
    }

    @Override
    public void requestFocus() {
        (run.isDisabled() ? sections : run).requestFocus();
    }

    @Override
    public List<Command> commands() {
        return commands;
    }
}
