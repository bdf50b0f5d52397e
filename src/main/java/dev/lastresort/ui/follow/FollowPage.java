package dev.lastresort.ui.follow;

import dev.lastresort.model.exercise.Seat;
import dev.lastresort.model.exercise.SeatName.SeatPane;
import dev.lastresort.model.journal.Sha256;
import dev.lastresort.model.outcome.Wording;
import dev.lastresort.report.page.HtmlText;
import dev.lastresort.session.attempt.RoomView;
import dev.lastresort.session.attempt.RoomView.Goal;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * The room as one seat sees it, as a page that fetches nothing and runs nothing: it asks for itself
 * anew every few seconds. Invariant: every text in it is escaped, and of what the seat does not see
 * nothing is in it.
 */
final class FollowPage {

    static final int SECONDS_BETWEEN = 3;

    private static final int MOST = 60;
    private static final String STYLE = ":root{color-scheme:light dark}"
            + "body{font:16px/1.45 system-ui,sans-serif;margin:1.5rem auto;max-width:80rem;"
            + "padding:0 1.25rem}h1{font-size:1.3rem;margin:0}p{margin:.2rem 0 1rem}"
            + "main{display:grid;gap:1.25rem 2.5rem;align-items:start;"
            + "grid-template-columns:repeat(auto-fit,minmax(min(20rem,100%),1fr))}"
            + "section{min-width:0;overflow-wrap:anywhere}"
            + "h3{font-size:.95rem;margin:0 0 .3rem;padding-bottom:.2rem;"
            + "border-bottom:1px solid #8886}ul{padding-left:1.1rem;margin:0}"
            + "li{margin:.15rem 0}.quiet{opacity:.7}";

    private final StringBuilder html = new StringBuilder(1 << 14);
    private final RoomView view;

    private FollowPage(RoomView view) {
        this.view = view;
    }

    /** Nothing may be loaded or run, and no style may stand in it but its own. */
    static String policy() {
        return "default-src 'none'; style-src 'sha256-"
                + Base64.getEncoder().encodeToString(Sha256.of(STYLE)) + "'; base-uri 'none';"
                + " form-action 'none'; frame-ancestors 'none'";
    }

    /** @param view what the team may know; empty while the room is covered */
    static String of(Seat seat, String title, Optional<RoomView> view) {
        String head = "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\">"
                + "<meta http-equiv=\"refresh\" content=\"" + SECONDS_BETWEEN + "\">"
                + "<meta name=\"viewport\" content=\"width=device-width\"><title>"
                + HtmlText.of(seat.name().title()) + "</title><style>" + STYLE
                + "</style></head><body><h1>" + HtmlText.of(title) + "</h1><p>"
                + HtmlText.of(seat.words() + ": " + seat.task()) + "</p>";
        return head + view.map(room -> new FollowPage(room).body(seat))
                .orElse("<p class=\"quiet\">The room is covered.</p>") + "</body></html>";
    }

    private String body(Seat seat) {
        html.append("<main>");
        for (SeatPane pane : SeatPane.values()) {
            if (seat.sees().contains(pane)) {
                pane(pane);
            }
        }
        return html.append("</main>").toString();
    }

    private void pane(SeatPane pane) {
        switch (pane) {
            case CLOCK -> list("Clock", List.of(clock(view.now()) + ", "
                    + Wording.duration(Duration.between(view.page(), view.now()).toSeconds())
                    + " since the page"), Function.identity());
            case GOALS -> list("What the business can bear", view.goals(), FollowPage::goal);
            case MESSAGES -> list("Messages", view.messages().reversed(),
                    one -> clock(one.at()) + " " + one.text());
            case PROGRAMS -> list("Programs", view.actors(), one -> one.title() + ": "
                    + one.state().name().toLowerCase(Locale.ROOT).replace('_', '-')
                    + (one.lastError().isEmpty() ? "" : ", last error: " + one.lastError()));
            case LOG -> list("Event log", view.log().reversed(),
                    one -> clock(one.at()) + " " + one.text());
            case SCHEMA -> list("Tables", view.tables(), one -> one.name()
                    + one.rows().map(rows -> ", " + Wording.count(rows, "row")).orElse("")
                    + ": " + String.join(", ", one.columns()));
            case WORK -> list("Work", view.works().reversed(), one -> one.name() + ": "
                    + one.progress().name().toLowerCase(Locale.ROOT));
            case DECISIONS -> list("Decisions", view.decisions().reversed(),
                    one -> clock(one.at()) + " " + one.what()
                            + (one.rationale().isEmpty() ? "" : " (" + one.rationale() + ")"));
        }
    }

    private static String goal(Goal goal) {
        return switch (goal) {
            case Goal.Recovery recovery -> recovery.words();
            case Goal.OtherLimit(var words) -> words;
            case Goal.Loss(var limit, var age) -> "At most "
                    + Wording.duration(limit.toSeconds()) + " of work may be lost; the newest"
                    + " backup is " + Wording.duration(age.toSeconds()) + " old";
        };
    }

    private <T> void list(String title, List<T> items, Function<T, String> words) {
        html.append("<section><h3>").append(HtmlText.of(title)).append("</h3><ul>");
        items.stream().limit(MOST).map(words).forEach(line -> html.append("<li>")
                .append(HtmlText.of(line)).append("</li>"));
        html.append(items.isEmpty() ? "<li class=\"quiet\">nothing yet</li></ul></section>"
                : "</ul></section>");
    }

    private String clock(LocalDateTime at) {
        return Wording.clock(at, view.page());
    }
}
