package dev.lastresort.ui.cohort;

import dev.lastresort.model.cohort.AttemptFigures;
import dev.lastresort.model.cohort.Cohort;
import dev.lastresort.model.cohort.CohortAttempt;
import dev.lastresort.model.cohort.CohortMatrix;
import dev.lastresort.model.cohort.CohortScenario;
import dev.lastresort.model.cohort.Team;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Label;

/** The attempts at the chosen scenario in words: how each stands, and what it came to. */
final class AttemptTable extends WordsTable<AttemptTable.AttemptLine> {

    /** One of them. */
    record AttemptLine(String file, String team, String standing, String outcome) {}

    /** @param select told which attempt is looked at */
    AttemptTable(Consumer<String> select) {
        setId("cohort-attempts");
        setAccessibleText("Attempts");
        setPlaceholder(new Label("Nobody has tried it yet."));
        add("Team", 200, AttemptLine::team);
        add("Standing", 320, AttemptLine::standing);
        add("Came to", 460, AttemptLine::outcome);
        add("File", 320, AttemptLine::file);
        getSelectionModel().selectedItemProperty().addListener(
                (_, _, line) -> Optional.ofNullable(line).map(AttemptLine::file).ifPresent(select));
    }

    void show(Cohort cohort, Optional<CohortScenario> scenario) {
        CohortMatrix matrix = CohortMatrix.of(cohort);
        become(scenario.map(one -> cohort.at(one.day())).orElse(List.of())
                .stream().map(one -> line(one, matrix)).toList());
    }

    private static AttemptLine line(CohortAttempt one, CohortMatrix matrix) {
        Team team = one.team();
        return new AttemptLine(one.file(), team.bracket().isEmpty() ? team.name()
                : team.name() + " · " + team.bracket(), matrix.words(one),
                one.figures().map(AttemptFigures::words).orElse(""));
    }
}
