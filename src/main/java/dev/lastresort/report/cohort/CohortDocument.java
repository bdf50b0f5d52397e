package dev.lastresort.report.cohort;

import dev.lastresort.model.cohort.AttemptFigures;
import dev.lastresort.model.cohort.Cohort;
import dev.lastresort.model.cohort.CohortAttempt;
import dev.lastresort.model.cohort.CohortMatrix;
import dev.lastresort.model.cohort.CohortScenario;
import dev.lastresort.model.cohort.DayFigures;
import dev.lastresort.model.cohort.DecisionPoint;
import dev.lastresort.model.cohort.FirstMoves;
import dev.lastresort.model.cohort.UnreadFile;
import dev.lastresort.model.outcome.Axis;
import dev.lastresort.model.outcome.Wording;
import dev.lastresort.picture.CohortLayout;
import dev.lastresort.picture.sheet.LetterWidths;
import dev.lastresort.picture.sheet.TimelineSheet;
import dev.lastresort.report.document.Document;
import dev.lastresort.report.document.Document.Chapter;
import dev.lastresort.report.document.Document.Topic;
import dev.lastresort.report.document.Passage;
import dev.lastresort.report.document.TextRun;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A cohort as a document: the matrix, then a chapter for each scenario. */
public final class CohortDocument {

    private static final int MOST_DRAWN = 60;
    private static final double PICTURE_WIDTH = 1040;

    private final Cohort cohort;
    private final CohortMatrix matrix;

    private CohortDocument(Cohort cohort) {
        this.cohort = cohort;
        this.matrix = CohortMatrix.of(cohort);
    }

    /** @param writtenOn the only thing in it that is not of the cohort */
    public static Document of(Cohort cohort, LocalDate writtenOn) {
        CohortDocument whole = new CohortDocument(cohort);
        List<Chapter> chapters = new ArrayList<>(List.of(whole.all()));
        for (int i = 0; i < cohort.scenarios().size(); i++) {
            chapters.add(whole.chapter(i));
        }
        return new Document("Cohort: " + cohort.folder(), writtenOn, chapters);
    }

    private Chapter all() {
        List<Topic> topics = new ArrayList<>(List.of(new Topic("matrix", "Teams and scenarios",
                List.of(table(), new Passage.RunningText("An attempt is dominated where a recovery"
                        + " of its scenario, or another attempt at it here, is no worse on any"
                        + " measure and better on one. There is no score.")))));
        if (!cohort.notes().isEmpty()) {
            topics.add(new Topic("notes", "Notes", List.of(notes())));
        }
        if (!cohort.unread().isEmpty()) {
            topics.add(new Topic("unread", "Not taken in", List.of(Passage.Points.of(
                    cohort.unread().stream().map(UnreadFile::line).toList()))));
        }
        return new Chapter("cohort", "All teams", CohortText.summary(cohort), topics);
    }

    private Passage table() {
        List<String> headings = Stream.concat(Stream.of("Team"),
                matrix.scenarios().stream().map(CohortScenario::name)).toList();
        return Passage.Tabular.of("", headings, matrix.teams().stream()
                .map(team -> Stream.concat(Stream.of(team.title()), matrix.scenarios().stream()
                        .map(scenario -> matrix.words(team, scenario))).toList())
                .toList());
    }

    private Passage notes() {
        return Passage.Tabular.of("", List.of("Team", "About", "Note", "Written by"),
                cohort.notes().stream().map(one -> List.of(one.team().title(), one.about(),
                        one.note().text(), CohortText.source(one))).toList());
    }

    private Chapter chapter(int place) {
        CohortScenario scenario = cohort.scenarios().get(place);
        String id = "s" + (place + 1);
        List<CohortAttempt> attempts = cohort.at(scenario.day());
        List<Topic> topics = new ArrayList<>();
        topics.add(new Topic(id + "-standings", "Attempts", List.of(Passage.Tabular.of("",
                List.of("Attempt", "Standing", "Came to"), attempts.stream()
                        .map(one -> List.of(cohort.label(one), matrix.words(one),
                                one.figures().map(AttemptFigures::words).orElse("")))
                        .toList()))));
        timeline(id, scenario, attempts).ifPresent(
                drawing -> topics.add(new Topic(id + "-timeline", "Timeline", List.of(drawing))));
        axes(place, attempts).ifPresent(
                table -> topics.add(new Topic(id + "-measures", "Measures", List.of(table))));
        List<Passage> points = FirstMoves.of(attempts).stream().map(this::point).toList();
        if (!points.isEmpty()) {
            topics.add(new Topic(id + "-moves", "First moves", points));
        }
        return new Chapter(id, heading(scenario),
                "Scenario " + scenario.day().scenario() + ", seed "
                        + scenario.day().seed() + scenario.day().engine().beside() + ", "
                        + Wording.count(attempts.size(), "attempt"),
                topics);
    }

    /** Two that share a title are told apart in the contents, too. */
    private static String heading(CohortScenario scenario) {
        String told = scenario.name().equals(scenario.day().scenario())
                ? "" : " (" + scenario.name() + ")";
        return scenario.figures().map(DayFigures::title).map(title -> title + told)
                .orElse(scenario.name());
    }

    /** All attempts on one clock; of very many the first, as a page has an end. */
    private Optional<Passage> timeline(
            String id, CohortScenario scenario, List<CohortAttempt> attempts) {
        List<CohortAttempt> begun = attempts.stream()
                .filter(one -> !one.decisions().isEmpty()).limit(MOST_DRAWN).toList();
        if (begun.isEmpty()) {
            return Optional.empty();
        }
        LetterWidths letters = new LetterWidths();
        CohortLayout layout = new CohortLayout(
                new Cohort(cohort.folder(), List.of(scenario), begun, List.of()), scenario,
                letters);
        return Optional.of(new Passage.Drawing(id + "-picture", TimelineSheet.explained(
                layout.layout(layout.opening(PICTURE_WIDTH)), letters)));
    }

    private Passage point(DecisionPoint point) {
        return Passage.Tabular.of(point.title(), List.of("Move", "Attempts", "When", "By"),
                point.choices().stream().map(choice -> List.of(choice.move(),
                        choice.files().size() + " of " + point.attempts(),
                        CohortText.between(choice), choice.files().stream().map(cohort::attempt)
                                .flatMap(Optional::stream).map(cohort::label)
                                .collect(Collectors.joining(", "))))
                        .toList());
    }

    /** Each measure on which somebody has something to tell; a line for whoever was measured. */
    private Optional<Passage> axes(int place, List<CohortAttempt> attempts) {
        List<CohortAttempt> measured =
                attempts.stream().filter(one -> one.figures().isPresent()).toList();
        Optional<DayFigures> day = cohort.scenarios().get(place).figures();
        if (measured.isEmpty() || day.isEmpty()) {
            return Optional.empty();
        }
        List<Axis> names = measured.getFirst().figures().map(AttemptFigures::result)
                .orElseThrow().axes();
        List<List<Axis>> all = Stream.concat(
                measured.stream().flatMap(one -> one.figures().stream())
                        .map(figures -> figures.result().axes()),
                day.get().recoveries().stream().map(recovery -> recovery.axes())).toList();
        List<Integer> told = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            int axis = i;
            if (all.stream().anyMatch(axes -> axis < axes.size() && tells(axes.get(axis)))) {
                told.add(i);
            }
        }
        List<List<List<TextRun>>> rows = new ArrayList<>();
        measured.forEach(one -> rows.add(row(cohort.label(one),
                "/attempts/" + cohort.attempts().indexOf(one),
                one.figures().orElseThrow().result().axes(), told)));
        for (int i = 0; i < day.get().recoveries().size(); i++) {
            rows.add(row("recovery: " + day.get().recoveries().get(i).title(),
                    "/scenarios/" + place + "/recoveries/" + i,
                    day.get().recoveries().get(i).axes(), told));
        }
        return Optional.of(new Passage.Tabular("", Stream.concat(Stream.of("Attempt"),
                told.stream().map(names::get).map(Axis::name)).toList(), rows, true));
    }

    private static List<List<TextRun>> row(
            String name, String pointer, List<Axis> axes, List<Integer> told) {
        List<List<TextRun>> row = new ArrayList<>();
        row.add(List.of(new TextRun.Plain(name)));
        told.forEach(axis -> row.add(List.of(axis >= axes.size() ? new TextRun.Plain("")
                : new TextRun.MeasuredFigure(axes.get(axis).figure(),
                        pointer + "/axes/" + axis + "/value",
                        axes.get(axis).value().map(BigDecimal::toPlainString).orElse("null"),
                        Optional.empty(), false))));
        return row;
    }

    /** Zero is no news on a measure on which nobody has more. */
    private static boolean tells(Axis axis) {
        return axis.value().isEmpty() || axis.value().get().signum() != 0;
    }
}
