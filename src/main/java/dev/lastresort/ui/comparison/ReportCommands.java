package dev.lastresort.ui.comparison;

import atlantafx.base.theme.Styles;
import dev.lastresort.model.debrief.AttemptAccount;
import dev.lastresort.model.debrief.ReportedIncident;
import dev.lastresort.model.outcome.Comparison;
import dev.lastresort.report.format.ReportFormat;
import dev.lastresort.session.attempt.Debrief;
import dev.lastresort.session.attempt.told.Accounts;
import dev.lastresort.session.attempt.verdict.MovesFound;
import dev.lastresort.ui.command.Command;
import dev.lastresort.ui.command.CommandSource;
import dev.lastresort.ui.debrief.LookBack;
import dev.lastresort.ui.export.ReportSubject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * The report of a comparison, and of the attempt in it if there is one, to be taken away. It tells
 * what the scenario's file comes to: parameters that were turned since are no part of it.
 */
record ReportCommands(ComparisonModel model, Tools tools, Optional<LookBack> back)
        implements CommandSource {

    private static final String GROUP = "Report";
    /** Those that people read, or feed to their own programs. */
    private static final List<ReportFormat> FORMATS = List.of(
            ReportFormat.HTML, ReportFormat.MARKDOWN, ReportFormat.PDF, ReportFormat.JSON);

    @Override
    public List<Command> commands() {
        return Stream.concat(
                FORMATS.stream().map(format -> Command.of(GROUP,
                        "Export the report as " + format.title() + " …", "",
                        () -> tools.exports().report(format, subject()))),
                Stream.of(
                        Command.of(GROUP, "Export all rows as CSV …", "",
                                () -> tools.exports().tables(subject())),
                        Command.of(GROUP, "Copy post-mortem as Markdown", "",
                                () -> tools.exports().copy(subject(), tools.clipboard()))))
                .toList();
    }

    Node menu() {
        MenuButton menu = new MenuButton("Export …");
        menu.setId("export-report");
        menu.getStyleClass().addAll(Styles.FLAT, Styles.SMALL);
        menu.setGraphic(new FontIcon(Feather.DOWNLOAD));
        menu.setMinWidth(Region.USE_PREF_SIZE);
        menu.setAccessibleText("Export the report");
        commands().forEach(command -> {
            MenuItem item = new MenuItem(command.title());
            item.setOnAction(_ -> command.act().run());
            menu.getItems().add(item);
        });
        return menu;
    }

    private ReportSubject subject() {
        Comparison measured = model.ofTheFile();
        if (tools.together().isPresent()) {
            return new ReportSubject(measured.scenario().id(), tools.together().get());
        }
        // what is known of the moves by now; nobody waits for the rest
        Optional<MovesFound> moves = back.flatMap(own -> own.moves().found());
        Optional<Debrief> debrief = back.map(LookBack::debrief);
        return new ReportSubject(measured.scenario().id(), progress -> {
            List<AttemptAccount> attempts = debrief.stream()
                    .map(own -> Accounts.of(own, measured, moves)).toList();
            return new ReportedIncident(
                    measured, attempts, tools.later().apply(measured, progress));
        });
    }
}
