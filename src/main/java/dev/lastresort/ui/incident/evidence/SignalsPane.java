package dev.lastresort.ui.incident.evidence;

import dev.lastresort.model.outcome.ActorGroup;
import dev.lastresort.model.outcome.Wording;
import dev.lastresort.picture.time.TimeText;
import dev.lastresort.session.attempt.RoomView;
import dev.lastresort.session.attempt.RoomView.ActorStatus;
import dev.lastresort.session.attempt.RoomView.State;
import dev.lastresort.ui.incident.model.IncidentModel;
import dev.lastresort.ui.incident.model.StateWords;
import dev.lastresort.ui.incident.parts.Pieces;
import dev.lastresort.ui.theme.Palette;
import dev.lastresort.ui.theme.Theme;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.ToLongFunction;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** What an on-call sees at a glance: who is up, the graphs, and what was told. */
public final class SignalsPane extends ScrollPane {

    private static final PseudoClass BAD = PseudoClass.getPseudoClass("bad");
    private static final Duration BEFORE = Duration.ofHours(1);
    /** So many stand above the graphs: news is not to be scrolled to, not even on a projector. */
    private static final int NEWEST = 3;

    private final IncidentModel model;
    private final ObservableValue<Theme> theme;
    private final VBox content = new VBox();
    private boolean programs = true;
    private boolean messages = true;

    public SignalsPane(IncidentModel model, ObservableValue<Theme> theme) {
        this.model = model;
        this.theme = theme;
        getStyleClass().add("signals");
        content.getStyleClass().add("signals-content");
        setContent(content);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setAccessibleText("Signals: who is up, graphs and messages");
        model.view().subscribe(_ -> show());
        theme.subscribe(_ -> show());
    }

    /** Shows who is up, and what was told, or hides it. */
    public void sees(boolean programsToo, boolean messagesToo) {
        programs = programsToo;
        messages = messagesToo;
        show();
    }

    private void show() {
        RoomView view = model.view().get();
        List<Node> told = messages ? messages(view) : List.of();
        boolean parted = programs && !view.graphs().isEmpty() && told.size() > NEWEST;
        content.getChildren().clear();
        if (programs) {
            content.getChildren().add(Pieces.label("Who is up", "section"));
            view.actorsByGroup().forEach(actors -> content.getChildren().add(status(actors)));
        }
        if (messages) {
            content.getChildren().add(Pieces.label("Messages, the newest first", "section"));
            content.getChildren().addAll(parted ? told.subList(0, NEWEST) : told);
        }
        if (programs && !view.graphs().isEmpty()) {
            showGraphs(view);
        }
        if (parted) {
            content.getChildren().add(Pieces.label("Older messages", "section"));
            content.getChildren().addAll(told.subList(NEWEST, told.size()));
        }
    }

    private void showGraphs(RoomView view) {
        LocalDateTime from = view.page().minus(BEFORE).isBefore(view.start())
                ? view.start() : view.page().minus(BEFORE);
        content.getChildren().add(Pieces.label("Signals", "section"));
        view.graphs().forEach(graph -> content.getChildren().add(new GraphCard(
                graph, from, view.now(), Palette.of(theme.getValue()))));
    }

    private static List<Node> messages(RoomView view) {
        boolean seconds = view.messages().stream()
                .anyMatch(message -> message.at().getSecond() != 0);
        return view.messages().reversed().stream().map(message -> message(
                seconds ? TimeText.clockSeconds(message.at(), view.page())
                        : TimeText.clock(message.at(), view.page()),
                message.text())).toList();
    }

    /** The tenants of a group together: how many are as the worst of them is, and all counts. */
    private static Node status(List<ActorStatus> actors) {
        ActorStatus worst = actors.stream().filter(actor -> actor.state() == State.DOWN)
                .findFirst().or(() -> actors.stream()
                        .filter(actor -> actor.state() != State.UP).findFirst())
                .orElseGet(actors::getFirst);
        long alike = actors.stream().filter(actor -> actor.state() == worst.state()).count();
        List<String> versions = actors.stream().map(ActorStatus::version).distinct().toList();
        return worst.group().map(group -> status(new ActorStatus(group.name(),
                ActorGroup.label(group.title(), actors.size()), worst.state(),
                versions.size() == 1 ? worst.version() : versions.size() + " versions",
                worst.versions(), sum(actors, ActorStatus::ok), sum(actors, ActorStatus::failed),
                sum(actors, ActorStatus::refused), sum(actors, ActorStatus::waiting),
                worst.lastError(), List.of(), List.of()),
                StateWords.signed(worst.state())
                        + (worst.state() == State.UP ? ""
                                : ": " + alike + " of " + actors.size())))
                .orElseGet(() -> status(worst, StateWords.signed(worst.state())));
    }

    private static long sum(List<ActorStatus> actors, ToLongFunction<ActorStatus> count) {
        return actors.stream().mapToLong(count).sum();
    }

    private static Node status(ActorStatus actor, String words) {
        Label state = Pieces.label(words, "actor-state");
        state.pseudoClassStateChanged(BAD, actor.state() == State.DOWN);
        state.setMinWidth(USE_PREF_SIZE);
        Label version = Pieces.label(actor.version(), "caption");
        version.setMinWidth(USE_PREF_SIZE);
        HBox head = new HBox(Pieces.title(actor.title(), "actor-title"), version,
                Pieces.space(), state);
        head.getStyleClass().add("actor-head");
        Label counts = Pieces.label(Wording.number(actor.ok()) + " ok · "
                + Wording.number(actor.failed()) + " failed · "
                + Wording.number(actor.refused()) + " refused"
                + (actor.waiting() == 0 ? ""
                        : " · " + Wording.number(actor.waiting()) + " waiting"),
                "caption");
        VBox box = new VBox(head, counts);
        box.getStyleClass().add("actor");
        // What went wrong before it was well again stands among its requests.
        if (!actor.lastError().isEmpty() && actor.state() != State.UP) {
            box.getChildren().add(Pieces.wrapped(actor.lastError(), "actor-error"));
        }
        return box;
    }

    /** @param time as exact as that of all others, so that their words stand in one line */
    private static Node message(String time, String words) {
        Label at = Pieces.label(time, "message-time");
        at.setMinWidth(USE_PREF_SIZE);
        HBox box = new HBox(at, Pieces.wrapped(words, "message-text"));
        box.getStyleClass().add("message");
        return box;
    }
}
