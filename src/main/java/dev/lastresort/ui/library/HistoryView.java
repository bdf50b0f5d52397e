package dev.lastresort.ui.library;

import dev.lastresort.session.attempt.history.PracticeCalendar;
import dev.lastresort.session.attempt.history.PracticeCalendar.PracticeDay;
import dev.lastresort.session.attempt.history.ScenarioTrend;
import dev.lastresort.ui.part.Buttons;
import dev.lastresort.ui.theme.UnbrokenText;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/**
 * On which days somebody practised, and how the attempts at one scenario went one after the other;
 * folded away, the same of every scenario.
 * All that a square or a bar says stands in words, too.
 */
final class HistoryView extends VBox {

    private static final int DARKEST = 3;
    /** That many have room for the name of their month. */
    private static final int MONTH_WEEKS = 2;

    private final HistoryModel model;
    private final String scenario;
    private final FlowPane buttons;
    private final PracticeView.Shelf shelf;

    HistoryView(HistoryModel model, String scenario, AttemptWays ways,
            PracticeView.Shelf shelf) {
        this.shelf = shelf;
        this.model = model;
        this.scenario = scenario;
        this.buttons = new FlowPane(
                Buttons.named("history-export", "Export all …", ways.exportAll()),
                Buttons.named("history-import", "Import …", ways.importAll()));
        buttons.getStyleClass().add("attempt-buttons");
        setId("history");
        getStyleClass().add("history");
        show();
    }

    /** What there is now. */
    void show() {
        getChildren().clear();
        boolean empty = model.history().get().entries().isEmpty();
        if (!empty) {
            PracticeCalendar calendar = model.calendar();
            getChildren().addAll(text("Practice calendar, all scenarios", "section"),
                    grid(calendar, model.today()), text(calendar.words(), "quiet"));
            trend(model.trend(scenario));
            getChildren().add(new PracticeView(model.overview(), shelf));
        }
        List<String> unread = model.unread(scenario);
        if (!unread.isEmpty()) {
            getChildren().add(unread(unread));
        }
        boolean nothing = getChildren().isEmpty();
        if (nothing) {
            getChildren().add(text("Attempts that were exported elsewhere can be brought in:",
                    "quiet"));
        }
        buttons.getChildren().getFirst().setVisible(!nothing);
        buttons.getChildren().getFirst().setManaged(!nothing);
        getChildren().add(buttons);
        if (!model.said().get().isEmpty()) {
            Label said = text(model.said().get(), "quiet");
            said.setId("history-said");
            getChildren().add(said);
        }
    }

    private static VBox unread(List<String> files) {
        Label heading = text("Files that cannot be read, and stay as they are", "section");
        heading.getStyleClass().add("history-next");
        VBox all = new VBox(heading);
        all.getStyleClass().addAll("history-unread", "fact-block");
        for (String file : files) {
            int end = file.indexOf(": ");
            all.getChildren().add(end < 0 ? text(file, "unread-name")
                    : new VBox(text(file.substring(0, end), "unread-name"),
                            text(file.substring(end + 2), "quiet")));
        }
        return all;
    }

    private void trend(ScenarioTrend trend) {
        trend.words().ifPresent(words -> {
            Label heading = text("Trend at this scenario: time to recover", "section");
            heading.getStyleClass().add("history-next");
            TrendBars bars = new TrendBars(trend);
            bars.setId("trend");
            getChildren().addAll(heading, bars, text(words, "quiet"));
        });
    }

    /** A column a week, under the months, and beside the days of the week. */
    private static Node grid(PracticeCalendar calendar, LocalDate today) {
        GridPane grid = new GridPane();
        grid.setId("calendar");
        grid.getStyleClass().add("calendar");
        grid.setAccessibleText(calendar.words());
        for (int day = 0; day < DayOfWeek.values().length; day += 2) {
            grid.add(around(DayOfWeek.of(day + 1).getDisplayName(
                    TextStyle.SHORT, Locale.ENGLISH)), 0, day + 1);
        }
        for (int week = 0; week < calendar.weeks().size(); week++) {
            List<PracticeDay> days = calendar.weeks().get(week);
            for (int day = 0; day < days.size(); day++) {
                Label square = square(days.get(day));
                square.setVisible(!days.get(day).day().isAfter(today));
                grid.add(square, week + 1, day + 1);
            }
            if (week + MONTH_WEEKS <= calendar.weeks().size()) {
                int column = week + 1;
                days.stream().filter(day -> day.day().getDayOfMonth() == 1).findFirst()
                        .ifPresent(first -> grid.add(around(first.day().getMonth().getDisplayName(
                                TextStyle.SHORT, Locale.ENGLISH)), column, 0, MONTH_WEEKS, 1));
            }
        }
        return grid;
    }

    private static Label around(String words) {
        Label label = new Label(words);
        label.getStyleClass().add("calendar-around");
        return label;
    }

    private static Label square(PracticeDay day) {
        Label square = new Label(day.attempts() == 0 ? "" : String.valueOf(day.attempts()));
        square.getStyleClass().addAll("calendar-day",
                "calendar-" + Math.min(day.attempts(), DARKEST));
        square.setAccessibleText(day.words());
        Tooltip.install(square, new Tooltip(day.words()));
        return square;
    }

    private static Label text(String words, String style) {
        Label label = new Label(UnbrokenText.of(words));
        label.getStyleClass().add(style);
        label.setWrapText(true);
        return label;
    }
}
