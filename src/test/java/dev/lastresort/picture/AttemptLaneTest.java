package dev.lastresort.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lastresort.model.cohort.AttemptFigures;
import dev.lastresort.model.cohort.AttemptFigures.Work;
import dev.lastresort.model.cohort.CohortAttempt;
import dev.lastresort.model.cohort.HandMade;
import dev.lastresort.model.journal.Event.Phase;
import dev.lastresort.model.journal.Event.PhaseKind;
import dev.lastresort.picture.shape.Box;
import dev.lastresort.picture.shape.Role;
import dev.lastresort.picture.shape.Shape;
import dev.lastresort.picture.shape.Shown;
import dev.lastresort.picture.shape.TextStyle;
import dev.lastresort.picture.time.TimeRange;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Two hours on 720 pixels from 200 on: six pixels a minute. Every letter is five wide. Below 20
 * pixels of marks there are 16 of works for each row, and two between two rows.
 */
class AttemptLaneTest {

    private static final double TOP = 50;
    private static final double WORKS = 70;
    private static final View VIEW = new View(
            new TimeRange(at("10:00"), at("12:00")), 936, 200, List.of("s"), Set.of(),
            Optional.empty(), Optional.empty(), at("09:00"), Optional.empty(), Provisional.NONE);

    private static LocalDateTime at(String time) {
        return LocalDateTime.parse("2026-03-02T" + time);
    }

    private static Work work(String name, String from, int minutes, boolean failed) {
        LocalDateTime end = at(from).plusMinutes(minutes);
        return new Work(name, Optional.empty(), at(from), end,
                List.of(new Phase(PhaseKind.RUN, at(from), end, "")), failed);
    }

    private static CohortAttempt attempt(Work... works) {
        AttemptFigures figures = HandMade.figures(0, 0, 600);
        return HandMade.measured("team", HandMade.ORDERS, new AttemptFigures(
                figures.fingerprint(), figures.result(), figures.missed(), 0, 0,
                Optional.empty(), List.of(works)));
    }

    private static Shown shown(CohortAttempt attempt, String words) {
        return new Shown.Title(attempt.file(), words);
    }

    private static List<Shape> shapes(CohortAttempt attempt) {
        Sketch sketch = new Sketch(VIEW.scale(), (text, _) -> 5.0 * text.length());
        new AttemptLane(attempt, "Team", "no row lost").layOut(TOP, VIEW, sketch, at("00:00"));
        return sketch.shapes();
    }

    private static Shape.Label label(double x, double y, double height, Role role, String text,
            TextStyle style, Shown shows) {
        return new Shape.Label(new Box(x, y, 5 * text.length(), height), role, text, style,
                Role.GROUP, shows);
    }

    @Test
    void itsNameStandsOverHowItStands() {
        CohortAttempt attempt = attempt();
        Shown title = shown(attempt, "Team\nno row lost\n" + attempt.file());
        assertEquals(List.of(
                label(8, TOP, 20, Role.TEXT, "Team", TextStyle.STRONG, title),
                label(8, WORKS, 16, Role.TEXT_QUIET, "no row lost", TextStyle.SMALL, title)),
                shapes(attempt));
    }

    @Test
    void worksOfTheSameTimeStandBelowEachOther() {
        CohortAttempt attempt = attempt(work("a", "10:10", 10, false),
                work("b", "10:15", 10, false), work("c", "10:20", 10, false));
        assertEquals(List.of(
                span(260, WORKS, shown(attempt, "a · 10:10–10:20")),
                span(290, WORKS + 18, shown(attempt, "b · 10:15–10:25")),
                span(320, WORKS, shown(attempt, "c · 10:20–10:30"))), spans(attempt));
    }

    private static Shape span(double x, double y, Shown shows) {
        return new Shape.Span(new Box(x, y, 59, 16), Role.RUN, false, shows);
    }

    private static List<Shape> spans(CohortAttempt attempt) {
        return shapes(attempt).stream().filter(Shape.Span.class::isInstance).toList();
    }

    @Test
    void whatCameToNothingIsCrossedOutAtItsEndIfThatIsInSight() {
        CohortAttempt attempt = attempt(work("a", "10:10", 10, true),
                work("b", "10:30", 10, false), work("c", "11:30", 60, true));
        Shown shown = shown(attempt, "a · 10:10–10:20 · came to nothing");
        assertEquals(List.of(label(317.5, WORKS, 16, Role.TEXT_BAD, "✕", TextStyle.SMALL, shown)),
                shapes(attempt).stream().filter(shape -> shape.role() == Role.TEXT_BAD).toList());
    }

    @Test
    void thereAreFourRowsAtMost() {
        assertEquals(20 + 18 + 4, height(0));
        assertEquals(20 + 18 + 4, height(1));
        assertEquals(20 + 4 * 18 + 4, height(4));
        assertEquals(20 + 4 * 18 + 4, height(5));
        assertEquals(4, spans(attempt(beside(5))).size());
    }

    private static double height(int works) {
        return new AttemptLane(attempt(beside(works)), "Team", "").height();
    }

    private static Work[] beside(int works) {
        return IntStream.range(0, works).mapToObj(i -> work("w" + i, "10:10", 10, false))
                .toArray(Work[]::new);
    }

    @Test
    void itsGroundTellsWhetherItIsSelected() {
        CohortAttempt attempt = attempt();
        for (View view : Stream.of(Optional.of(attempt.file()), Optional.of("other"),
                Optional.<String>empty()).map(VIEW::withSelected).toList()) {
            Sketch sketch = new Sketch(view.scale(), (text, _) -> 5.0 * text.length());
            new AttemptLane(attempt, "Team", "").layOutGround(TOP, view, sketch);
            assertEquals(List.of(new Shape.Group(new Box(0, TOP, 936, 42),
                    view.selected().equals(Optional.of(attempt.file()))
                            ? Role.GROUP_SELECTED : Role.GROUP,
                    new Shown.WholeBranch(attempt.file()))), sketch.shapes());
        }
    }
}
