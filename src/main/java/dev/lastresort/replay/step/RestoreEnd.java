package dev.lastresort.replay.step;

import dev.lastresort.model.journal.Commit;
import dev.lastresort.model.journal.Event;
import dev.lastresort.model.journal.Event.Restored;
import dev.lastresort.model.journal.Event.StepEnded;
import dev.lastresort.model.journal.Event.StepFailed;
import dev.lastresort.model.scenario.Backup.Portion;
import dev.lastresort.model.scenario.RunningSystem.Replica;
import dev.lastresort.model.scenario.Scenario;
import dev.lastresort.model.scenario.Step;
import dev.lastresort.replay.state.Emptying;
import dev.lastresort.replay.state.Instances;
import dev.lastresort.replay.state.JournalWriter;
import dev.lastresort.replay.state.RunningProgram;
import dev.lastresort.replay.state.Situation;
import dev.lastresort.replay.state.StepFailure;
import java.time.LocalDateTime;
import java.util.Optional;

/** What restores, and steps on backups and replicas, come to at their end. */
final class RestoreEnd {

    private final Scenario scenario;
    private final Instances instances;
    private final Situation situation;
    private final JournalWriter journal;

    RestoreEnd(Scenario scenario, Instances instances, Situation situation,
            JournalWriter journal) {
        this.scenario = scenario;
        this.instances = instances;
        this.situation = situation;
        this.journal = journal;
    }

    /**
     * Whether it was a restore in place that has failed: the old database is gone, and nothing came
     * in its place. It stays down until something does.
     */
    boolean leftNothing(RunningProgram running, LocalDateTime at) {
        if (!(running.step() instanceof Step.RestoreInPlace)
                || running.prospect().failure().isEmpty()) {
            return false;
        }
        Commit gone = Emptying.of(instances.live(), Portion.NOTHING);
        situation.sources(situation.sources().liveEnded(at));
        journal.append(new StepEnded(at, running.ref(), new StepFailed(StepFailure.BAD_BACKUP,
                running.prospect().failure().get(), ""), gone));
        return true;
    }

    /** @return the rows that are left out of what was restored */
    Commit inPlace(Step.RestoreInPlace step, RunningProgram running, LocalDateTime at) {
        RunningProgram.RestorePlan plan = plan(running, at);
        Restored restored = new Restored(at, running.ref(), plan.base().backup().backup(),
                plan.base().backup().at(), step.point().target(), plan.recoveredTo(),
                plan.startedAt(), plan.redone(), plan.replica());
        instances.replaceLive(instances.whole(plan));
        Commit leftOut = Emptying.of(instances.live(), plan.portion());
        situation.up();
        situation.sources(Restoration.known(situation.sources(), step, restored));
        journal.append(restored);
        journal.append(new Event.DatabaseUp(at, running.ref()));
        return leftOut;
    }

    void aside(Step.RestoreAside step, RunningProgram running, LocalDateTime at) {
        RunningProgram.RestorePlan plan = plan(running, at);
        instances.keepAside(step.instance(), instances.restoredAside(plan), plan.recoveredTo());
        if (plan.replica()) {
            situation.sources(situation.sources()
                    .halt(plan.base().backup().backup(), plan.recoveredTo()));
        }
        journal.append(new Event.SideInstanceReady(at, running.ref(), step.instance(),
                plan.base().backup().backup(), plan.base().backup().at(), plan.recoveredTo(),
                plan.redone()));
    }

    void verified(Step.VerifyBackup step, RunningProgram running, LocalDateTime at) {
        if (running.prospect().found().isEmpty()) {
            throw new StepFailure(StepFailure.NO_BACKUP, new MissingBackup(scenario, instances)
                    .why(new Step.RecoveryPoint(step.backup(), Optional.empty()), at),
                    "");
        }
    }

    void paused(Step.PauseReplica step, RunningProgram running, LocalDateTime at) {
        Replica replica = scenario.system().safeguards().replicas().stream()
                .filter(one -> one.name().equals(step.replica())
                        && !situation.sources().promoted().contains(one.name()))
                .findFirst().orElseThrow(() -> new StepFailure(StepFailure.NO_REPLICA,
                        "there is no replica " + step.replica() + " to pause", ""));
        LocalDateTime standsAt = situation.sources().standsAt(replica, at);
        situation.sources(situation.sources().halt(replica.name(), standsAt));
        journal.append(new Event.ReplicaPaused(at, running.ref(), replica.name(), standsAt));
    }

    private RunningProgram.RestorePlan plan(RunningProgram running, LocalDateTime at) {
        return running.restore().orElseThrow(() -> {
            Step.RecoveryPoint point = running.step().recoveryPoint().orElseThrow();
            if (running.prospect().failure().isPresent()) {
                return new StepFailure(StepFailure.BAD_BACKUP,
                        running.prospect().failure().get(), "");
            }
            return point.replica().isPresent()
                    ? new StepFailure(StepFailure.NO_REPLICA, noReplica(point), "")
                    : new StepFailure(StepFailure.NO_BACKUP,
                            new MissingBackup(scenario, instances).why(point, at), "");
        });
    }

    private String noReplica(Step.RecoveryPoint point) {
        String name = point.replica().orElseThrow();
        return situation.sources().promoted().contains(name)
                ? "replica " + name + " was promoted already"
                : point.target().filter(_ -> scenario.system().safeguards().replicas().stream()
                        .anyMatch(one -> one.name().equals(name))).isPresent()
                        ? "replica " + name + " has applied more of the log than up to the"
                                + " target"
                : "there is no replica " + name;
    }
}
