package dev.lastresort.ui.incident;

import dev.lastresort.model.attempt.Action;
import dev.lastresort.model.exercise.SeatName.SeatPane;
import dev.lastresort.session.attempt.IncidentRoom.Measured;
import dev.lastresort.session.attempt.Reply;
import dev.lastresort.session.attempt.RestoreLoss;
import dev.lastresort.session.attempt.RoomView;
import dev.lastresort.session.attempt.RoomView.WorkState;
import dev.lastresort.ui.command.Command;
import dev.lastresort.ui.command.CommandSource;
import dev.lastresort.ui.command.Overlay;
import dev.lastresort.ui.command.TabRow;
import dev.lastresort.ui.command.ViewTab;
import dev.lastresort.ui.incident.action.ActionsPane;
import dev.lastresort.ui.incident.console.ConsolePane;
import dev.lastresort.ui.incident.console.Drafts;
import dev.lastresort.ui.incident.evidence.DecisionsPane;
import dev.lastresort.ui.incident.evidence.EvidencePane;
import dev.lastresort.ui.incident.evidence.LogPane;
import dev.lastresort.ui.incident.evidence.RequestsPane;
import dev.lastresort.ui.incident.evidence.SchemaPane;
import dev.lastresort.ui.incident.evidence.SignalsPane;
import dev.lastresort.ui.incident.evidence.WorkPane;
import dev.lastresort.ui.incident.model.IncidentModel;
import dev.lastresort.ui.incident.model.LastAct;
import dev.lastresort.ui.incident.parts.Card;
import dev.lastresort.ui.incident.parts.Pieces;
import dev.lastresort.ui.theme.Theme;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Window;

/** The incident room: the clock above, signals at the left, the day, and below it what to do. */
public final class IncidentView extends StackPane implements CommandSource {

    private static final String ACTIONS = "actions";
    private static final String CONSOLE = "console";

    private final IncidentModel model;
    private final Consumer<Measured> compared;
    private final RoomCommands commands;
    private final DayTimeline timeline;
    private final ConsolePane console;
    private final Drafts drafts;
    private Optional<ActionsPane> actionsMade = Optional.empty();
    private final TabRow tabs;
    private boolean helpDue;
    /** An attempt that is over but was never measured opens with the way to that. */
    private boolean endDue;
    private Optional<Overlay> shown = Optional.empty();
    private final Questions questions;
    private final ClockStrip strip;
    private Optional<Node> focusedBefore = Optional.empty();
    private final RoomFrame frame;

    /**
     * How somebody comes to the room.
     *
     * @param first  whether to say at once what can be done here
     * @param drafts what they typed when they were here before
     */
    public record Visit(boolean first, Drafts drafts) {}

    /**
     * @param compared takes what the attempt cost, once it was measured
     */
    public IncidentView(IncidentModel model, ObservableValue<Theme> theme,
            Consumer<Measured> compared, Visit visit) {
        this.model = model;
        this.compared = compared;
        this.commands = new RoomCommands(model, this::showClaim, this::showEnd);
        this.strip = new ClockStrip(model, commands);
        this.timeline = new DayTimeline(model, theme);
        this.console = new ConsolePane(model, visit.drafts().console());
        this.drafts = visit.drafts();
        this.questions = new Questions(model, console::lastResult, this::over, this::close);
        this.tabs = new TabRow(tabs(), questionsButton());
        Pieces.dress(this);
        this.frame = new RoomFrame(strip, new SignalsPane(model, theme), timeline.node(), tabs);
        frame.setBottom(new StatusLine(model));
        getChildren().add(frame);
        // Before any field or card hears it: what runs can always be stopped.
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && !model.isFree()) {
                model.stop();
                event.consume();
            }
        });
        console.ready().subscribe(_ -> showPrimary());
        tabs.chosen().addListener(_ -> showPrimary());
        model.last().addListener((_, _, last) -> last.ifPresent(this::tell));
        model.view().subscribe(this::count);
        this.helpDue = visit.first();
        this.endDue = !model.isOpen();
        model.view().addListener((_, before, now) -> followEnd(before, now));
        sceneProperty().flatMap(Scene::windowProperty).flatMap(Window::showingProperty)
                .addListener((_, _, showing) -> {
                    if (Boolean.FALSE.equals(showing)) {
                        model.leave();
                    }
                });
        // Who shows it lets go of the room: one may come back from what it cost.
        sceneProperty().addListener((_, _, scene) -> {
            if (scene != null && helpDue) {
                helpDue = false;
                showHelp();
                // Nobody is on call before they know what that is.
                model.hold(true);
            } else if (scene != null && endDue) {
                endDue = false;
                showEnd();
            } else if (scene != null) {
                // The console's field is there only once it has been laid out.
                Platform.runLater(console::requestFocus);
            }
        });
    }

    /** Shows what a seat sees of the room, and hides the rest; console and actions stay. */
    public void see(Set<SeatPane> panes) {
        frame.see(panes);
    }

    private List<ViewTab> tabs() {
        return List.of(
                new ViewTab(CONSOLE, "Console", "SQL on the live database", () -> console),
                new ViewTab("schema", "Schema", "Tables and columns",
                        () -> new SchemaPane(model)),
                new ViewTab("log", "Event log", "What the systems wrote", () -> new LogPane(model)),
                new ViewTab("requests", "Requests", "The latest requests of a program",
                        () -> new RequestsPane(model)),
                new ViewTab(ACTIONS, "Actions", "What can be done, and its price", this::actions),
                new ViewTab("work", "Work", "Work under way and done", () -> new WorkPane(model)),
                new ViewTab("decisions", "Decisions", "What was decided so far",
                        () -> new DecisionsPane(model)));
    }

    private ActionsPane actions() {
        ActionsPane actions = actionsMade.orElseGet(() -> new ActionsPane(
                model, new ActionsPane.Lends(questions::standBefore, this::list), drafts));
        if (actionsMade.isEmpty()) {
            actionsMade = Optional.of(actions);
            actions.onAim(timeline::aim);
            actions.ready().subscribe(_ -> showPrimary());
        }
        return actions;
    }

    private Button questionsButton() {
        return Pieces.button("Five questions", "open-questions",
                "Open the five questions of a restore in place (Alt+Q)", questions::open);
    }

    /** One button is what moves the incident on: what is prepared in front, or else time. */
    private void showPrimary() {
        strip.wear(switch (tabs.chosen().get()) {
            case ACTIONS -> actionsMade.filter(pane -> pane.ready().getValue()).isEmpty();
            case CONSOLE -> !console.ready().getValue();
            default -> true;
        });
    }

    private void count(RoomView view) {
        long going = view.works().stream().filter(work -> work.progress() == WorkState.RUNNING
                || work.progress() == WorkState.WAITING).count();
        tabs.rename("work", going == 0 ? "Work" : "Work (" + going + ")");
        tabs.rename("decisions", view.decisions().isEmpty() ? "Decisions"
                : "Decisions (" + view.decisions().size() + ")");
    }

    private void tell(LastAct answered) {
        if (answered.reply() instanceof Reply.Done(_, Reply.Content content)) {
            switch (content) {
                case Reply.Hint(int level, String text) ->
                        over(Cards.hint(level, text, this::close));
                case Reply.Declared heard when model.isOpen() ->
                        over(Cards.heard(heard, this::last, this::close));
                default -> {}
            }
        }
    }

    /** Under pressure the day can end while nothing is done. */
    private void followEnd(RoomView before, RoomView now) {
        if (before.ending().isEmpty() && now.ending().isPresent()) {
            showEnd();
        }
    }

    private void showEnd() {
        over(Cards.end(model, () -> model.compare(comparison -> {
            close();
            compared.accept(comparison);
        }), this::close));
    }

    private void showClaim() {
        over(new ClaimCard(model, this::last, this::close));
    }

    /** The card is done with, and that is what it came to. */
    private void last(Action action) {
        close();
        model.act(action, Optional.empty());
    }

    private void showHelp() {
        over(Cards.help(model.pressure(), this::close));
    }

    private void list(RestoreLoss discarded) {
        over(new DiscardedCard(discarded, model.view().get(), this::close));
    }

    private void over(Card card) {
        Optional<Node> focused = shown.isPresent() ? focusedBefore
                : Optional.ofNullable(getScene()).map(scene -> scene.getFocusOwner());
        close();
        focusedBefore = focused;
        Overlay overlay = new Overlay(card, this::escape);
        shown = Optional.of(overlay);
        getChildren().add(overlay);
        applyCss();
        card.requestFocus();
    }

    /** Escape stops what is under way before it takes the card away. */
    private void escape() {
        if (model.isFree()) {
            close();
        } else {
            model.stop();
        }
    }

    /** Whether the five questions stand before a restore in place that is about to be taken. */
    public ReadOnlyBooleanProperty restoreFaced() {
        return questions.faced();
    }

    private void close() {
        shown.ifPresent(getChildren()::remove);
        boolean closed = shown.isPresent();
        shown = Optional.empty();
        questions.closed();
        model.hold(false);
        // Without a focus the window would hear no keys.
        focusedBefore.filter(node -> node.getScene() != null).ifPresentOrElse(
                Node::requestFocus, closed ? console::requestFocus : () -> {});
        focusedBefore = Optional.empty();
    }

    @Override
    public List<Command> commands() {
        if (shown.isPresent()) {
            // What lies below a card is not to be worked with.
            return List.of(commands.stop());
        }
        List<Command> all = new ArrayList<>(commands.waits());
        all.add(commands.declare());
        all.add(commands.handOver());
        all.add(commands.hint());
        all.add(commands.stop());
        all.add(Command.of("Incident", "Open the five questions of a restore in place", "Alt+Q",
                questions::open).when(model::isOpen));
        all.add(Command.of("Incident", "Show what can be done here", "Alt+I", this::showHelp));
        all.addAll(timeline.commands());
        all.addAll(tabs.commands("Below the timeline", 1));
        all.addAll(actions().commands(() -> tabs.choose(ACTIONS)));
        all.addAll(console.commands());
        return all;
    }
}
