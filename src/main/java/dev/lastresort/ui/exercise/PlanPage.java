package dev.lastresort.ui.exercise;

import dev.lastresort.model.exercise.SeatName;
import dev.lastresort.model.exercise.SeatName.SeatPane;
import dev.lastresort.scenario.exercise.ExerciseDocument;
import dev.lastresort.session.desk.ScenarioCard;
import dev.lastresort.session.exercise.ExerciseDraft;
import dev.lastresort.ui.incident.parts.Pieces;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What stands on each page of the form, but for the injects. */
final class PlanPage {

    /** A list that is longer is not sound, and is shown as far as that. */
    static final int MOST_SHOWN = 200;

    /** What a scenario says for a session. */
    private static final List<String> FILLED = List.of("/readAloud", "/injects",
            "/expectedActions", "/hints", "/signsOfSuccess");

    private final PlanModel model;
    private final PlanFields fields;
    private final InjectFields injects;
    private final List<ScenarioCard> bundled;
    private final EngineField engine;

    PlanPage(PlanModel model, PlanFields fields, List<ScenarioCard> bundled,
            EngineField engine) {
        this.engine = engine;
        this.model = model;
        this.fields = fields;
        this.bundled = List.copyOf(bundled);
        this.injects = new InjectFields(model, fields);
    }

    static List<Node> rest(int size) {
        return size <= MOST_SHOWN ? List.of() : List.of(Pieces.wrapped((size - MOST_SHOWN)
                + " more are in the file, and are not shown.", "quiet"));
    }

    private ExerciseDocument now() {
        return model.document().get();
    }

    List<Node> of(PlanSection section) {
        String at = section.pointer();
        return switch (section.kind()) {
            case SESSION -> session();
            case SEATS -> seats();
            case TIMES -> times(section.part(), at);
            case INJECTS -> injects.of(at);
            case EXPECTED -> List.of(expected(at),
                    fields.texts(at + "/hints", "If they are stuck, from the gentlest hint to the"
                            + " plainest", "Add a hint"),
                    fields.texts(at + "/signsOfSuccess", "It goes well when", "Add a sign"));
        };
    }

    /** The inject of that place is wanted: it is opened. */
    void open(String pointer) {
        injects.open(pointer);
    }

    private List<Node> session() {
        return List.of(row(fields.line("/title", "Title", "Monday drill"),
                fields.brief("/id", "Name, for files", "monday-drill")),
                objectives(),
                fields.texts("/questions", "Questions to open the hot wash with",
                        "Add a question"),
                fields.texts("/notes", "Observer's notes on the plan", "Add a note"),
                scenarios());
    }

    private Node objectives() {
        VBox box = list("What those who take part are to learn");
        int size = now().size("/objectives");
        for (int i = 0; i < Math.min(size, MOST_SHOWN); i++) {
            String at = "/objectives/" + i;
            box.getChildren().add(listed(i, fields.brief(at + "/name", "Short name", "evidence"),
                    fields.line(at + "/text", "Objective", "Act on what was looked at"),
                    fields.ways("/objectives", i, size, "objective")));
        }
        box.getChildren().add(Pieces.button("Add an objective", "plan-objectives-add",
                "Add an objective", () -> fields.added("/objectives",
                        document -> document.addingObject("/objectives"))));
        return box;
    }

    private Node scenarios() {
        VBox box = list("Scenarios, in the order in which they are played");
        int size = now().size("/scenarios");
        for (int i = 0; i < Math.min(size, MOST_SHOWN); i++) {
            box.getChildren().add(row(Pieces.label((i + 1) + " · " + title(i), "plan-scenario"),
                    Pieces.space(), fields.ways("/scenarios", i, size, "scenario")));
        }
        box.getChildren()
                .add(menu("Add a scenario", "plan-scenarios-add",
                        card -> model.change("", document -> document.adding("/scenarios",
                                ExerciseDocument.of(ExerciseDraft.of(card.scenario())),
                                "/scenarios/0"))));
        return box;
    }

    private String title(int part) {
        String id = now().text("/scenarios/" + part + "/scenario").orElse("no scenario yet");
        return bundled.stream().filter(card -> card.scenario().id().equals(id)).findFirst()
                .map(card -> card.scenario().briefing().title()).orElse(id);
    }

    private MenuButton menu(String words, String id, Consumer<ScenarioCard> way) {
        MenuButton menu = new MenuButton(words);
        menu.setId(id);
        bundled.forEach(card -> {
            MenuItem item = new MenuItem(card.scenario().briefing().title());
            item.setOnAction(_ -> way.accept(card));
            menu.getItems().add(item);
        });
        return menu;
    }

    private List<Node> seats() {
        List<Node> rows = new ArrayList<>();
        int size = now().size("/seats");
        if (size == 0) {
            rows.add(Pieces.wrapped("All five seats, each as usual.", "quiet"));
        }
        for (int i = 0; i < Math.min(size, MOST_SHOWN); i++) {
            rows.add(seat("/seats/" + i, i, size));
        }
        rows.add(Pieces.button("Add a seat", "plan-seats-add", "Add a seat", () -> fields.added(
                "/seats", document -> document.addingObject("/seats")
                        .with("/seats/" + size + "/seat", free(document)))));
        return rows;
    }

    /** The first seat that is not there yet. */
    private static String free(ExerciseDocument document) {
        return Arrays.stream(SeatName.values()).map(SeatName::label)
                .filter(label -> seatOf(document, label).isEmpty()).findFirst()
                .orElse(SeatName.SCRIBE.label());
    }

    private static Optional<Integer> seatOf(ExerciseDocument document, String label) {
        for (int i = 0; i < document.size("/seats"); i++) {
            if (document.text("/seats/" + i + "/seat").filter(label::equals).isPresent()) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    private Node seat(String at, int place, int size) {
        SequencedMap<String, String> names = new LinkedHashMap<>();
        Arrays.stream(SeatName.values()).forEach(name -> names.put(name.label(), name.title()));
        FlowPane sees = new FlowPane();
        sees.getStyleClass().add("plan-sees");
        List<String> seen = now().has(at + "/sees") ? now().texts(at + "/sees") : usual(at);
        for (SeatPane pane : SeatPane.values()) {
            CheckBox box = new CheckBox(pane.label());
            box.setId(PlanFields.id(at + "/sees/" + pane.label()));
            box.setSelected(seen.contains(pane.label()));
            box.setOnAction(_ -> model.change("", document -> document.withTexts(at + "/sees",
                    Arrays.stream(SeatPane.values()).map(SeatPane::label)
                            .filter(label -> label.equals(pane.label()) ? box.isSelected()
                                    : seen.contains(label))
                            .toList())));
            sees.getChildren().add(box);
        }
        VBox box = new VBox(row(fields.choice(at + "/seat", "Seat", names),
                fields.line(at + "/person", "Who sits there, if that is known", "Ada"),
                fields.ways("/seats", place, size, "seat")),
                fields.line(at + "/task", "What they do", "as that seat usually does"),
                Pieces.label("Sees of the room", "caption"), sees);
        box.getStyleClass().add("plan-card");
        return box;
    }

    private List<String> usual(String at) {
        return Arrays.stream(SeatName.values())
                .filter(name -> now().text(at + "/seat").filter(name.label()::equals).isPresent())
                .flatMap(name -> name.sees().stream()).map(SeatPane::label).toList();
    }

    private List<Node> times(int part, String at) {
        return List.of(Pieces.wrapped(title(part), "plan-title"),
                row(fields.line(at + "/scenario",
                        "Scenario: its name, or a file beside the exercise", "my-drop.json"),
                        lowered(menu("Choose …", PlanFields.id(at + "/scenario") + "-choose",
                                card -> model.change("", document -> document.with(
                                        at + "/scenario", card.scenario().id()))))),
                row(fields.number(at + "/seed", "Seed", "the scenario's own"),
                        fields.number(at + "/pressure", "Seconds a second", "the clock waits")),
                Pieces.wrapped("Pressure: so many seconds of the incident pass in each of the"
                        + " team's. Left out, the clock stands still while they think.", "quiet"),
                engine.of(at),
                Pieces.label("Time by the clock on the wall", "section"),
                row(fields.brief(at + "/timeBox/briefing", "Briefing", "5 min"),
                        fields.brief(at + "/timeBox/play", "Play", "30 min"),
                        fields.brief(at + "/timeBox/hotWash", "Hot wash", "15 min"),
                        lowered(fields.flag(at + "/timeBox/hardStop",
                                "Hard stop when the time is over", true))),
                fields.texts(at + "/readAloud", "Read aloud to begin with", "Add a paragraph"),
                filled(part, at));
    }

    /** Everything but the times, as the scenario says it. */
    private Node filled(int part, String at) {
        String words = "Fill in what the scenario says";
        var button = Pieces.button(words, PlanFields.id(at) + "-fill", words
                + ": what is read aloud, injects, expected actions, hints, signs",
                () -> model
                        .findings().get().ready().ifPresent(ready -> {
                            ExerciseDocument draft = ExerciseDocument.of(ExerciseDraft.of(
                                    ready.played().get(part)));
                            model.change("", document -> FILLED.stream().reduce(document,
                                    (made, name) -> made.taking(at + name, draft,
                                            "/scenarios/0" + name),
                                    (_, other) -> other));
                        }));
        return button;
    }

    private Node expected(String at) {
        VBox box = list("Expected of the team, to be ticked");
        String listed = at + "/expectedActions";
        int size = now().size(listed);
        for (int i = 0; i < Math.min(size, MOST_SHOWN); i++) {
            String one = listed + "/" + i;
            box.getChildren().add(listed(i, fields.brief(one + "/name", "Short name", "proof"),
                    fields.line(one + "/text", "What is done", "Says what proves it"),
                    fields.choice(one + "/objective", "Objective", objectiveNames(now())),
                    fields.ways(listed, i, size, "expected action")));
        }
        box.getChildren().addAll(rest(size));
        box.getChildren().add(Pieces.button("Add an expected action", PlanFields.id(listed)
                + "-add", "Add an expected action",
                () -> fields.added(listed,
                        document -> document.addingObject(listed))));
        return box;
    }

    static SequencedMap<String, String> objectiveNames(ExerciseDocument document) {
        SequencedMap<String, String> names = new LinkedHashMap<>();
        names.put("", "none");
        for (int i = 0; i < Math.min(document.size("/objectives"), MOST_SHOWN); i++) {
            document.text("/objectives/" + i + "/name").ifPresent(name -> names.put(name, name));
        }
        return names;
    }

    private static VBox list(String title) {
        VBox box = new VBox(Pieces.label(title, "section"));
        box.getStyleClass().add("plan-list");
        return box;
    }

    /** Beside fields that have a name above them. */
    static Node lowered(Node node) {
        VBox box = new VBox(node);
        box.getStyleClass().add("plan-lowered");
        box.setMinWidth(Region.USE_PREF_SIZE);
        return box;
    }

    /** One of several rows of the same fields, which are named above the first. */
    private static HBox listed(int place, Node... nodes) {
        if (place > 0) {
            Arrays.stream(nodes).forEach(PlanFields::below);
        }
        return row(nodes);
    }

    static HBox row(Node... nodes) {
        HBox row = new HBox(nodes);
        row.getStyleClass().add("plan-row");
        return row;
    }
}
