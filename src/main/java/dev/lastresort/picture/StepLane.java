package dev.lastresort.picture;

import dev.lastresort.model.journal.Event.Phase;
import dev.lastresort.model.journal.Event.PhaseKind;
import dev.lastresort.model.journal.Event.StepStarted;
import java.util.List;
import java.util.Locale;

/** What was being done when: the phases of a branch's steps, named where the name fits. */
final class StepLane {

    private static final double TEXT_PAD = 6;

    private final String branch;
    private final Sketch sketch;

    StepLane(String branch, Sketch sketch) {
        this.branch = branch;
        this.sketch = sketch;
    }

    void layOut(double y, List<StepStarted> steps) {
        steps.forEach(step -> step.phases().stream()
                .filter(phase -> phase.start().isBefore(phase.end()))
                .filter(phase -> sketch.scale().shown().meets(phase.start(), phase.end()))
                .forEach(phase -> addPhase(y, step, phase)));
    }

    private void addPhase(double y, StepStarted step, Phase phase) {
        TimeScale scale = sketch.scale();
        double x = Math.round(scale.clampedX(phase.start()));
        double right = Math.max(x + 2, Math.round(scale.clampedX(phase.end())));
        // One pixel of air between neighbours.
        Box box = new Box(x, y, Math.max(1, right - x - 1), Geometry.STEPS);
        sketch.add(new Shape.Span(
                box, role(phase.kind()), new Shown.StepPhase(branch, step.ref(), phase)));
        addName(box, phase);
    }

    private void addName(Box box, Phase phase) {
        String word = word(phase.kind());
        String length = TimeText.duration(phase.start(), phase.end());
        List.of(word + " " + length, word).stream()
                .filter(name -> sketch.textWidth(name, TextStyle.SMALL)
                        + 2 * TEXT_PAD <= box.width())
                .findFirst()
                .ifPresent(name -> sketch.addLabel(box.x() + TEXT_PAD, box.y(), box.height(),
                        box.width() - TEXT_PAD, name, Role.TEXT, TextStyle.SMALL));
    }

    static String word(PhaseKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
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
