package dev.lastresort.picture;

import dev.lastresort.model.journal.Event.Phase;
import dev.lastresort.model.journal.Event.PhaseKind;
import dev.lastresort.model.outcome.ModelledDay.ModelledProgram;
import dev.lastresort.model.outcome.ModelledDay.PlannedStep;
import dev.lastresort.picture.shape.Box;
import dev.lastresort.picture.shape.Role;
import dev.lastresort.picture.shape.Shape;
import dev.lastresort.picture.shape.Shown;
import dev.lastresort.picture.shape.TextStyle;
import dev.lastresort.picture.story.StepRows;
import dev.lastresort.picture.time.TimeScale;
import dev.lastresort.picture.time.TimeText;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The steps of one program by the model alone: each with its name above its phases, those that run
 * beside one another below each other, and a dotted line to what a restore goes back to.
 */
final class ProgramLane {

    private static final double NAME = 17;
    private static final double GAP = 5;
    /** Around a step that is selected; its name stands clear of it. */
    private static final double OUTLINE = 2;
    private static final double TEXT_GAP = 6;
    private static final double DIAMOND = 12;
    private static final double INSTANT = 3;
    /** In less room nothing could be read. */
    private static final double LEAST_TITLE = 20;

    /**
     * @param row  0 is the uppermost
     * @param next when the next one of the row begins
     */
    private record InRow(PlannedStep step, int row, Optional<LocalDateTime> next) {}

    private final ModelledProgram program;
    private final List<InRow> steps = new ArrayList<>();
    private final int rows;

    ProgramLane(ModelledProgram program) {
        this.program = program;
        List<LocalDateTime> ends = new ArrayList<>();
        Map<Integer, Integer> last = new HashMap<>();
        for (PlannedStep step : program.steps()) {
            int row = StepRows.row(ends, step.start(), step.end());
            Optional.ofNullable(last.put(row, steps.size())).ifPresent(before -> steps.set(before,
                    new InRow(steps.get(before).step(), row, Optional.of(step.start()))));
            steps.add(new InRow(step, row, Optional.empty()));
        }
        this.rows = Math.max(1, ends.size());
    }

    ModelledProgram program() {
        return program;
    }

    double height() {
        return Geometry.PAD + rows * (NAME + Geometry.STEPS + GAP);
    }

    /** Lies under all guides. */
    void layOutGround(double top, View view, Sketch sketch) {
        sketch.add(new Shape.Group(new Box(0, top, view.width(), height()), Role.GROUP,
                new Shown.WholeBranch(program.name())));
    }

    void layOut(double top, View view, Sketch sketch, LocalDateTime day) {
        addNames(top + Geometry.PAD / 2, view.names() - 2 * Geometry.PAD, sketch, day);
        StepLane lane = new StepLane(program.name(), sketch, Geometry.STEPS);
        double[] titled = new double[rows];
        for (InRow placed : steps) {
            double y = top + Geometry.PAD / 2 + placed.row() * (NAME + Geometry.STEPS + GAP);
            PlannedStep step = placed.step();
            if (sketch.scale().shown().meets(step.start(), step.end().plusNanos(1))) {
                step.phases().forEach(phase -> addPhase(lane, y + NAME, step, phase));
                if (step.phases().isEmpty()) {
                    addInstant(sketch, y + NAME, step);
                }
                addTitle(sketch, y, placed, titled);
                addOutline(sketch, y + NAME, step, view);
            }
            step.target().ifPresent(at -> addTarget(sketch, y + NAME, step, at, day));
        }
    }

    private void addNames(double y, double room, Sketch sketch, LocalDateTime day) {
        String name = program.name().isEmpty() ? "Incident" : program.title();
        sketch.addLabel(Geometry.PAD, y, NAME, room, name, Role.TEXT, TextStyle.STRONG,
                new Shown.Title(program.name(), program.title()));
        String end = end(day);
        sketch.addLabel(Geometry.PAD, y + NAME, Geometry.STEPS, room, end, Role.TEXT_QUIET,
                TextStyle.SMALL, new Shown.Title(program.name(), program.title() + "\n" + end));
    }

    /** How far it comes. */
    private String end(LocalDateTime day) {
        if (program.steps().isEmpty()) {
            return program.later() == 0 ? "nobody does anything" : "never starts";
        }
        // Steps may run beside one another.
        LocalDateTime last = program.steps().stream().map(PlannedStep::end)
                .max(LocalDateTime::compareTo).orElseThrow();
        String at = TimeText.clock(last, day);
        return program.steps().getLast().fails().isPresent() ? "fails at " + at
                : program.later() > 0 ? program.later() + " not begun by the horizon"
                : "done at " + at + ", " + TimeText.duration(
                        program.steps().getFirst().start(), last);
    }

    private void addPhase(StepLane lane, double y, PlannedStep step, Phase phase) {
        lane.add(y, phase, StepLane.role(step.step(), phase.kind()), true,
                new Shown.ModelledPhase(program.name(), step.step().name(), phase));
    }

    /** A step of no length is a stroke where it is. */
    private void addInstant(Sketch sketch, double y, PlannedStep step) {
        double x = Math.round(sketch.scale().x(step.start()));
        sketch.add(new Shape.Span(new Box(x, y, INSTANT, Geometry.STEPS),
                StepLane.role(step.step(), PhaseKind.RUN),
                true, new Shown.ModelledMoment(
                        program.name(), step.step().name(), step.start())));
    }

    /**
     * As much of the name as there is room for before the next step of the row; that of the last
     * step begins further to the left where it would leave the picture.
     *
     * @param titled how far each row has names
     */
    private void addTitle(Sketch sketch, double y, InRow placed, double[] titled) {
        TimeScale scale = sketch.scale();
        PlannedStep step = placed.step();
        String name = step.number() + ". " + step.step().name();
        String words = name + step.fails().map(why -> " · fails: " + why).orElse("");
        double wide = sketch.textWidth(words, TextStyle.SMALL);
        double at = Math.round(scale.clampedX(step.start()));
        double end = placed.next().map(scale::clampedX).orElse(scale.right()) - TEXT_GAP;
        double x = placed.next().isPresent() ? at : Math.min(at, Math.max(
                Math.max(scale.left(), titled[placed.row()]), end - wide));
        if (end - x < LEAST_TITLE) {
            return;
        }
        titled[placed.row()] = Math.min(end, x + wide) + TEXT_GAP;
        sketch.addLabel(x, y, NAME - OUTLINE, end - x, words,
                step.fails().isPresent() ? Role.TEXT_BAD : Role.TEXT, TextStyle.SMALL,
                step.phases().isEmpty()
                        ? new Shown.ModelledMoment(program.name(), step.step().name(), step.start())
                        : new Shown.ModelledPhase(program.name(), step.step().name(),
                                step.phases().getFirst()));
    }

    private void addOutline(Sketch sketch, double y, PlannedStep step, View view) {
        if (view.thing().filter(thing -> isOf(thing, step)).isPresent()) {
            TimeScale scale = sketch.scale();
            double x = Math.round(scale.clampedX(step.start()));
            double right = Math.max(x + INSTANT, Math.round(scale.clampedX(step.end())));
            sketch.add(new Shape.Outline(new Box(x - OUTLINE, y - OUTLINE, right - x + 3,
                    Geometry.STEPS + 2 * OUTLINE), Role.SELECTED, Shown.NOTHING));
        }
    }

    private boolean isOf(Shown.OnBranch thing, PlannedStep step) {
        return thing.branch().equals(program.name())
                && PlanLayout.stepOf(thing).filter(step.step().name()::equals).isPresent();
    }

    private void addTarget(
            Sketch sketch, double y, PlannedStep step, LocalDateTime at, LocalDateTime day) {
        TimeScale scale = sketch.scale();
        double from = scale.clampedX(at);
        double to = scale.clampedX(step.start());
        double middle = y + Geometry.STEPS / 2;
        if (at.isBefore(step.start()) && to - from > DIAMOND) {
            sketch.add(new Shape.Tether(new Box(from, middle - 1, to - from, 2),
                    Role.MARK_RESTORE, Shown.NOTHING));
        }
        if (scale.shown().contains(at)) {
            sketch.add(new Shape.Handle(new Box(Math.round(from) - DIAMOND / 2,
                    middle - DIAMOND / 2, DIAMOND, DIAMOND), Role.TARGET, false,
                    new Shown.Title(program.name(), step.step().name() + " goes back to "
                            + TimeText.clock(at, day))));
        }
    }
}
