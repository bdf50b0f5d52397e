package dev.lastresort.ui.team;

import dev.lastresort.model.outcome.Wording;
import dev.lastresort.model.scenario.Scenario;
import dev.lastresort.session.attempt.Backstage;
import dev.lastresort.ui.incident.parts.Pieces;
import dev.lastresort.ui.incident.parts.Rows;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/** What is really wrong, and what each recovery would cost from now. */
final class BehindPane extends Rows {

    private final FacilitatorModel model;

    BehindPane(FacilitatorModel model) {
        super("behind", "What is really wrong, for the facilitator alone");
        this.model = model;
        model.backstage().subscribe(_ -> show());
        model.costs().addListener((_, _, _) -> show());
    }

    private void show() {
        List<Node> rows = new ArrayList<>();
        Scenario scenario = model.session().scenario();
        Backstage behind = model.backstage().get();
        rows.add(Pieces.label("What is really wrong", "section"));
        rows.add(Pieces.wrapped(clock(scenario.incident().at()) + ": "
                + (scenario.incident().summary().isBlank() ? "the change of this incident"
                        : scenario.incident().summary()),
                "session-read"));
        list(rows, "Not found yet by the team", behind.hidden(), "Nothing is hidden from them.");
        list(rows, "Does not hold in the data now", behind.broken(),
                "All that is checked holds, or the database is down.");
        rows.add(Pieces.label("What each recovery would cost from now", "section"));
        rows.add(Pieces.button("Reckon · F5", "session-reckon",
                "Reckon what each recovery would cost from now (F5)", model::reckon));
        rows.addAll(costs());
        replace(rows);
    }

    private static void list(List<Node> rows, String title, List<String> lines, String none) {
        rows.add(Pieces.label(title, "section"));
        if (lines.isEmpty()) {
            rows.add(Pieces.wrapped(none, "quiet"));
        }
        lines.forEach(line -> rows.add(Pieces.wrapped("• " + line, "card-words")));
    }

    private List<Node> costs() {
        return switch (model.costs().get()) {
            case FromNow.NotAsked() -> List.of(Pieces.wrapped(
                    "Each is simulated to the end of the day; the session goes on meanwhile.",
                    "quiet"));
            case FromNow.Reckoning(var at) -> List.of(Pieces.wrapped(
                    "Reckoning from " + clock(at) + " on …", "quiet"));
            case FromNow.NotReckoned(var why) -> List.of(Pieces.wrapped(why, "quiet"));
            case FromNow.Reckoned(var at, var costs) -> {
                List<Node> rows = new ArrayList<>();
                rows.add(Pieces.label("As of " + clock(at), "caption"));
                costs.forEach(cost -> rows.add(row(cost)));
                yield rows;
            }
        };
    }

    private String clock(LocalDateTime at) {
        return Wording.clock(at, model.room().view().get().page());
    }

    private static Node row(RecoveryCost cost) {
        VBox box = new VBox(Pieces.wrapped(cost.title(), "row-title"),
                Pieces.wrapped((cost.missed() == 0 ? "✓ " : "✕ ") + cost.limits(), "caption"));
        cost.harms().forEach(harm -> box.getChildren().add(Pieces.wrapped(harm, "caption")));
        box.getStyleClass().add("row");
        return box;
    }
}
