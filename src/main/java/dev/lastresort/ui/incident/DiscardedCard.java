package dev.lastresort.ui.incident;

import dev.lastresort.model.outcome.Wording;
import dev.lastresort.model.sheet.Sheet;
import dev.lastresort.model.sheet.SheetText;
import dev.lastresort.picture.time.TimeText;
import dev.lastresort.session.attempt.RestoreLoss;
import dev.lastresort.session.attempt.RestoreLoss.LostTransaction;
import dev.lastresort.session.attempt.RoomView;
import dev.lastresort.session.attempt.RoomView.ActorStatus;
import dev.lastresort.ui.desk.CopyBoard;
import dev.lastresort.ui.incident.model.PriceWords;
import dev.lastresort.ui.incident.parts.Card;
import dev.lastresort.ui.incident.parts.Columns;
import java.util.List;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Which acknowledged transactions a restore would take from the database, one by one. */
final class DiscardedCard extends Card {

    private static final double HEIGHT = 300;

    private final RoomView view;
    private final TableView<LostTransaction> table = Columns.table(
            "discarded", "Transaction transactions that would go", "None");

    DiscardedCard(RestoreLoss discarded, RoomView view, Runnable close) {
        super("room-discarded", "What would go from the database");
        this.view = view;
        say(PriceWords.discarded(discarded, view.page()) + ". Whoever was told yes is not told "
                + "otherwise.");
        if (discarded.first().size() < discarded.count()) {
            say("The first " + Wording.number(discarded.first().size()) + " of them:");
        }
        table.getColumns().add(
                Columns.column("At", 110, one -> TimeText.clockSeconds(one.at(), view.page())));
        table.getColumns().add(Columns.column("Program", 200, this::actor));
        Columns.fill(table, Columns.column("Request no.", 110, one -> Wording.number(one.n())));
        table.getItems().setAll(discarded.first());
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.setAccessibleHelp("Ctrl+C copies the chosen lines, or all if none is chosen");
        table.setPrefHeight(HEIGHT);
        table.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.C && event.isShortcutDown()) {
                copy(table.getSelectionModel().isEmpty() ? table.getItems()
                        : table.getSelectionModel().getSelectedItems());
                event.consume();
            }
        });
        add(table);
        way("Go on", "discarded-close", close);
        way("Copy", "discarded-copy", () -> copy(table.getItems()));
    }

    @Override
    public void requestFocus() {
        table.requestFocus();
    }

    private String actor(LostTransaction one) {
        return view.actors().stream().filter(actor -> actor.name().equals(one.actor()))
                .findFirst().map(ActorStatus::title).orElse(one.actor());
    }

    private void copy(List<LostTransaction> rows) {
        CopyBoard.put(SheetText.tsv(new Sheet(List.of("at", "program", "request"), rows.stream()
                .map(one -> List.of(TimeText.clockSeconds(one.at(), view.page()), actor(one),
                        String.valueOf(one.n())))
                .toList())));
    }
}
