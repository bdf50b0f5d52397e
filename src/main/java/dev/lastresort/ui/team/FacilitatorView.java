package dev.lastresort.ui.team;

import dev.lastresort.model.exercise.ExercisePart;
import dev.lastresort.model.outcome.Wording;
import dev.lastresort.model.scenario.Harmless;
import dev.lastresort.model.scenario.Scenario;
import dev.lastresort.ui.command.Command;
import dev.lastresort.ui.command.CommandSource;
import dev.lastresort.ui.command.Keys;
import dev.lastresort.ui.incident.parts.Pieces;
import dev.lastresort.ui.team.SessionClock.SessionPhase;
import dev.lastresort.ui.theme.StyleSheet;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/**
 * What the facilitator of a session sees beside the room: the clocks, what is really wrong, the
 * shelf, what is expected, notes. Everything is one key or one click away.
 */
public final class FacilitatorView extends StackPane implements CommandSource {

    private static final String GROUP = "Session";
    private static final double SIDE = 340;
    private static final double WIDEST_SIDE = 480;
    /** Of the window's width. */
    private static final double SIDE_PART = 0.26;

    private final FacilitatorModel model;
    private final LeadsOn ways;
    private final Projection projection;
    private final Label left = Pieces.label("", "session-left");
    private final Label phase = Pieces.label("", "session-phase");
    private final Label virtual = Pieces.label("", "session-virtual");
    private final Button play;
    private final Button next;
    private final ShelfPane shelf;
    private final NotesPane notes;
    private final BehindPane behind;
    private final Following following;
    private final List<Command> commands;

    /**
     * What leads on from here.
     *
     * @param hotWash writes the page of the hot wash, once it was measured
     * @param hasNext whether the exercise goes on with another scenario
     * @param next    goes on with it
     * @param change  leads back to the form of the exercise, as long as nobody has begun
     */
    public record LeadsOn(Runnable hotWash, BooleanSupplier hasNext, Runnable next,
            Runnable change) {}

    /** @param news strips below the bar, each as long as there is something to tell */
    public FacilitatorView(FacilitatorModel model, Projection projection, List<Node> news,
            LeadsOn ways) {
        this.model = model;
        this.projection = projection;
        this.ways = ways;
        this.shelf = new ShelfPane(model);
        this.notes = new NotesPane(model, this::requestFocus);
        this.behind = new BehindPane(model);
        this.following = new Following(model);
        this.commands = made();
        this.play = button(commands.getFirst(), "session-play");
        this.next = button(commands.get(4), "session-next");
        getStyleClass().add("facilitator");
        Pieces.dress(this);
        StyleSheet.add(this, FacilitatorView.class, "team.css");
        BorderPane frame = new BorderPane(shelf);
        VBox above = new VBox(top());
        above.getChildren().addAll(news);
        frame.setTop(above);
        frame.setLeft(behind);
        frame.setRight(notes);
        widthProperty().subscribe(width -> {
            double side = Math.clamp(width.doubleValue() * SIDE_PART, SIDE, WIDEST_SIDE);
            behind.setPrefWidth(side);
            notes.setPrefWidth(side);
        });
        behind.setMinWidth(SIDE);
        notes.setMinWidth(SIDE);
        frame.setBottom(new FollowStrip(following, new ProjectionStrip(projection)));
        getChildren().add(frame);
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        addEventFilter(KeyEvent.KEY_TYPED, this::typed);
        model.clock().phase().subscribe(this::tell);
        model.clock().left().subscribe(this::tell);
        model.room().clock().subscribe(now -> virtual.setText("In the incident: "
                + Wording.clock(now, model.room().view().get().page())));
        model.measured().addListener((_, _, _) -> tell(model.clock().phase().get()));
    }

    private Node top() {
        Scenario scenario = model.session().scenario();
        String exercise = model.session().exercise().title();
        Label name = Pieces.label(exercise, "panel-title");
        name.setTooltip(new Tooltip(Harmless.text(exercise)));
        String played = exercise.equals(scenario.briefing().title())
                ? scenario.engine().named().map(_ -> "Runs on " + scenario.engine().title())
                        .orElse("")
                : scenario.briefing().title() + scenario.engine().beside();
        VBox title = new VBox(name,
                Pieces.shown(Pieces.label(played, "caption"), !played.isEmpty()));
        title.setMinWidth(0);
        title.getStyleClass().add("session-title");
        HBox.setHgrow(title, Priority.ALWAYS);
        VBox time = new VBox(left, phase);
        time.getStyleClass().add("session-time");
        left.setId("session-left");
        phase.setId("session-phase");
        virtual.setId("session-virtual");
        // a title may be cut, a clock may not
        List.of(left, phase, virtual).forEach(clock -> clock.setMinWidth(USE_PREF_SIZE));
        HBox bar = new HBox(title, virtual, time, play,
                button(commands.get(1), "session-stop"), button(commands.get(2), "session-show"),
                button(commands.get(3), "session-wash"));
        bar.getChildren().add(3, button(commands.get(5), "session-change"));
        bar.getChildren().add(next);
        bar.getStyleClass().add("session-bar");
        return bar;
    }

    private static Button button(Command command, String id) {
        Button button = Pieces.button(command.title() + " · " + Keys.text(command), id,
                command.title() + " (" + Keys.text(command) + ")", command.act());
        button.setMinWidth(USE_PREF_SIZE);
        return button;
    }

    private List<Command> made() {
        List<Command> all = new ArrayList<>(List.of(
                Command.of(GROUP, "Begin", "F2", model::playOrPause)
                        .when(() -> model.clock().phase().get() != SessionPhase.STOPPED),
                Command.of(GROUP, "Stop", "F9", model::stop).when(this::hasBegun),
                Command.of(GROUP, "Show outcomes", "F8", model::reveal)
                        .when(() -> model.clock().phase().get() == SessionPhase.STOPPED),
                Command.of(GROUP, "Hot wash page", "F10", ways.hotWash())
                        .when(() -> model.measured().get().isPresent()),
                Command.of(GROUP, "Next scenario", "F11", ways.next())
                        .when(() -> ways.hasNext().getAsBoolean()
                                && model.clock().phase().get() == SessionPhase.STOPPED),
                Command.of(GROUP, "Change it first", "F12", ways.change())
                        .when(() -> model.clock().phase().get() == SessionPhase.BRIEFING),
                Command.of(GROUP, "Let others follow the room from a browser, or no more", "F3",
                        following::toggle),
                Command.of(GROUP, "Project the room as the next seat sees it", "Alt+V",
                        projection::showNext),
                Command.of(GROUP, "Let the projected seat work the keyboard, or only look",
                        "Alt+K", projection::toggleDriving),
                Command.of(GROUP, "Write a note", "F4", notes::write),
                Command.of(GROUP, "Write down what was answered", "Shift+F4", shelf::answer),
                Command.of(GROUP, "Reckon what each recovery would cost from now", "F5",
                        model::reckon),
                Command.of(GROUP, "Vote: what everybody expects", "F6", notes::vote),
                Command.of(GROUP, "Keep the vote", "Shift+F6", notes::keepVote),
                Command.of(GROUP, "Read the next hint", "F7", notes::hint)));
        List<ExercisePart.ExpectedAction> expected = model.session().part().expected();
        for (int i = 0; i < Math.min(expected.size(), 9); i++) {
            ExercisePart.ExpectedAction one = expected.get(i);
            all.add(Command.of(GROUP, "Tick: " + one.text(), "Alt+" + (i + 1),
                    () -> model.tick(one)));
        }
        return all;
    }

    private boolean hasBegun() {
        return switch (model.clock().phase().get()) {
            case PLAYING, PAUSED -> true;
            case BRIEFING, STOPPED -> false;
        };
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE
                && event.getTarget() instanceof TextInputControl) {
            event.consume();
            requestFocus();
            return;
        }
        commands.stream().filter(command -> Keys.match(command, event))
                .filter(command -> command.possible().getAsBoolean()).findFirst()
                .ifPresent(command -> {
                    event.consume();
                    command.act().run();
                });
    }

    /** A letter or a digit fires from the shelf, unless it is being written. */
    private void typed(KeyEvent event) {
        if (!(event.getTarget() instanceof TextInputControl) && !event.isControlDown()
                && !event.isAltDown() && !event.isMetaDown()
                && event.getCharacter().length() == 1
                && shelf.fire(event.getCharacter().toLowerCase(Locale.ROOT).charAt(0))) {
            event.consume();
        }
    }

    private void tell(SessionPhase now) {
        phase.setText(now.words());
        String what = switch (now) {
            case BRIEFING -> "Begin";
            case PLAYING -> "Pause";
            case PAUSED -> "Go on";
            case STOPPED -> "Stopped";
        };
        play.setText(what + " · F2");
        Pieces.accent(play, now == SessionPhase.BRIEFING || now == SessionPhase.PAUSED);
        Node stop = lookup("#session-stop");
        if (stop != null) {
            boolean over = now == SessionPhase.STOPPED;
            Pieces.shown(play, !over);
            Pieces.shown(stop, hasBegun());
            Pieces.shown(lookup("#session-change"), now == SessionPhase.BRIEFING);
            Node show = lookup("#session-show");
            Pieces.shown(show, over).setDisable(model.measured().get().isEmpty());
            Pieces.shown(lookup("#session-wash"), over)
                    .setDisable(model.measured().get().isEmpty());
            Pieces.shown(next, over && ways.hasNext().getAsBoolean());
            Pieces.accent((Button) show, model.measured().get().isPresent());
            hearKeys();
        }
    }

    /** The button that was pressed last may be pressed no more: the shelf hears the keys again. */
    private void hearKeys() {
        if (getScene() != null && !(getScene().getFocusOwner() instanceof TextInputControl)) {
            requestFocus();
        }
    }

    /** As a clock on the wall: minutes and seconds, with a minus once it is over. */
    private void tell(Duration rest) {
        long seconds = Math.abs(rest.toSeconds());
        left.setText((rest.isNegative() ? "−" : "")
                + String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60));
        left.setAccessibleText("Time left: " + left.getText());
        left.getStyleClass().remove("session-late");
        if (rest.compareTo(Duration.ofMinutes(2)) < 0) {
            left.getStyleClass().add("session-late");
        }
    }

    /** The session is left: nobody follows it any more. */
    public void leave() {
        following.leave();
    }

    @Override
    public List<Command> commands() {
        return commands;
    }

    /** The shelf hears the keys. */
    @Override
    public void requestFocus() {
        shelf.requestFocus();
    }
}
