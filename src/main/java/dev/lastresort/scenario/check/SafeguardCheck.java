package dev.lastresort.scenario.check;

import dev.lastresort.model.scenario.Backup;
import dev.lastresort.model.scenario.Environment;
import dev.lastresort.model.scenario.RunningSystem.LogGap;
import dev.lastresort.model.scenario.RunningSystem.Replica;
import dev.lastresort.model.scenario.Scenario;
import dev.lastresort.model.scenario.Step;
import dev.lastresort.scenario.problem.Findings;
import dev.lastresort.scenario.problem.Pointers;
import dev.lastresort.scenario.problem.Rule;
import dev.lastresort.scenario.text.InstantText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** What steps restore from is declared, and gaps and sizes make sense by themselves. */
final class SafeguardCheck implements Check {

    @Override
    public void look(Scenario draft, Findings findings) {
        gaps(draft.system().safeguards().gaps(), findings);
        sizes(draft.environment(), findings);
        References references = new References(findings);
        List<String> backups = draft.backups().stream().map(Backup::name).toList();
        List<String> replicas =
                draft.system().safeguards().replicas().stream().map(Replica::name).toList();
        for (StepList program : StepList.of(draft)) {
            for (int i = 0; i < program.steps().size(); i++) {
                Named named = Named.by(program.steps().get(i));
                for (int j = 0; j < named.backups.size(); j++) {
                    references.check(Rule.UNKNOWN_BACKUP, "backup", program.stepPointer(i)
                            + "/backup" + (named.backups.size() > 1 ? "/" + j : ""),
                            named.backups.get(j), backups);
                }
                for (String replica : named.replicas) {
                    references.check(Rule.UNKNOWN_REPLICA, "replica",
                            program.stepPointer(i) + "/replica", replica, replicas);
                }
            }
        }
    }

    /** What a step names. */
    private record Named(List<String> backups, List<String> replicas) {

        static Named by(Step step) {
            return switch (step) {
                case Step.Restore restore -> new Named(restore.point().backups(),
                        restore.point().replica().stream().toList());
                case Step.VerifyBackup verify ->
                        new Named(verify.backup().stream().toList(), List.of());
                case Step.PauseReplica pause -> new Named(List.of(), List.of(pause.replica()));
                default -> new Named(List.of(), List.of());
            };
        }
    }

    private static void gaps(List<LogGap> gaps, Findings findings) {
        for (int i = 0; i < gaps.size(); i++) {
            LogGap gap = gaps.get(i);
            if (InstantText.readable(gap.from()) && InstantText.readable(gap.until())
                    && !gap.from().isBefore(gap.until())) {
                findings.error(Rule.CLOCK_ORDER, "/archive/gaps/" + i + "/until",
                        "this gap ends before it begins", "move it past " + gap.from());
            }
        }
    }

    private static void sizes(Environment environment, Findings findings) {
        BigDecimal sum = BigDecimal.ZERO;
        List<String> over = new ArrayList<>();
        for (var table : environment.tableGigabytes().entrySet()) {
            sum = sum.add(table.getValue());
            if (sum.compareTo(environment.databaseGigabytes()) > 0) {
                over.add(table.getKey());
            }
        }
        over.stream().findFirst().ifPresent(table -> findings.error(Rule.OUT_OF_RANGE,
                Pointers.member("/environment/tableSizes", table),
                "the tables are larger together than the database",
                "make them smaller, or the database larger"));
    }
}
