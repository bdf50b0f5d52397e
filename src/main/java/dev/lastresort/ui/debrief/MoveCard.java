package dev.lastresort.ui.debrief;

import atlantafx.base.theme.Styles;
import dev.lastresort.model.outcome.ActorTally;
import dev.lastresort.model.outcome.Comparison;
import dev.lastresort.session.attempt.Debrief;
import dev.lastresort.session.attempt.told.MoveWords;
import dev.lastresort.session.attempt.verdict.CostlyMove;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * One move that cost something: the position, what was done and what it cost. One may try again
 * from there before the better move is shown.
 */
final class MoveCard extends VBox {

    private static final double HALF = 50;

    private final MovesModel model;
    private final CostlyMove move;
    private final MoveWords words;
    private final VBox answer = new VBox();
    private final Button reveal = new Button("Show the better move");
    private final Consumer<Comparison> present;

    /**
     * @param instant shows an instant of the attempt on the timeline
     * @param present shows a day whole
     */
    MoveCard(MovesModel model, CostlyMove move, Debrief debrief, Comparison comparison,
            Consumer<LocalDateTime> instant, Consumer<Comparison> present) {
        this.model = model;
        this.move = move;
        this.present = present;
        this.words = new MoveWords(comparison.scenario(), move);
        getStyleClass().add("move");
        setId("move");
        StandingThen then = StandingThen.at(move.move().at(), debrief, comparison);
        setAccessibleText("Move " + (model.place().get() + 1) + " of " + model.moves().size()
                + ". " + then.clock() + ". " + words.did());
        answer.getStyleClass().add("move-answer");
        GridPane sides = new GridPane();
        sides.getStyleClass().add("move-sides");
        sides.getColumnConstraints().addAll(half(), half());
        sides.addRow(0, position(then, instant), costs());
        getChildren().addAll(head(), sides, buttons(), answer);
        if (model.isRevealed()) {
            answer();
        } else {
            answer.setVisible(false);
            answer.setManaged(false);
        }
    }

    private HBox head() {
        int moves = model.moves().size();
        Label count = new Label(moves == 1 ? "The one move that cost something"
                : "Move " + (model.place().get() + 1) + " of " + moves
                        + ", the costliest first");
        count.getStyleClass().add("quiet");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button previous = flat("move-previous", Feather.CHEVRON_LEFT, "The move before");
        previous.setVisible(moves > 1);
        previous.setDisable(model.isFirst());
        previous.setOnAction(_ -> model.previous());
        Button next = flat("move-next", Feather.CHEVRON_RIGHT, "The next move");
        next.setVisible(moves > 1);
        next.setDisable(model.isLast());
        next.setOnAction(_ -> model.next());
        HBox head = new HBox(count, space, previous, next);
        head.getStyleClass().add("move-head");
        return head;
    }

    private static Button flat(String id, Feather sign, String says) {
        Button button = new Button("", new FontIcon(sign));
        button.setId(id);
        button.getStyleClass().addAll(Styles.FLAT, Styles.SMALL);
        button.setAccessibleText(says);
        return button;
    }

    private VBox position(StandingThen then, Consumer<LocalDateTime> instant) {
        Hyperlink clock = new Hyperlink(then.clock());
        clock.setId("move-when");
        clock.setAccessibleText("Show " + then.clock() + " on the timeline");
        clock.setOnAction(_ -> {
            clock.setVisited(false);
            instant.accept(move.move().at());
        });
        FlowPane programs = new FlowPane();
        programs.getStyleClass().add("move-programs");
        then.programs().forEach(program -> programs.getChildren().add(
                Texts.wrapped(program.words(), program.state() == ActorTally.State.UP
                        ? "program-up"
                        : program.state() == ActorTally.State.DOWN ? "program-down"
                        : "program-degraded")));
        VBox side = new VBox(Texts.heading("The position"), clock, programs);
        then.underWay().forEach(work -> side.getChildren().add(Texts.wrapped(work, "quiet")));
        side.getChildren().addAll(
                Texts.heading("What you did"), Texts.wrapped(words.did(), "move-did"));
        side.getStyleClass().add("verdict-column");
        return side;
    }

    private VBox costs() {
        List<String> lines = new ArrayList<>();
        words.costs().forEach(cost -> lines.add("− " + cost));
        return Texts.column("What it cost, against the best from here", lines, "move-cost");
    }

    /** Texts wrap in it, however long they are. */
    private static ColumnConstraints half() {
        ColumnConstraints half = new ColumnConstraints();
        half.setPercentWidth(HALF);
        return half;
    }

    private FlowPane buttons() {
        Button again = new Button("Try again from here");
        again.setId("move-again");
        again.getStyleClass().add(Styles.ACCENT);
        again.setAccessibleText("Back in the room at " + words.when()
                + ", another attempt from before this move");
        again.setOnAction(_ -> model.tryAgain());
        reveal.setId("move-reveal");
        reveal.setDisable(model.isRevealed());
        reveal.setOnAction(_ -> {
            model.reveal();
            answer();
        });
        Button skip = new Button("Skip");
        skip.setId("move-skip");
        skip.setDisable(model.isLast());
        skip.setAccessibleText("On to the next move");
        skip.setOnAction(_ -> model.next());
        FlowPane buttons = new FlowPane(again, reveal, skip);
        buttons.getStyleClass().add("move-buttons");
        return buttons;
    }

    private void answer() {
        reveal.setDisable(true);
        List<String> steps = words.steps();
        answer.getChildren().setAll(Texts.heading("The better move"),
                Texts.wrapped(words.better(), "move-better"));
        for (int i = 0; i < steps.size(); i++) {
            answer.getChildren().add(
                    Texts.wrapped((i + 1) + ". " + steps.get(i), "words"));
        }
        words.why().forEach(why -> answer.getChildren().add(Texts.wrapped(why, "words")));
        Button show = new Button("Show me");
        show.setId("move-show");
        show.setAccessibleText("Show the day as it would have gone, beside yours");
        show.setOnAction(_ -> model.show(present));
        Label note = Texts.wrapped("", "quiet");
        note.textProperty().bind(model.note().map(said -> said.orElse("")));
        HBox row = new HBox(show, note);
        row.getStyleClass().add("move-buttons");
        answer.getChildren().add(row);
        answer.setVisible(true);
        answer.setManaged(true);
    }
}
