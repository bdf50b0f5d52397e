package dev.lastresort.ui.incident.model;

import dev.lastresort.model.journal.Event.Phase;
import dev.lastresort.model.outcome.Wording;
import dev.lastresort.picture.time.TimeText;
import dev.lastresort.session.attempt.Price;
import dev.lastresort.session.attempt.RestoreLoss;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/** A price in a line, and in all its parts. */
public final class PriceWords {

    private static final int LISTED = 20;

    private PriceWords() {}

    public static String brief(Quote.PriceNews told) {
        return switch (told) {
            case Quote.NoPrice(String why) -> why;
            case Quote.Asking() -> "…";
            case Quote.Known(Price.Impossible(String why)) -> "Not possible: " + why;
            case Quote.Known(Price.Costs costs) -> costs.total().isZero() ? "no time"
                    : ActionWords.duration(costs.total());
        };
    }

    /** What a restore would take from the database, as a sentence without its full stop. */
    public static String discarded(RestoreLoss discarded, LocalDateTime page) {
        String since = " since " + Wording.clock(discarded.to(), page);
        return discarded.count() == 0
                ? "No acknowledged transaction" + since + " would go from the database"
                : Wording.count(discarded.count(), "acknowledged transaction") + since
                        + " would go from the database";
    }

    /** All that is known before it is taken, to be kept elsewhere. */
    public static Evidence.Piece preview(String name, Price.Costs costs, LocalDateTime page) {
        List<String> lines = new ArrayList<>(List.of("Takes " + ActionWords.duration(
                costs.total())));
        lines.addAll(parts(costs));
        lines.addAll(costs.notes());
        costs.discarded().ifPresent(discarded -> {
            lines.add(discarded(discarded, page));
            discarded.first().stream().limit(LISTED).forEach(one -> lines.add(
                    TimeText.clockSeconds(one.at(), page) + " " + one.actor() + " no. "
                            + one.n()));
            if (discarded.count() > LISTED) {
                lines.add("and " + Wording.number(discarded.count() - LISTED) + " more");
            }
        });
        return new Evidence.Piece("Preview: " + name, String.join("\n", lines));
    }

    public static List<String> parts(Price.Costs costs) {
        List<String> parts = new ArrayList<>();
        costs.person().ifPresent(person -> parts.add(
                "Done by " + person + ": your own hands stay free"));
        if (!costs.waiting().isZero()) {
            parts.add("Waits " + ActionWords.duration(costs.waiting()) + " until it begins");
        }
        for (Phase phase : costs.phases()) {
            parts.add(ActionWords.phase(phase));
        }
        return parts;
    }
}
