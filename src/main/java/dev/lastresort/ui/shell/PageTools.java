package dev.lastresort.ui.shell;

import dev.lastresort.model.debrief.NearMiss;
import dev.lastresort.model.outcome.Comparison;
import dev.lastresort.session.Progress;
import dev.lastresort.session.attempt.IncidentRoom;
import dev.lastresort.session.desk.ScenarioCard;
import dev.lastresort.session.sweep.ScenarioSweeps;
import dev.lastresort.ui.comparison.Tools;
import dev.lastresort.ui.desk.Background;
import dev.lastresort.ui.desk.CopyBoard;
import dev.lastresort.ui.export.ExportModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.layout.Region;

/**
 * What a page about one comparison can do beyond itself: copy, export, ask what would have been.
 *
 * @param present shows something over the whole window
 */
record PageTools(ShellModel model, ExportModel exports, Background background,
        Consumer<Function<Runnable, Region>> present) {

    Tools of(Screen.ComparisonPage page) {
        return new Tools(background, model.recollection(), CopyBoard::put, exports::text,
                exports::bytes, exports,
                later(page.card(), page.practised().map(own -> own.room().room())),
                Optional.of(page).filter(one -> !one.attempts().isEmpty())
                        .map(one -> progress -> model.library().shelf().report(
                                one.card(), one.attempts(), progress)),
                () -> model.desk().whatIf(page.card()),
                () -> new ScenarioSweeps(model.desk().measurable(page.card())), present);
    }

    /** What the attempt in this room, and each recovery, would have come to a little later. */
    BiFunction<Comparison, Progress, List<NearMiss>> later(Screen.Practising practising) {
        return later(practising.card(), Optional.of(practising.room()));
    }

    private BiFunction<Comparison, Progress, List<NearMiss>> later(
            ScenarioCard card, Optional<IncidentRoom> own) {
        return (measured, progress) -> {
            List<NearMiss> all = new ArrayList<>();
            own.ifPresent(room -> all.addAll(room.later(measured, progress)));
            all.addAll(model.desk().nearMisses(card, measured, progress));
            return all;
        };
    }
}
