package dev.lastresort.ui.exercise;

import dev.lastresort.model.exercise.SeatName;
import dev.lastresort.scenario.exercise.ExerciseDocument;
import dev.lastresort.ui.incident.parts.Pieces;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The injects of a scenario: a line each, of which one at most is open with all its fields. */
final class InjectFields {

    private static final String SHELF_KEYS = "123456789abcdefghijklmnopqrstuvwxyz";
    private static final String FAILURES = "failures";
    private static final String BROKEN = "invariantBroken";
    private static final List<String> TIMES = List.of("key", "after", "at", "when");
    private static final List<String> FORMS =
            List.of("message", "question", "justify", "unavailable");
    private static final String FALSE = "false";

    private final PlanModel model;
    private final PlanFields fields;
    private String open = "";

    InjectFields(PlanModel model, PlanFields fields) {
        this.model = model;
        this.fields = fields;
    }

    private ExerciseDocument now() {
        return model.document().get();
    }

    void open(String pointer) {
        open = pointer;
    }

    List<Node> of(String part) {
        String list = part + "/injects";
        int size = now().size(list);
        List<Node> rows = new ArrayList<>();
        rows.add(Pieces.wrapped("What the facilitator lets happen. With a key it stands on the"
                + " shelf, and is fired by hand; the others come by themselves. Never an"
                + " outcome: the database answers.", "quiet"));
        for (int i = 0; i < Math.min(size, PlanPage.MOST_SHOWN); i++) {
            rows.add(card(list, i, size));
        }
        rows.addAll(PlanPage.rest(size));
        rows.add(Pieces.button("Add an inject", PlanFields.id(list) + "-add", "Add an inject",
                () -> {
                    open = list + "/" + size;
                    fields.added(list, document -> made(document, list, size));
                }));
        return rows;
    }

    /** A message on the shelf, under the next key, that nobody has written yet. */
    private static ExerciseDocument made(ExerciseDocument document, String list, int place) {
        String at = list + "/" + place;
        return document.addingObject(list).with(at + "/name", freeName(document, list))
                .with(at + "/key", freeKey(document, list)).withObject(at + "/message");
    }

    private static String freeName(ExerciseDocument document, String list) {
        List<String> taken = values(document, list, "/name");
        return IntStream.iterate(document.size(list) + 1, i -> i + 1)
                .mapToObj(i -> "inject-" + i).filter(name -> !taken.contains(name)).findFirst()
                .orElseThrow();
    }

    private static String freeKey(ExerciseDocument document, String list) {
        List<String> taken = values(document, list, "/key");
        return SHELF_KEYS.chars().mapToObj(Character::toString)
                .filter(key -> !taken.contains(key)).findFirst().orElse("1");
    }

    private static List<String> values(ExerciseDocument document, String list, String member) {
        return IntStream.range(0, document.size(list))
                .mapToObj(i -> document.text(list + "/" + i + member).orElse("")).toList();
    }

    private Node card(String list, int place, int size) {
        String at = list + "/" + place;
        boolean shown = at.equals(open);
        Button head = Pieces.button((shown ? "▾ " : "▸ ") + summary(at), PlanFields.id(at),
                (shown ? "Close: " : "Open: ") + summary(at), () -> {
                    open = shown ? "" : at;
                    model.redraw();
                });
        head.getStyleClass().add("plan-head");
        head.setMinWidth(0);
        head.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(head, Priority.ALWAYS);
        VBox box = new VBox(PlanPage.row(head, fields.ways(list, place, size, "inject")));
        box.getStyleClass().add("plan-card");
        fields.know(at, head);
        if (shown) {
            box.getChildren().addAll(opened(at));
        }
        return box;
    }

    private String summary(String at) {
        String form = form(at);
        String text = now().text(at + "/" + form + "/text").orElse("nothing is said yet")
                .replace('\n', ' ');
        return when(at) + " · " + now().text(at + "/" + form + "/"
                + (form.equals("unavailable") ? "who" : "from")).map(who -> who + ": ").orElse("")
                + text;
    }

    private String when(String at) {
        return switch (time(at)) {
            case "key" -> "key " + now().text(at + "/key").orElse("?");
            case "after" -> now().text(at + "/after").orElse("?") + " after the page";
            case "at" -> now().text(at + "/at").orElse("?");
            case FAILURES -> "when " + now().text(at + "/when/failures/actor").orElse("?")
                    + " fails";
            case BROKEN -> "when " + now().text(at + "/when/invariantBroken").orElse("?")
                    + " is broken";
            default -> "no time yet";
        };
    }

    private String time(String at) {
        String time = TIMES.stream().filter(name -> now().has(at + "/" + name)).findFirst()
                .orElse("");
        return !time.equals("when") ? time
                : now().has(at + "/when/failures") ? FAILURES : BROKEN;
    }

    private String form(String at) {
        return FORMS.stream().filter(name -> now().has(at + "/" + name)).findFirst()
                .orElse("message");
    }

    private List<Node> opened(String at) {
        List<Node> rows = new ArrayList<>();
        List<Node> time = new ArrayList<>(List.of(fields.choice(at + "/when", "Comes",
                times(), time(at), (document, chosen) -> timed(document, at, chosen))));
        time.addAll(timeFields(at));
        time.add(fields.brief(at + "/name", "Short name", "press"));
        rows.add(PlanPage.row(time.toArray(Node[]::new)));
        String form = form(at);
        rows.add(PlanPage.row(Stream.concat(Stream.of(fields.choice(at + "/" + form, "Brings",
                forms(), sort(at, form), (document, chosen) -> formed(document, at, chosen))),
                formFields(at + "/" + form, form).stream()).toArray(Node[]::new)));
        rows.add(fields.area(at + "/" + form + "/text", "What is said"));
        rows.add(fields.area(at + "/expected", "What the team should do about it"));
        rows.add(PlanPage.row(fields.choice(at + "/objective", "Objective",
                PlanPage.objectiveNames(now())),
                fields.area(at + "/note", "Evaluator's note")));
        return rows;
    }

    private static SequencedMap<String, String> times() {
        SequencedMap<String, String> words = new LinkedHashMap<>();
        words.put("key", "when its key is pressed");
        words.put("after", "so long after the page");
        words.put("at", "at an instant");
        words.put(FAILURES, "when an actor has failed");
        words.put(BROKEN, "when an invariant is broken");
        return words;
    }

    private List<Node> timeFields(String at) {
        return switch (time(at)) {
            case "key" -> List.of(fields.brief(at + "/key", "Key", "1"));
            case "after" -> List.of(fields.brief(at + "/after", "How long", "10 min"));
            case "at" -> List.of(fields.brief(at + "/at", "Instant", "11:05"));
            case FAILURES -> List.of(
                    fields.choice(at + "/when/failures/actor", "Actor", actors(at)),
                    fields.number(at + "/when/failures/count", "How often", "20"));
            case BROKEN -> List.of(
                    fields.choice(at + "/when/invariantBroken", "Invariant", invariants(at)));
            default -> List.of();
        };
    }

    private ExerciseDocument timed(ExerciseDocument document, String at, String chosen) {
        ExerciseDocument without = document;
        for (String name : TIMES) {
            without = without.without(at + "/" + name);
        }
        return switch (chosen) {
            case "key" -> without.with(at + "/key",
                    freeKey(without, at.substring(0, at.lastIndexOf('/'))));
            case "after" -> without.with(at + "/after", "10 min");
            case "at" -> without.with(at + "/at", "11:00");
            case FAILURES -> without.with(at + "/when/failures/actor", first(actors(at)))
                    .withNumber(at + "/when/failures/count", "20");
            default -> without.with(at + "/when/invariantBroken", first(invariants(at)));
        };
    }

    /** A name of the scenario's; where it cannot be read, one that is told to be wrong. */
    private static String first(SequencedMap<String, String> names) {
        return names.isEmpty() ? "?" : names.firstEntry().getKey();
    }

    private SequencedMap<String, String> actors(String at) {
        SequencedMap<String, String> names = new LinkedHashMap<>();
        model.scenario(part(at)).ifPresent(scenario -> scenario.actors()
                .forEach(actor -> names.put(actor.name(), actor.name())));
        return names;
    }

    private SequencedMap<String, String> invariants(String at) {
        SequencedMap<String, String> names = new LinkedHashMap<>();
        model.scenario(part(at)).ifPresent(scenario -> scenario.invariants().checks()
                .forEach(check -> names.put(check.name(), check.name())));
        return names;
    }

    private static int part(String at) {
        return Integer.parseInt(at.split("/", -1)[2]);
    }

    private String sort(String at, String form) {
        return now().text(at + "/message/false").filter("true"::equals).isPresent() ? FALSE : form;
    }

    private static SequencedMap<String, String> forms() {
        SequencedMap<String, String> words = new LinkedHashMap<>();
        words.put("message", "a message");
        words.put(FALSE, "a message that is not so");
        words.put("question", "a question, to be answered in writing");
        words.put("justify", "a decision to be justified in writing");
        words.put("unavailable", "a colleague who is away");
        return words;
    }

    private List<Node> formFields(String at, String form) {
        if (form.equals("unavailable")) {
            return List.of(fields.brief(at + "/who", "Who", "Ada"),
                    fields.brief(at + "/lasts", "How long", "20 min"),
                    fields.brief(at + "/hands", "Hands of", "whoever types"));
        }
        SequencedMap<String, String> seats = new LinkedHashMap<>();
        seats.put("", "everybody");
        Arrays.stream(SeatName.values()).forEach(seat -> seats.put(seat.label(), seat.title()));
        return List.of(fields.line(at + "/from", "From", "The head of sales"),
                fields.choice(at + "/to", "To", seats));
    }

    /** What was said stays, whoever says it, and so does who it was. */
    private ExerciseDocument formed(ExerciseDocument document, String at, String chosen) {
        String from = form(at);
        String to = chosen.equals(FALSE) ? "message" : chosen;
        ExerciseDocument moved = from.equals(to) ? document
                : document.renamed(at + "/" + from, at + "/" + to);
        String content = at + "/" + to;
        boolean away = to.equals("unavailable");
        moved = away ? moved.renamed(content + "/from", content + "/who")
                .without(content + "/to").with(content + "/lasts", "20 min")
                : moved.renamed(content + "/who", content + "/from")
                        .without(content + "/lasts").without(content + "/hands");
        return chosen.equals(FALSE) ? moved.withFlag(content + "/false", true)
                : moved.without(content + "/false");
    }
}
