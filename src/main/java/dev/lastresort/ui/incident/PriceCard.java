package dev.lastresort.ui.incident;

import dev.lastresort.ui.desk.room.Price;
import javafx.scene.layout.VBox;

/** All that an action would cost, before it is taken. */
final class PriceCard extends VBox {

    PriceCard(Quote quote) {
        getStyleClass().add("price-card");
        setId("price");
        quote.told().subscribe(this::show);
    }

    private void show(Quote.Told told) {
        getChildren().setAll(Pieces.label("What it costs", "section"));
        switch (told) {
            case Quote.Nothing(String why) -> getChildren().add(Pieces.wrapped(why, "quiet"));
            case Quote.Asking() -> getChildren().add(Pieces.label("…", "price-total"));
            case Quote.Known(Price.Impossible(String why)) ->
                    getChildren().add(Pieces.wrapped("✕ Not possible: " + why, "error-text"));
            case Quote.Known(Price.Costs costs) -> {
                getChildren().add(Pieces.label(PriceWords.brief(told), "price-total"));
                PriceWords.parts(costs).forEach(part ->
                        getChildren().add(Pieces.wrapped(part, "price-part")));
                costs.notes().forEach(note ->
                        getChildren().add(Pieces.wrapped("! " + note, "price-note")));
            }
        }
    }
}
