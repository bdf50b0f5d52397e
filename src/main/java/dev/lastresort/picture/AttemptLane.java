package dev.lastresort.picture;

import dev.lastresort.model.cohort.AttemptFigures;
import dev.lastresort.model.cohort.AttemptFigures.Work;
import dev.lastresort.model.cohort.CohortAttempt;
import dev.lastresort.model.cohort.CohortDecision;
import dev.lastresort.model.journal.Event.Phase;
import dev.lastresort.picture.shape.Box;
import dev.lastresort.picture.shape.MarkerKind;
import dev.lastresort.picture.shape.Role;
import dev.lastresort.picture.shape.Shape;
import dev.lastresort.picture.shape.Shown;
import dev.lastresort.picture.shape.Shown.Mark;
import dev.lastresort.picture.shape.TextStyle;
import dev.lastresort.picture.story.StepRows;
import dev.lastresort.picture.time.TimeScale;
import dev.lastresort.picture.time.TimeText;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One attempt among others: what it did as marks, and below them the work as it was done, if that
 * was measured. Invariant: works that went on beside one another stand in rows of their own.
 */
final class AttemptLane {

    private static final double MARKS = 20;
    private static final double GAP = 2;
    private static final int MOST_ROWS = 4;

    private final CohortAttempt attempt;
    private final String label;
    private final String standing;
    private final List<InRow> works = new ArrayList<>();
    private final int rows;

    private record InRow(Work work, int row) {}

    /**
     * @param label    what it is called
     * @param standing how it stands, in words
     */
    AttemptLane(CohortAttempt attempt, String label, String standing) {
        this.attempt = attempt;
        this.label = label;
        this.standing = standing;
        List<LocalDateTime> ends = new ArrayList<>();
        attempt.figures().map(AttemptFigures::works).orElse(List.of()).forEach(
                work -> works.add(new InRow(work, StepRows.row(ends, work.start(), work.end()))));
        this.rows = Math.clamp(ends.size(), 1, MOST_ROWS);
    }

    String file() {
        return attempt.file();
    }

    double height() {
        return MARKS + rows * (Geometry.STEPS + GAP) + Geometry.PAD / 2;
    }

    void layOutGround(double top, View view, Sketch sketch) {
        sketch.add(new Shape.Group(new Box(0, top, view.width(), height()),
                view.selected().filter(attempt.file()::equals).isPresent()
                        ? Role.GROUP_SELECTED : Role.GROUP,
                new Shown.WholeBranch(attempt.file())));
    }

    void layOut(double top, View view, Sketch sketch, LocalDateTime day) {
        double room = view.names() - 2 * Geometry.PAD;
        Shown title = new Shown.Title(attempt.file(),
                label + "\n" + standing + "\n" + attempt.file());
        sketch.addLabel(Geometry.PAD, top, MARKS, room, label, Role.TEXT, TextStyle.STRONG, title);
        sketch.addLabel(Geometry.PAD, top + MARKS, Geometry.STEPS, room, standing,
                Role.TEXT_QUIET, TextStyle.SMALL, title);
        MarkerLane lane = new MarkerLane(attempt.file(), sketch, true);
        lane.layOut(top, MARKS, marks(day));
        StepLane steps = new StepLane(attempt.file(), sketch, Geometry.STEPS);
        for (InRow placed : works) {
            if (placed.row() < MOST_ROWS) {
                layOut(top + MARKS + placed.row() * (Geometry.STEPS + GAP), placed.work(), steps,
                        sketch, day);
            }
        }
    }

    private void layOut(double y, Work work, StepLane lane, Sketch sketch, LocalDateTime day) {
        Shown shown = new Shown.Title(attempt.file(), work.name() + " · "
                + TimeText.between(work.start(), work.end(), day)
                + (work.failed() ? " · came to nothing" : ""));
        for (Phase phase : work.phases()) {
            lane.add(y, phase, StepLane.role(phase.kind()), false, shown);
        }
        TimeScale scale = sketch.scale();
        if (work.failed() && scale.shown().contains(work.end())) {
            double x = Math.round(scale.x(work.end()));
            double width = sketch.textWidth("✕", TextStyle.SMALL);
            sketch.add(new Shape.Label(new Box(x - width / 2, y, width, Geometry.STEPS),
                    Role.TEXT_BAD, "✕", TextStyle.SMALL, Role.GROUP, shown));
        }
    }

    private List<Mark> marks(LocalDateTime day) {
        List<Mark> marks = new ArrayList<>();
        for (CohortDecision decision : attempt.decisions()) {
            decision.move().ifPresent(move -> marks.add(
                    mark(kind(decision, move), decision.at(), move, day)));
        }
        attempt.figures().ifPresent(figures -> figures.serviceBack().ifPresent(at -> marks.add(
                mark(figures.rowsAreRight() ? MarkerKind.SERVICE_BACK
                        : MarkerKind.SERVICE_BACK_ROWS_WRONG, at, "service back", day))));
        return marks;
    }

    private static Mark mark(MarkerKind kind, LocalDateTime at, String words, LocalDateTime day) {
        return new Mark(kind, at, words + " " + TimeText.clock(at, day),
                List.of(words, TimeText.clock(at)));
    }

    private static MarkerKind kind(CohortDecision decision, String move) {
        Optional<MarkerKind> byRung = decision.rung().map(rung -> switch (rung) {
            case CONTAIN -> MarkerKind.CONTAINMENT;
            case ROLL_FORWARD -> MarkerKind.DEPLOY;
            case COMPENSATE -> MarkerKind.CONSOLE;
            case RESTORE_ASIDE, RESTORE_IN_PLACE -> MarkerKind.RESTORE;
        });
        return byRung.orElse(move.startsWith("write ") ? MarkerKind.CONSOLE
                : move.startsWith("resume ") ? MarkerKind.CONTAINMENT : MarkerKind.WORK_DONE);
    }
}
