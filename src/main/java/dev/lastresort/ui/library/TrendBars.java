package dev.lastresort.ui.library;

import dev.lastresort.session.attempt.history.HistoryEntry;
import dev.lastresort.session.attempt.history.HistoryListing;
import dev.lastresort.session.attempt.history.ScenarioTrend;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** How long it took to recover, attempt by attempt; what a bar says stands beside it in words. */
final class TrendBars extends GridPane {

    private static final DateTimeFormatter BEGUN =
            DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.ENGLISH);
    private static final double LONGEST_BAR = 120;
    private static final double SHORTEST_BAR = 2;
    private static final int MOST_BARS = 8;

    /** @param trend of which the latest are shown */
    TrendBars(ScenarioTrend trend) {
        getStyleClass().add("trend");
        List<HistoryEntry> shown = trend.measured().subList(
                Math.max(0, trend.measured().size() - MOST_BARS), trend.measured().size());
        int row = 0;
        for (HistoryEntry entry : shown) {
            Label begun = text(BEGUN.format(entry.begun()), "fact-name");
            begun.setMinWidth(USE_PREF_SIZE);
            Label recovered = text(ScenarioTrend.recovered(entry), "fact-value");
            recovered.setMinWidth(USE_PREF_SIZE);
            addRow(row++, begun, bar(entry, trend.longestSeconds()), recovered,
                    text(HistoryListing.ending(entry), "fact-value"));
        }
    }

    private static Node bar(HistoryEntry entry, long longest) {
        Region bar = new Region();
        bar.getStyleClass().add("trend-bar");
        boolean back = entry.secondsToRecover().isPresent();
        double width = back ? Math.max(SHORTEST_BAR,
                LONGEST_BAR * entry.secondsToRecover().getAsLong() / longest) : LONGEST_BAR;
        bar.getStyleClass().add(back ? "trend-back" : "trend-never");
        bar.setMinWidth(width);
        bar.setMaxWidth(width);
        HBox room = new HBox(bar);
        room.setMinWidth(LONGEST_BAR);
        room.getStyleClass().add("trend-room");
        return room;
    }

    private static Label text(String words, String style) {
        Label label = new Label(words);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        return label;
    }
}
