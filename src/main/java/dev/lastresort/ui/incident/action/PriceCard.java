package dev.lastresort.ui.incident.action;

import dev.lastresort.session.attempt.Price;
import dev.lastresort.session.attempt.RestoreLoss;
import dev.lastresort.ui.incident.model.PriceWords;
import dev.lastresort.ui.incident.model.Quote;
import dev.lastresort.ui.incident.parts.Pieces;
import java.time.LocalDateTime;
import java.util.function.Consumer;
import javafx.scene.layout.VBox;

/** All that an action would cost, before it is taken. */
final class PriceCard extends VBox {

    private final LocalDateTime page;
    private final Consumer<RestoreLoss> open;

    /**
     * @param page the day whose instants need no date
     * @param open  shows one by one what a restore would take
     */
    PriceCard(Quote quote, LocalDateTime page, Consumer<RestoreLoss> open) {
        this.page = page;
        this.open = open;
        getStyleClass().add("price-card");
        setId("price");
        quote.told().subscribe(told -> Pieces.keepingFocus(this, () -> show(told)));
    }

    private void show(Quote.PriceNews told) {
        getChildren().setAll(Pieces.label(told instanceof Quote.NoPrice
                ? "Before it can be taken" : "What it costs", "section"));
        switch (told) {
            case Quote.NoPrice(String why) ->
                    getChildren().add(Pieces.wrapped("! " + why, "price-note"));
            case Quote.Asking() -> getChildren().add(Pieces.label("…", "price-total"));
            case Quote.Known(Price.Impossible(String why)) ->
                    getChildren().add(Pieces.wrapped("✕ Not possible: " + why, "error-text"));
            case Quote.Known(Price.Costs costs) -> {
                getChildren().add(Pieces.label(PriceWords.brief(told), "price-total"));
                costs.discarded().ifPresent(this::discarded);
                // what warns is read first, where a low window shows only the upper part
                costs.notes().forEach(
                        note -> getChildren().add(Pieces.wrapped("! " + note, "price-note")));
                PriceWords.parts(costs)
                        .forEach(part -> getChildren().add(Pieces.wrapped(part, "price-part")));
            }
        }
    }

    private void discarded(RestoreLoss discarded) {
        boolean none = discarded.count() == 0;
        getChildren().add(Pieces.wrapped(
                (none ? "✓ " : "✕ ") + PriceWords.discarded(discarded, page)
                        + " if it began now; what is accepted until it begins goes, too.",
                none ? "price-part" : "price-loss"));
        if (!none) {
            getChildren().add(Pieces.button("Show which", "show-discarded",
                    "Show which acknowledged transactions would go",
                    () -> open.accept(discarded)));
        }
    }
}
