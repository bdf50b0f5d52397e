package dev.lastresort.ui.inspector;

import dev.lastresort.model.outcome.Comparison;
import dev.lastresort.model.outcome.Sentence.Counted;
import dev.lastresort.replay.StartOfDay;
import dev.lastresort.session.MissionComparison;
import dev.lastresort.ui.theme.Theme;
import dev.lastresort.ui.timeline.TimelineModel;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import javafx.scene.Parent;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A picture of every panel and state, for people to look at. */
@Tag("screens")
class InspectorScreensTest {

    private static final Path TO = Path.of("target", "screens", "inspector");

    private record Look(Theme theme, int width, int height) {}

    private static final List<Look> LOOKS = List.of(new Look(Theme.LIGHT, 1000, 280),
            new Look(Theme.DARK, 1600, 340), new Look(Theme.DARK, 1200, 640));

    @Test
    void showsEveryPanel() throws Exception {
        Panels panels = Panels.open(1000, 280);
        archive(panels);
        prices(panels);
        panels.close();
    }

    private void archive(Panels panels) {
        Comparison comparison = StartOfDay.under(MissionComparison.ofArchive());
        TimelineModel timeline = Panels.timeline(comparison);
        InspectorModel model = Panels.on(() -> Panels.inspector(timeline));
        shoot(panels, "facts-trunk", new FactDiffView(model));
        String pitr = comparison.branches().stream().map(b -> b.name())
                .filter(name -> name.contains("pitr")).findFirst().orElseThrow();
        does(() -> timeline.select(Optional.of(pitr)));
        shoot(panels, "facts-pitr", new FactDiffView(model));
        does(() -> model.facts().chooseLeft(comparison.branches().getLast().name()));
        shoot(panels, "facts-pair", new FactDiffView(model));
        does(() -> model.facts().chooseLeft(pitr));
        shoot(panels, "facts-nothing", new FactDiffView(model));
        does(() -> model.show(new Counted.Downtime(pitr, "checkout")));
        shoot(panels, "ledger-states", new LedgerView(model));
        does(() -> model.ledger().show(model.ledger().kinds().getFirst().query()));
        shoot(panels, "ledger-effects", new LedgerView(model));
        does(() -> model.ledger().show(model.ledger().kinds().get(1).query()));
        shoot(panels, "ledger-answers", new LedgerView(model));
        does(() -> {
            model.database().choose("orders");
            timeline.reveal(pitr, LocalDateTime.parse("2026-03-02T10:54:30"));
        });
        shoot(panels, "database-orders", new DatabaseView(model));
        does(() -> timeline.reveal(pitr, LocalDateTime.parse("2026-03-02T12:00:00")));
        shoot(panels, "database-down", new DatabaseView(model));
        does(() -> {
            model.database().choose("orders_archive");
            timeline.reveal(pitr, LocalDateTime.parse("2026-03-02T10:30:00"));
        });
        shoot(panels, "database-dropped", new DatabaseView(model));
        for (String branch : comparison.branches().stream().map(b -> b.name()).toList()) {
            does(() -> timeline.select(Optional.of(branch)));
            shoot(panels, "steps-" + branch, new StepsView(model));
        }
    }

    private void prices(Panels panels) {
        Comparison comparison = StartOfDay.under(MissionComparison.ofPrices());
        TimelineModel timeline = Panels.timeline(comparison);
        InspectorModel model = Panels.on(() -> Panels.inspector(timeline));
        shoot(panels, "prices-facts", new FactDiffView(model));
        does(() -> {
            model.database().choose("products");
            timeline.reveal(comparison.trunk().name(),
                    LocalDateTime.parse("2026-03-02T11:00:30"));
        });
        shoot(panels, "prices-database", new DatabaseView(model));
    }

    private static void does(Runnable action) {
        Panels.on(() -> {
            action.run();
            return true;
        });
    }

    private void shoot(Panels panels, String name, Parent panel) {
        panels.show(panel);
        for (Look look : LOOKS) {
            panels.wear(look.theme());
            panels.size(look.width(), look.height());
            panels.picture(TO.resolve(name + "-" + look.theme().name().toLowerCase() + "-"
                    + look.width() + ".png"));
        }
    }
}
