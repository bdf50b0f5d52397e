package dev.lastresort.replay.step;

import dev.lastresort.clock.EventQueue;
import dev.lastresort.clock.Precedence;
import dev.lastresort.model.journal.Event;
import dev.lastresort.model.journal.Event.BackupFound;
import dev.lastresort.model.journal.Event.BackupTaken;
import dev.lastresort.model.journal.Event.Committing;
import dev.lastresort.model.journal.Event.Phase;
import dev.lastresort.model.journal.History;
import dev.lastresort.model.scenario.Backup;
import dev.lastresort.model.scenario.Scenario;
import dev.lastresort.model.scenario.Step;
import dev.lastresort.replay.state.Due;
import dev.lastresort.replay.state.JournalWriter;
import dev.lastresort.replay.state.Lane;
import dev.lastresort.replay.state.RestoreCourse;
import dev.lastresort.replay.state.RunningProgram;
import dev.lastresort.replay.state.RunningProgram.Prospect;
import dev.lastresort.replay.state.RunningProgram.RestorePlan;
import dev.lastresort.replay.state.Situation;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Steps that use backups and replicas, from their beginning to what comes out on the way. When one
 * begins it is told as it would be if all were sound; what is not so is told when it is found out.
 */
final class Restores {

    private final StepClock clock;
    private final RestoreModel believed;
    private final StepClock believedClock;
    private final List<Backup> backups;
    private final Situation situation;
    private final EventQueue<Due> queue;
    private final JournalWriter journal;

    Restores(Scenario scenario, Situation situation, EventQueue<Due> queue,
            JournalWriter journal) {
        clock = new StepClock(new RestoreModel(scenario.system()));
        believed = new RestoreModel(scenario.system().asBelieved());
        believedClock = new StepClock(believed);
        backups = scenario.backups().stream().sorted(Comparator.comparing(Backup::at)).toList();
        this.situation = situation;
        this.queue = queue;
        this.journal = journal;
    }

    StepClock.Begun begin(Step step, LocalDateTime at) {
        return believedClock.begin(
                step, at, start -> historyAt(start, at), situation.sources());
    }

    /** With the backups that are due while the hands are busy: the machine will find them. */
    private History historyAt(LocalDateTime machineStart, LocalDateTime now) {
        History history = journal.history().copy();
        if (!situation.isDown()) {
            backups.stream()
                    .filter(backup -> !backup.at().isBefore(now) && !backup.at()
                            .isAfter(machineStart))
                    .forEach(backup -> history.append(new BackupTaken(backup.at(), backup.name())));
        }
        return history;
    }

    /** The machine starts: what it will do is settled, whoever knows it. */
    RunningProgram start(RunningProgram running, LocalDateTime at) {
        RestoreCourse course =
                clock.course(running.step(), at, journal.history(), running.known());
        if (course.found().isEmpty() && course.chosen().isEmpty()) {
            return running;
        }
        List<BackupFound> found = course.found().stream()
                .map(one -> told(running, course, one, at)).toList();
        for (int i = 0; i < found.size(); i++) {
            queue.add(found.get(i).at(), Precedence.END, running.lane().place(),
                    new Due.FindOut(running.lane(), i));
        }
        LocalDateTime end = found.isEmpty() ? running.endsAt()
                : course.phases().isEmpty() ? at : course.phases().getLast().end();
        Optional<RestorePlan> plan = course.chosen()
                .filter(_ -> running.step() instanceof Step.Restore)
                .map(chosen -> plan((Step.Restore) running.step(), chosen, at));
        return running.with(plan, new Prospect(found, course.failure()), end);
    }

    private static RestorePlan plan(
            Step.Restore step, RestoreCourse.Chosen chosen, LocalDateTime at) {
        LocalDateTime recoveredTo = Restoration.recoveredTo(step, chosen, at);
        List<Committing> redo = chosen.replica() && recoveredTo.equals(at)
                ? chosen.base().following().stream().filter(Committing.class::isInstance)
                        .map(Committing.class::cast).toList()
                : chosen.replica() || step.point().target().isPresent()
                        ? chosen.base().redoUntil(recoveredTo)
                : List.of();
        return new RestorePlan(chosen.base(), redo, recoveredTo, at, chosen.replica(),
                chosen.portion());
    }

    /** With the phases as they were, and as they are believed to go on. */
    private BackupFound told(RunningProgram running, RestoreCourse course,
            RestoreCourse.Lesson one, LocalDateTime start) {
        List<Phase> phases = new ArrayList<>(running.hands());
        course.phases().stream().filter(phase -> !phase.end().isAfter(one.at()))
                .forEach(phases::add);
        rest(running, course, one, start).forEach(phases::add);
        return new BackupFound(
                one.at(), running.ref(), one.backup(), one.finding(), one.words(), phases);
    }

    private Stream<Phase> rest(RunningProgram running, RestoreCourse course,
            RestoreCourse.Lesson one, LocalDateTime start) {
        if (running.step() instanceof Step.Restore restore) {
            List<RestoreModel.Origin> sources = believed.sources(
                    restore.point(), journal.history(), start, running.known());
            if (one.tried() < sources.size()) {
                return believed.course(restore, sources, one.at(), one.tried())
                        .phases().stream();
            }
        }
        return course.phases().stream().filter(phase -> !phase.start().isBefore(one.at()));
    }

    /** Something comes out about a source that is used. */
    void findOut(Lane lane, int index) {
        BackupFound found = situation.running(lane).orElseThrow().prospect().found().get(index);
        situation.sources(situation.sources().found(found.backup(), found.finding()));
        journal.append(found);
    }

    /** What a restore in place will have put in the place of the live database. */
    static Optional<Event.Restored> coming(RunningProgram running, LocalDateTime at) {
        return running.restore().map(plan -> Restoration.of(at, running.ref(),
                (Step.Restore) running.step(), new RestoreCourse.Chosen(
                        plan.base(), plan.replica(), plan.portion()),
                at, plan.redone()));
    }
}
