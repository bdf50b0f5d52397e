package dev.lastresort.ui.incident;

import dev.lastresort.model.journal.Event.Phase;
import dev.lastresort.picture.TimeText;
import dev.lastresort.ui.desk.room.Price;
import java.util.ArrayList;
import java.util.List;

/** A price in a line, and in all its parts. */
final class PriceWords {

    private PriceWords() {}

    static String brief(Quote.Told told) {
        return switch (told) {
            case Quote.Nothing(String why) -> why;
            case Quote.Asking() -> "…";
            case Quote.Known(Price.Impossible(String why)) -> "Not possible: " + why;
            case Quote.Known(Price.Costs costs) -> costs.total().isZero() ? "no time"
                    : ActionWords.duration(costs.total());
        };
    }

    static List<String> parts(Price.Costs costs) {
        List<String> parts = new ArrayList<>();
        if (!costs.waiting().isZero()) {
            parts.add("Waits " + ActionWords.duration(costs.waiting()) + " for free hands");
        }
        for (Phase phase : costs.phases()) {
            parts.add(ActionWords.phase(phase.kind()) + " "
                    + TimeText.between(phase.start(), phase.end()) + ": " + phase.formula());
        }
        return parts;
    }
}
