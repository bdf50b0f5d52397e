package dev.lastresort.picture;

import dev.lastresort.model.journal.Event.Phase;
import dev.lastresort.model.journal.Event.PhaseKind;
import dev.lastresort.model.outcome.ModelledSchedule.ModelledStep;
import dev.lastresort.model.scenario.Step;
import dev.lastresort.picture.shape.Box;
import dev.lastresort.picture.shape.Role;
import dev.lastresort.picture.shape.Shape;
import dev.lastresort.picture.shape.Shown;
import dev.lastresort.picture.shape.TextStyle;
import dev.lastresort.picture.story.StepRows;
import dev.lastresort.picture.time.TimeScale;
import dev.lastresort.picture.time.TimeText;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;

/** What was being done when: the phases of a branch's steps, named where the name fits. */
final class StepLane {

    private static final double TEXT_PAD = 6;

    private final String branch;
    private final Sketch sketch;
    private final double height;

    StepLane(String branch, Sketch sketch, double height) {
        this.branch = branch;
        this.sketch = sketch;
        this.height = height;
    }

    void layOut(double y, StepRows rows) {
        for (StepRows.Placed placed : rows.steps()) {
            double top = y + placed.row() * (height + Geometry.STEP_GAP);
            List<Phase> whole = placed.step().phases();
            for (int i = 0; i < placed.phases().size(); i++) {
                add(top, placed.phases().get(i),
                        role(placed.step().step(), placed.phases().get(i).kind()), false,
                        new Shown.StepPhase(branch, placed.step().ref(), whole.get(i)));
            }
        }
        // Last, since what was done matters more than what came to nothing.
        rows.steps().forEach(placed -> placed.vain().ifPresent(how -> addVain(
                y + placed.row() * (height + Geometry.STEP_GAP), placed, how, rows)));
    }

    /** In words where nothing follows so soon, else as a sign alone. */
    private void addVain(double y, StepRows.Placed placed, String how, StepRows rows) {
        LocalDateTime end = placed.end();
        if (!sketch.scale().shown().contains(end)) {
            return;
        }
        double x = Math.round(sketch.scale().x(end));
        double next = rows.steps().stream()
                .filter(other -> other.row() == placed.row() && other != placed
                        && !other.step().at().isBefore(end))
                .mapToDouble(other -> sketch.scale().x(other.step().at())).min()
                .orElse(Double.MAX_VALUE);
        String words = "✕ " + how;
        double width = sketch.textWidth(words, TextStyle.SMALL);
        boolean told = x + 2 * TEXT_PAD + width <= next && sketch.addIfFree(
                new Box(x + TEXT_PAD, y, width, height), words, Role.TEXT_BAD);
        if (!told) {
            double sign = sketch.textWidth("✕", TextStyle.SMALL);
            sketch.add(new Shape.Label(new Box(x - sign / 2, y, sign, height), Role.TEXT_BAD, "✕",
                    TextStyle.SMALL, Role.GROUP, Shown.NOTHING));
        }
    }

    /** @param known the scenario's steps by name, which tell what a step does when it runs */
    void layOutModelled(double y, List<ModelledStep> steps, Map<String, Step> known) {
        for (ModelledStep step : steps) {
            for (Phase phase : step.phases()) {
                Role role = known.containsKey(step.name())
                        ? role(known.get(step.name()), phase.kind()) : role(phase.kind());
                add(y, phase, role, true,
                        new Shown.ModelledPhase(branch, step.name(), phase));
            }
        }
    }

    void add(double y, Phase phase, Role role, boolean modelled, Shown shows) {
        TimeScale scale = sketch.scale();
        if (!phase.start().isBefore(phase.end())
                || !scale.shown().meets(phase.start(), phase.end())) {
            return;
        }
        double x = Math.round(scale.clampedX(phase.start()));
        double right = Math.max(x + 2, Math.round(scale.clampedX(phase.end())));
        // One pixel of air between neighbours.
        Box box = new Box(x, y, Math.max(1, right - x - 1), height);
        sketch.add(new Shape.Span(box, role, modelled, shows));
        addName(box, phase, role, shows);
    }

    private void addName(Box box, Phase phase, Role role, Shown shows) {
        String word = word(role);
        String length = TimeText.duration(phase.start(), phase.end());
        for (String name : List.of(word + " " + length, word)) {
            double width = sketch.textWidth(name, TextStyle.SMALL);
            if (width + 2 * TEXT_PAD <= box.width()) {
                sketch.add(new Shape.Label(
                        new Box(box.x() + TEXT_PAD, box.y(), width, box.height()), Role.TEXT, name,
                        TextStyle.SMALL, role, shows));
                return;
            }
        }
    }

    /** What a phase of that role is called. */
    static String word(Role role) {
        return switch (role) {
            case APPROVAL -> "approval";
            case AUTHORING -> "authoring";
            case REVIEW -> "review";
            case PROVISIONING -> "provisioning";
            case RESTORE -> "restore";
            case REDO -> "redo";
            case COPY_BACK -> "copy back";
            case VERIFY -> "verify";
            default -> "run";
        };
    }

    /** What a step does while it runs depends on the step. */
    static Role role(Step step, PhaseKind kind) {
        if (kind != PhaseKind.RUN) {
            return role(kind);
        }
        return switch (step) {
            case Step.CopyBack _ -> Role.COPY_BACK;
            case Step.Verify _, Step.VerifyBackup _ -> Role.VERIFY;
            case Step.Contain _, Step.Resume _, Step.Deploy _, Step.RunSql _, Step.Restore _,
                    Step.PauseReplica _ ->
                    Role.RUN;
        };
    }

    static Role role(PhaseKind kind) {
        return switch (kind) {
            case APPROVAL -> Role.APPROVAL;
            case AUTHORING -> Role.AUTHORING;
            case REVIEW -> Role.REVIEW;
            case PROVISIONING -> Role.PROVISIONING;
            case RESTORE -> Role.RESTORE;
            case REDO -> Role.REDO;
            case RUN -> Role.RUN;
        };
    }
}
