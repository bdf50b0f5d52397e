package dev.lastresort.scenario.check;

import dev.lastresort.model.scenario.Backup;
import dev.lastresort.model.scenario.Day;
import dev.lastresort.model.scenario.Scenario;
import dev.lastresort.model.scenario.Step;
import dev.lastresort.scenario.problem.Findings;
import dev.lastresort.scenario.problem.Rule;
import dev.lastresort.scenario.text.InstantText;
import java.time.LocalDateTime;
import java.util.List;

/**
 * A restore has a backup to start from and a target within the day. Whether a target is a wise one
 * is for the run to show: too early and too late are mistakes that a scenario may want to offer.
 */
final class RestoreCheck implements Check {

    @Override
    public void look(Scenario draft, Findings findings) {
        for (StepList program : StepList.of(draft)) {
            for (int i = 0; i < program.steps().size(); i++) {
                String pointer = program.stepPointer(i);
                List<Step> before = program.steps().subList(0, i);
                program.steps().get(i).recoveryPoint().ifPresent(point -> {
                    point(point, pointer, draft, findings);
                    point.moving().ifPresent(moving -> moving(
                            moving, program.ofStrategy(), before, pointer + "/target", findings));
                });
            }
        }
    }

    /** What it follows has come about by then: an alert and a decision, or a step before it. */
    private static void moving(Day.Moving moving, boolean inStrategy, List<Step> before,
            String pointer, Findings findings) {
        if (!inStrategy) {
            findings.error(Rule.BAD_INSTANT, pointer,
                    "the incident itself knows of no alert, no decision and no later step",
                    "go by \"incident\", \"backup NAME\" or an earlier step of the incident");
        } else if (!moving.step().isEmpty()) {
            new References(findings).check(Rule.UNKNOWN_STEP, "earlier step", pointer,
                    moving.step(), before.stream().map(Step::name).toList());
        }
    }

    private static void point(
            Step.RecoveryPoint point, String pointer, Scenario draft, Findings findings) {
        if (draft.backups().isEmpty() && point.backups().isEmpty()
                && point.replica().isEmpty()) {
            findings.error(Rule.NOTHING_TO_RESTORE_FROM, pointer, "there is no backup to restore",
                    "add one under /backups");
        }
        point.target().filter(InstantText::readable)
                .ifPresent(target -> target(target, point, pointer + "/target", draft, findings));
    }

    private static void target(
            LocalDateTime target,
            Step.RecoveryPoint point,
            String pointer,
            Scenario draft,
            Findings findings) {
        List<Backup> usable = draft.backups().stream()
                .filter(backup -> point.replica().isEmpty() && (point.backups().isEmpty()
                        || point.backups().contains(backup.name())))
                .toList();
        boolean readable = usable.stream().map(Backup::at).allMatch(InstantText::readable);
        if (readable
                && !usable.isEmpty()
                && usable.stream().allMatch(backup -> backup.at().isAfter(target))) {
            findings.error(
                    Rule.NOTHING_TO_RESTORE_FROM,
                    pointer,
                    point.backup().filter(_ -> point.otherwise().isEmpty())
                            .map(
                                    name -> "the backup '"
                                            + name
                                            + "' is taken only after this target")
                            .orElse("no backup is taken at or before this target"),
                    "move the target, or add an earlier backup");
        }
        // A horizon before the start is reported itself and tells nothing about targets.
        if (draft.start().isBefore(draft.horizon()) && target.isAfter(draft.horizon())) {
            findings.error(Rule.TARGET_AFTER_HORIZON, pointer, "this target is after the horizon",
                    "move it before " + draft.horizon());
        }
    }
}
