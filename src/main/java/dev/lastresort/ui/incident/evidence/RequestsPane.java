package dev.lastresort.ui.incident.evidence;

import dev.lastresort.model.outcome.Wording;
import dev.lastresort.session.attempt.RoomView.ActorStatus;
import dev.lastresort.session.attempt.RoomView.Request;
import dev.lastresort.ui.incident.model.Failing;
import dev.lastresort.ui.incident.model.IncidentModel;
import dev.lastresort.ui.incident.parts.Columns;
import dev.lastresort.ui.incident.parts.Pieces;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;

/** The latest requests of an actor that is known, and how they went. */
public final class RequestsPane extends BorderPane {

    private final IncidentModel model;
    private final ComboBox<String> actor = new ComboBox<>();
    private final Label counts = Pieces.label("", "caption");
    private final TableView<Request> table = Columns.table(
            "requests", "Latest requests, the newest first", "No requests yet");

    public RequestsPane(IncidentModel model) {
        this.model = model;
        actor.setId("requests-actor");
        actor.setAccessibleText("Whose requests");
        HBox bar = new HBox(actor, counts);
        bar.getStyleClass().add("bar");
        setTop(bar);
        setCenter(table);
        table.getColumns().add(Columns.at(model.view().get(), Request::at));
        table.getColumns().add(Columns.column("No.", 70, request -> Wording.number(request.n())));
        Columns.fill(table, Columns.column("How it went", 400,
                request -> request.error().isEmpty() ? "✓ ok" : "✕ " + request.error()));
        actor.setOnAction(_ -> show());
        model.view().subscribe(view -> {
            List<String> titles = view.actors().stream().map(ActorStatus::title).toList();
            if (!titles.equals(actor.getItems())) {
                Optional<String> before = Optional.ofNullable(actor.getValue());
                actor.getItems().setAll(titles);
                before.or(() -> Failing.first(view).map(ActorStatus::title))
                        .ifPresent(actor::setValue);
            }
            show();
        });
    }

    @Override
    public void requestFocus() {
        actor.requestFocus();
    }

    private void show() {
        Optional<ActorStatus> chosen = model.view().get().actors().stream()
                .filter(one -> one.title().equals(actor.getValue())).findFirst();
        Columns.refill(table, chosen.map(one -> one.recent().reversed()).orElse(List.of()));
        counts.setText(chosen.map(one -> Wording.number(one.ok()) + " ok · "
                + Wording.number(one.failed()) + " failed · "
                + Wording.number(one.refused()) + " refused").orElse(""));
    }
}
