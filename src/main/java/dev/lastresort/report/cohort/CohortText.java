package dev.lastresort.report.cohort;

import dev.lastresort.model.cohort.AttemptFigures;
import dev.lastresort.model.cohort.Cohort;
import dev.lastresort.model.cohort.CohortAttempt;
import dev.lastresort.model.cohort.CohortMatrix;
import dev.lastresort.model.cohort.CohortNote;
import dev.lastresort.model.cohort.CohortScenario;
import dev.lastresort.model.cohort.DayFigures;
import dev.lastresort.model.cohort.DecisionPoint;
import dev.lastresort.model.cohort.FirstMoves;
import dev.lastresort.model.cohort.Team;
import dev.lastresort.model.outcome.Wording;
import dev.lastresort.model.scenario.Harmless;
import dev.lastresort.report.Table;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A cohort for a terminal: the matrix, then scenario by scenario how it went and what was done. */
public final class CohortText {

    private static final DateTimeFormatter WRITTEN = DateTimeFormatter
            .ofPattern("uuuu-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Cohort cohort;
    private final CohortMatrix matrix;
    private final StringBuilder text = new StringBuilder(1 << 12);

    private CohortText(Cohort cohort) {
        this.cohort = cohort;
        this.matrix = CohortMatrix.of(cohort);
    }

    public static String of(Cohort cohort) {
        CohortText whole = new CohortText(cohort);
        whole.line(summary(cohort));
        if (!cohort.attempts().isEmpty()) {
            whole.line("");
            whole.matrix();
            cohort.scenarios().forEach(whole::scenario);
        }
        whole.notes();
        return whole.text.toString();
    }

    /** What the folder holds, in a sentence. */
    public static String summary(Cohort cohort) {
        return cohort.folder() + ": " + counts(cohort);
    }

    /** The same without the folder's name. */
    public static String counts(Cohort cohort) {
        return cohort.attempts().isEmpty() ? "no attempt"
                : Wording.count(cohort.attempts().size(), "attempt")
                        + " by " + Wording.count(cohort.teams().size(), "team") + " at "
                        + Wording.count(cohort.scenarios().size(), "scenario");
    }

    private void line(String line) {
        text.append(Harmless.text(line).stripTrailing()).append('\n');
    }

    /** A line is long sooner than a page: what there are fewer of become the columns. */
    private void matrix() {
        List<Team> teams = matrix.teams();
        List<CohortScenario> scenarios = matrix.scenarios();
        Table table = Table.ofWords();
        if (scenarios.size() <= teams.size()) {
            row(table, "", scenarios.stream().map(CohortScenario::name));
            teams.forEach(team -> row(table, team.title(),
                    scenarios.stream().map(scenario -> matrix.words(team, scenario))));
        } else {
            row(table, "", teams.stream().map(Team::title));
            scenarios.forEach(scenario -> row(table, scenario.name(),
                    teams.stream().map(team -> matrix.words(team, scenario))));
        }
        print(table);
    }

    private static void row(Table table, String first, Stream<String> others) {
        table.add(Stream.concat(Stream.of(first), others)
                .map(cell -> List.of(Harmless.text(cell))).toList());
    }

    private void print(Table table) {
        table.lines().forEach(row -> row.forEach(line -> line("  " + line)));
    }

    private void scenario(CohortScenario scenario) {
        line("");
        line(scenario.name() + scenario.figures().map(DayFigures::title)
                .map(title -> ": " + title).orElse(""));
        List<CohortAttempt> attempts = cohort.at(scenario.day());
        Table table = Table.ofWords();
        attempts.forEach(one -> row(table, cohort.label(one), Stream.of(matrix.words(one),
                one.figures().map(AttemptFigures::words).orElse(""))));
        print(table);
        FirstMoves.of(attempts).forEach(this::point);
    }

    private void notes() {
        if (!cohort.notes().isEmpty()) {
            line("");
            line("Notes");
        }
        cohort.notes().forEach(one -> line("  " + Stream.of(one.team().title(), one.about())
                .filter(part -> !part.isEmpty()).collect(Collectors.joining(", "))
                + ": " + one.note().text() + " (" + source(one) + ")"));
    }

    /** Who wrote it, and when, if that is known. */
    public static String source(CohortNote note) {
        return note.by() + note.note().written().map(WRITTEN::format).map(when -> ", " + when)
                .orElse("");
    }

    private void point(DecisionPoint point) {
        line("  " + point.title() + " (" + Wording.count(point.attempts(), "attempt") + ")");
        Table table = Table.ofWords();
        point.choices().forEach(choice -> row(table, "  " + choice.files().size(), Stream.of(
                choice.move(), between(choice), names(choice))));
        print(table);
    }

    static String between(DecisionPoint.MoveChoice choice) {
        String from = choice.earliest().toLocalTime().toString();
        return choice.earliest().equals(choice.latest()) ? from
                : from + "–" + choice.latest().toLocalTime();
    }

    private String names(DecisionPoint.MoveChoice choice) {
        return choice.files().stream().map(cohort::attempt).flatMap(Optional::stream)
                .map(cohort::label).collect(Collectors.joining(", "));
    }
}
