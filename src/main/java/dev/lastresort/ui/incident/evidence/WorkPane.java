package dev.lastresort.ui.incident.evidence;

import dev.lastresort.model.attempt.Action;
import dev.lastresort.model.journal.Event.Phase;
import dev.lastresort.picture.time.TimeText;
import dev.lastresort.session.attempt.RoomView;
import dev.lastresort.session.attempt.RoomView.Work;
import dev.lastresort.session.attempt.RoomView.WorkState;
import dev.lastresort.ui.incident.model.ActionWords;
import dev.lastresort.ui.incident.model.IncidentModel;
import dev.lastresort.ui.incident.model.StateWords;
import dev.lastresort.ui.incident.parts.Pieces;
import dev.lastresort.ui.incident.parts.Rows;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Steps that were taken: how far each is, and the way to call it off. */
public final class WorkPane extends Rows {

    private static final double BAR = 160;

    private final IncidentModel model;

    public WorkPane(IncidentModel model) {
        super("work", "Work under way and done");
        this.model = model;
        model.view().subscribe(this::show);
    }

    private void show(RoomView view) {
        replace(view.works().isEmpty()
                ? List.of(Pieces.wrapped("Nothing was begun yet. What you begin under Actions goes "
                        + "on here while time passes.", "quiet"))
                : view.works().reversed().stream().map(work -> row(work, view)).toList());
    }

    private Node row(Work work, RoomView view) {
        HBox head = new HBox(Pieces.label(StateWords.title(work), "row-title"), Pieces.space());
        head.getStyleClass().add("row-head");
        boolean going = work.progress() == WorkState.RUNNING
                || work.progress() == WorkState.WAITING;
        if (going) {
            ProgressBar bar = new ProgressBar(done(work.phases(), view));
            bar.setPrefWidth(BAR);
            bar.setAccessibleText(work.name() + ", how far it is");
            head.getChildren().addAll(bar,
                    Pieces.button("Cancel", "cancel-" + work.number(), "Cancel " + work.name()
                            + "; time that is spent stays spent",
                            () -> model.act(
                                    new Action.Cancel(work.number()), Optional.empty())));
        }
        String how = Stream.of(StateWords.of(work, view.works()),
                work.person().map(person -> "by " + person).orElse(""),
                going ? until(work) : "").filter(words -> !words.isEmpty())
                .collect(Collectors.joining(" · "));
        VBox box = new VBox(head, Pieces.wrapped(how, "caption"));
        box.getStyleClass().add("row");
        work.phases().forEach(phase -> box.getChildren().add(Pieces.wrapped(
                ActionWords.phase(phase), "caption")));
        if (!work.error().isEmpty()) {
            Label error = Pieces.wrapped("✕ " + work.error(), "error-text");
            error.getStyleClass().add("error-code");
            box.getChildren().add(error);
        }
        return box;
    }

    private static String until(Work work) {
        String from = work.progress() == WorkState.WAITING ? work.startsAt()
                .map(start -> "planned from " + TimeText.clock(start) + " ").orElse("") : "";
        return from + work.endsAt().map(end -> "until " + TimeText.clock(end)).orElse("");
    }

    private static double done(List<Phase> phases, RoomView view) {
        if (phases.isEmpty() || view.now().isBefore(phases.getFirst().start())) {
            return 0;
        }
        double whole = Duration.between(phases.getFirst().start(), phases.getLast().end())
                .toSeconds();
        return whole == 0 ? 1 : Math.min(1, Duration.between(
                phases.getFirst().start(), view.now()).toSeconds() / whole);
    }
}
