package dev.lastresort.ui.comparison;

import dev.lastresort.model.outcome.Comparison;
import dev.lastresort.report.SectionsReport;
import dev.lastresort.session.attempt.told.VerdictSections;
import dev.lastresort.ui.command.Command;
import dev.lastresort.ui.command.ViewTab;
import dev.lastresort.ui.debrief.DebriefView;
import dev.lastresort.ui.debrief.LookBack;
import dev.lastresort.ui.debrief.VerdictView;
import dev.lastresort.ui.presenter.PresenterView;
import dev.lastresort.ui.theme.FontMeasure;
import dev.lastresort.ui.theme.Theme;
import java.time.LocalDateTime;
import javafx.beans.value.ObservableValue;

/** What stands below the timeline of the attempt that is in the comparison. */
record AttemptTabs(ComparisonModel model, ObservableValue<Theme> theme, Tools tools,
        LookBack back) {

    /** The first thing to read. */
    ViewTab verdict() {
        return new ViewTab("verdict", "Verdict", "The verdict: people, moves and path",
                () -> new VerdictView(back, comparison(), this::reveal, this::present));
    }

    ViewTab decisions() {
        return new ViewTab("attempt", "Your attempt", "Your attempt, decision by decision",
                () -> new DebriefView(back, comparison(), this::reveal));
    }

    /** @param group among the commands */
    Command copyVerdict(String group) {
        return Command.of(group, "Copy the verdict as Markdown", "",
                () -> tools.clipboard().accept(SectionsReport.markdown(
                        "The verdict: " + comparison().scenario().briefing().title(),
                        VerdictSections.of(back.debrief(), comparison(), back.moves().found()))));
    }

    private Comparison comparison() {
        return model.comparison().get();
    }

    private void reveal(LocalDateTime at) {
        comparison().attempt()
                .ifPresent(attempt -> model.timeline().reveal(attempt.name(), at));
    }

    private void present(Comparison day) {
        tools.present().accept(close -> new PresenterView(day, new FontMeasure(), theme, close));
    }
}
