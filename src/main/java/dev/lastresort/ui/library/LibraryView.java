package dev.lastresort.ui.library;

import dev.lastresort.session.desk.ScenarioCard;
import dev.lastresort.ui.part.EngineChoice;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The list of scenarios at the left; the briefing, or a file's problems, at the right. */
public final class LibraryView extends BorderPane {

    /**
     * The ways into a room. Both hear how many virtual seconds a second of the trainee's takes, if
     * the clock is not to stand still.
     *
     * @param goOn  where the last attempt was left before its end, or else as {@code begin}
     * @param begin at the first page
     * @param team  a session of a team, with nothing prepared
     * @param plan  the form that changes such a session first
     */
    public record RoomEntrances(BiConsumer<ScenarioCard, Optional<Integer>> goOn,
            BiConsumer<ScenarioCard, Optional<Integer>> begin,
            BiConsumer<ScenarioCard, Optional<Integer>> team,
            BiConsumer<ScenarioCard, Optional<Integer>> plan) {}

    /**
     * What leads elsewhere.
     *
     * @param compare  measures the recoveries of a scenario
     * @param attempts from an attempt in its list
     * @param removing takes a file off the list
     * @param author   opens the author's view of a file
     */
    public record LibraryWays(Consumer<ScenarioCard> compare, RoomEntrances practise,
            AttemptWays attempts, Consumer<LibraryEntry> removing, Consumer<Path> author) {}

    private final LibraryModel model;
    private final AttemptWays attempts;
    private final Consumer<ScenarioCard> compare;
    private final RoomEntrances practise;
    private final Consumer<Path> author;
    private Optional<BriefingView> briefing = Optional.empty();
    private final ListView<LibraryEntry> list;
    private final ScrollPane detail = new ScrollPane();

    public LibraryView(LibraryModel model, LibraryWays ways) {
        this.model = model;
        this.compare = ways.compare();
        this.practise = ways.practise();
        this.attempts = ways.attempts();
        this.author = ways.author();
        this.list = new ListView<>(model.filter().entries());
        getStyleClass().add("library");
        list.setId("scenarios");
        list.getStyleClass().add("scenario-list");
        list.setAccessibleText("Scenarios");
        list.setCellFactory(_ -> new EntryCell(ways.removing(), model.tried()));
        list.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.DELETE) {
                model.selected().get().ifPresent(ways.removing());
            }
        });
        Label heading = new Label("Scenarios");
        heading.getStyleClass().add("section");
        VBox left = new VBox(heading, new FilterBar(model.filter()), list);
        left.getStyleClass().add("library-list");
        VBox.setVgrow(list, Priority.ALWAYS);
        setLeft(left);
        detail.setFitToWidth(true);
        detail.getStyleClass().add("library-detail");
        detail.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        setCenter(detail);
        follow();
    }

    private VBox nothingLeft() {
        Label label = new Label("No scenario matches.");
        label.getStyleClass().add("quiet");
        Button all = new Button("Show all");
        all.setId("show-all");
        all.setOnAction(_ -> model.filter().showAll());
        VBox box = new VBox(label, all);
        box.getStyleClass().add("nothing-left");
        return box;
    }

    /** The list is where one begins. */
    @Override
    public void requestFocus() {
        list.requestFocus();
    }

    private void follow() {
        list.getSelectionModel().selectedItemProperty()
                .addListener((_, _, entry) -> Optional.ofNullable(entry).ifPresent(model::select));
        model.selected().subscribe(entry -> {
            entry.filter(one -> !one.equals(list.getSelectionModel().getSelectedItem()))
                    .ifPresent(one -> {
                        list.getSelectionModel().select(one);
                        bringIntoSight(one);
                    });
            show(entry);
        });
        model.reading().subscribe(() -> {
            show(model.selected().get());
            // What is still read was not left out by a filter.
            list.setPlaceholder(model.reading().get() ? new Region() : nothingLeft());
        });
        model.history().history().subscribe(
                _ -> briefing.ifPresent(BriefingView::tellHistory));
        model.history().said().subscribe(_ -> briefing.ifPresent(BriefingView::tellHistory));
        model.attempts().subscribe(attempts -> briefing.ifPresent(view -> view.tell(attempts)));
    }

    /** How far that is becomes known only with the cells in between, so it is looked at again. */
    private void bringIntoSight(LibraryEntry entry) {
        list.layout();
        list.scrollTo(entry);
        Optional.ofNullable(list.getScene()).ifPresent(scene -> {
            Runnable again = new Runnable() {
                @Override
                public void run() {
                    scene.removePostLayoutPulseListener(this);
                    list.scrollTo(entry);
                }
            };
            scene.addPostLayoutPulseListener(again);
        });
    }

    private void show(Optional<LibraryEntry> entry) {
        boolean choosing = Optional.ofNullable(getScene()).map(Scene::getFocusOwner)
                .filter(node -> EngineChoice.ID.equals(node.getId())).isPresent();
        briefing = Optional.empty();
        Node content = entry.map(this::detailOf).orElseGet(this::emptiness);
        if (content instanceof ProblemsView) {
            // It scrolls by itself: in a pane that lets it be as high as it likes, its list would
            // have to make every card.
            setCenter(content);
        } else {
            detail.setContent(content);
            detail.setVvalue(0);
            setCenter(detail);
        }
        if (choosing) {
            // whoever chose an engine stays where they were
            Optional.ofNullable(content.lookup("#" + EngineChoice.ID))
                    .ifPresent(Node::requestFocus);
        }
    }

    private Node detailOf(LibraryEntry entry) {
        return switch (entry) {
            case LibraryEntry.Ready ready -> {
                ScenarioCard card = ready.card();
                BriefingView view = new BriefingView(card, ready.warnings(), new StartPane(
                        () -> compare.accept(card), new StartPane.Ways(
                                pressure -> practise.goOn().accept(card, pressure),
                                pressure -> practise.begin().accept(card, pressure),
                                pressure -> practise.team().accept(card, pressure),
                                pressure -> practise.plan().accept(card, pressure)),
                        new EngineChoice(card.scenario().engine(), model.engines(),
                                engine -> model.runOn(card, engine))),
                        new AttemptsView(model.list(), card, attempts),
                        new HistoryView(model.history(), card.scenario().id(), attempts, shelf()),
                        author);
                view.tell(model.attempts().get());
                briefing = Optional.of(view);
                yield view;
            }
            case LibraryEntry.Unreadable unreadable -> new ProblemsView(
                    unreadable.broken(), () -> model.open(unreadable.broken().file()),
                    () -> author.accept(unreadable.broken().file()));
        };
    }

    private PracticeView.Shelf shelf() {
        return new PracticeView.Shelf() {

            @Override
            public Optional<String> title(String scenario) {
                return found(scenario).map(entry -> entry.card().scenario().briefing().title());
            }

            @Override
            public void show(String scenario) {
                found(scenario).ifPresent(model::select);
            }

            private Optional<LibraryEntry.Ready> found(String scenario) {
                return model.entries().stream()
                        .flatMap(entry -> entry instanceof LibraryEntry.Ready ready
                                && ready.card().scenario().id().equals(scenario)
                                        ? Stream.of(ready) : Stream.empty())
                        .findFirst();
            }
        };
    }

    private Node emptiness() {
        Label title = new Label(model.reading().get()
                ? "Reading the scenarios …" : "No scenario yet");
        title.getStyleClass().add("empty-title");
        VBox box = new VBox(title);
        if (!model.reading().get()) {
            Label hint = new Label("Open a scenario file, or drop one anywhere on this window.");
            hint.getStyleClass().add("quiet");
            box.getChildren().add(hint);
        }
        box.getStyleClass().add("empty");
        return box;
    }
}
