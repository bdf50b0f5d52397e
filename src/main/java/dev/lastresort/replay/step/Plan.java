package dev.lastresort.replay.step;

import dev.lastresort.model.journal.Event;
import dev.lastresort.model.journal.Event.BackupTaken;
import dev.lastresort.model.scenario.Actor;
import dev.lastresort.model.scenario.Alert;
import dev.lastresort.model.scenario.Backup;
import dev.lastresort.model.scenario.Scenario;
import dev.lastresort.model.scenario.Step;
import dev.lastresort.model.scenario.traffic.Tenancy;
import dev.lastresort.replay.draw.TickTimes;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * When things are to happen by the declared model, told without running anything. Invariant:
 * nothing happens before the instant that is given for it; later it may.
 */
public final class Plan {

    private final Scenario scenario;
    private final StepSchedule schedule;

    public Plan(Scenario scenario) {
        this.scenario = scenario;
        List<Event> backups = scenario.backups().stream()
                .sorted(Comparator.comparing(Backup::at))
                .<Event>map(backup -> new BackupTaken(backup.at(), backup.name())).toList();
        schedule = new StepSchedule(scenario.system(), backups, earliestAlert());
    }

    /** The steps of a program that starts then, one after the other. */
    public List<StepSchedule.Planned> steps(List<Step> steps, LocalDateTime start) {
        return schedule.of(steps, start, LocalDateTime.MAX);
    }

    /**
     * The earliest instant at which that alert can be raised, if nothing fails before the incident.
     */
    public LocalDateTime earliest(Alert alert) {
        return switch (alert.when()) {
            case Alert.At fixed -> fixed.instant();
            case Alert.InvariantBroken _ -> scenario.incident().at();
            case Alert.Failures failures -> failure(failures);
        };
    }

    /** The earliest instant at which somebody can decide what to do. */
    public LocalDateTime earliestDecision() {
        return scenario.alerts().stream().filter(this::canBeFirst)
                .map(alert -> earliest(alert).plus(alert.humanDelay()))
                .min(Comparator.naturalOrder()).orElse(scenario.horizon());
    }

    private Optional<LocalDateTime> earliestAlert() {
        return scenario.alerts().stream().filter(this::canBeFirst)
                .min(Comparator.comparing(alert -> earliest(alert).plus(alert.humanDelay())))
                .map(this::earliest);
    }

    /** Whether no alert that is sure to be raised calls the human before it can. */
    private boolean canBeFirst(Alert alert) {
        int place = scenario.alerts().indexOf(alert);
        return IntStream.range(0, scenario.alerts().size()).noneMatch(i -> {
            Alert other = scenario.alerts().get(i);
            int order = earliest(other).compareTo(earliest(alert));
            return other.when() instanceof Alert.At && (order < 0 || order == 0 && i < place);
        });
    }

    /** Whether a request of any actor falls between the two, the second of them excluded. */
    public boolean isAnythingAskedIn(LocalDateTime from, LocalDateTime until) {
        TickTimes ticks = new TickTimes(scenario.start(), scenario.seed());
        return scenario.actors().stream().anyMatch(actor -> {
            long n = ticks.first(actor);
            LocalDateTime tick = ticks.tick(actor, n);
            while (tick.isBefore(from) && tick.isBefore(scenario.horizon())) {
                n = ticks.next(actor, n);
                tick = ticks.tick(actor, n);
            }
            return tick.isBefore(until);
        });
    }

    /**
     * The target of a restore after which nobody asks anything before it begins: unless a step
     * commits something then, no log reaches it. None where a step of the same recovery has
     * written before.
     */
    public Optional<LocalDateTime> targetPerhapsUnreached(
            List<StepSchedule.Planned> steps, int index) {
        StepSchedule.Planned restore = steps.get(index);
        boolean wrote = steps.subList(0, index).stream().map(StepSchedule.Planned::step)
                .anyMatch(step -> step instanceof Step.RunSql || step instanceof Step.CopyBack
                        || step instanceof Step.RestoreInPlace);
        return restore.step().recoveryPoint().flatMap(Step.RecoveryPoint::target)
                .filter(target -> !wrote && !target.isAfter(restore.machineStart())
                        && !isAnythingAskedIn(target, restore.machineStart()));
    }

    /** Of a group's tenants together, the earliest: all of them might fail. */
    private LocalDateTime failure(Alert.Failures failures) {
        TickTimes ticks = new TickTimes(scenario.start(), scenario.seed());
        List<LocalDateTime> earliest = new ArrayList<>();
        scenario.actors().stream()
                .filter(actor -> Tenancy.covers(failures.actor(), actor.name()))
                .forEach(actor -> earliest.addAll(afterIncident(ticks, actor, failures.count())));
        return earliest.stream().sorted().skip(failures.count() - 1L).findFirst()
                .orElse(scenario.horizon());
    }

    /** So many ticks from the incident on, the last of them perhaps past the horizon. */
    private List<LocalDateTime> afterIncident(TickTimes ticks, Actor actor, int count) {
        List<LocalDateTime> found = new ArrayList<>();
        long n = ticks.first(actor);
        LocalDateTime tick = ticks.tick(actor, n);
        while (found.size() < count) {
            if (!tick.isBefore(scenario.incident().at())) {
                found.add(tick);
            }
            if (!tick.isBefore(scenario.horizon())) {
                return found;
            }
            n = ticks.next(actor, n);
            tick = ticks.tick(actor, n);
        }
        return found;
    }
}
