package dev.lastresort.replay.step;

import dev.lastresort.model.journal.Event.BackupTaken;
import dev.lastresort.model.journal.Event.Finding;
import dev.lastresort.model.journal.Event.Phase;
import dev.lastresort.model.journal.Event.PhaseKind;
import dev.lastresort.model.journal.History;
import dev.lastresort.model.outcome.Wording;
import dev.lastresort.model.scenario.Backup;
import dev.lastresort.model.scenario.Backup.Portion;
import dev.lastresort.model.scenario.Environment;
import dev.lastresort.model.scenario.RunningSystem;
import dev.lastresort.model.scenario.RunningSystem.LogGap;
import dev.lastresort.model.scenario.RunningSystem.Replica;
import dev.lastresort.model.scenario.RunningSystem.Safeguards;
import dev.lastresort.model.scenario.Step;
import dev.lastresort.replay.state.KnownSources;
import dev.lastresort.replay.state.RestoreCourse;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a restore tries and how long that takes: provisioning + size ÷ throughput + (with a target)
 * span of the log ÷ redo pace; the volume of the log is taken as uniform. A bad source costs its
 * time until it is found out.
 */
final class RestoreModel {

    private static final int MEGABYTES = 3;

    private final Environment environment;
    private final Map<String, Backup> backups = new HashMap<>();
    private final List<LogGap> gaps;
    private final List<Replica> replicas;

    RestoreModel(RunningSystem system) {
        this(system.environment(), system.backups(), system.safeguards());
    }

    RestoreModel(Environment environment, List<Backup> backups, Safeguards safeguards) {
        this.environment = environment;
        backups.forEach(backup -> this.backups.put(backup.name(), backup));
        gaps = safeguards.gaps();
        replicas = safeguards.replicas();
    }

    /** A backup or a replica that a restore can start from, as far as is known. */
    record Origin(History.Base base, Optional<Replica> replica) {

        String name() {
            return base.backup().backup();
        }

        LocalDateTime at() {
            return base.backup().at();
        }
    }

    /** What a restore whose machine starts then tries in turn; nothing if there is nothing. */
    List<Origin> sources(Step.RecoveryPoint point, History history, LocalDateTime now,
            KnownSources known) {
        if (point.replica().isPresent()) {
            return replica(point.replica().get()).filter(one -> !known.promoted()
                    .contains(one.name())).stream()
                    .map(one -> source(one, history, now, known))
                    .filter(source -> point.target()
                            .filter(target -> target.isBefore(source.at())).isEmpty())
                    .toList();
        }
        if (point.backup().isEmpty()) {
            return history.base(Optional.empty(), point.target(), passedOver(point, known)).stream()
                    .map(base -> new Origin(base, Optional.empty())).toList();
        }
        return point.backups().stream()
                .flatMap(name -> history.base(Optional.of(name), point.target()).stream())
                .map(base -> new Origin(base, Optional.empty())).toList();
    }

    Optional<Replica> replica(String name) {
        return replicas.stream().filter(one -> one.name().equals(name)).findFirst();
    }

    private static Origin source(
            Replica replica, History history, LocalDateTime now, KnownSources known) {
        LocalDateTime standsAt = known.standsAt(replica, now);
        return new Origin(new History.Base(new BackupTaken(standsAt, replica.name()),
                history.followed(now, now)), Optional.of(replica));
    }

    private Set<String> passedOver(Step.RecoveryPoint point, KnownSources known) {
        Set<String> bad = known.bad();
        bad.removeIf(name -> known.found().get(name) == Finding.INCOMPLETE
                && backup(name).soundness().holds().covers(point.portion()));
        return bad;
    }

    private Backup backup(String name) {
        return backups.getOrDefault(name, new Backup(name, LocalDateTime.MIN));
    }

    /** What a source asks for in approval, beside its step. */
    Duration approval(List<Origin> sources) {
        return sources.stream().filter(source -> source.replica().isEmpty()).findFirst()
                .map(source -> backup(source.name()).cost().approval()).orElse(Duration.ZERO);
    }

    /** @param sources what it tries, of which there is one at least */
    RestoreCourse course(Step.Restore step, List<Origin> sources, LocalDateTime start) {
        return course(step, sources, start, 0);
    }

    /** The same from one of the sources on, those before which turned out to be bad. */
    RestoreCourse course(
            Step.Restore step, List<Origin> sources, LocalDateTime start, int from) {
        Attempted attempted = new Attempted(step.point(), start);
        for (int i = from; i < sources.size(); i++) {
            Origin source = sources.get(i);
            boolean done = source.replica().isPresent()
                    ? attempted.replica(source, step instanceof Step.RestoreInPlace, start)
                    : attempted.backup(source, i, i + 1 == sources.size(), start);
            if (done) {
                break;
            }
        }
        return new RestoreCourse(
                attempted.phases.list(), attempted.found, attempted.chosen);
    }

    /** Loading a backup to see what it is worth. */
    RestoreCourse verification(
            Step.VerifyBackup step, History.Base base, LocalDateTime start) {
        Origin source = new Origin(base, Optional.empty());
        Attempted attempted = new Attempted(new Step.RecoveryPoint(
                Optional.of(source.name()), Optional.empty()), start);
        if (step.run().isPositive()) {
            attempted.phases.add(PhaseKind.RUN, step.run(), "run");
            attempted.judge(backup(source.name()), 0, true);
        } else {
            attempted.backup(source, 0, true, start);
        }
        if (attempted.found.isEmpty()) {
            attempted.find(source.name(), Finding.SOUND, "", 0);
        }
        return new RestoreCourse(attempted.phases.list(), attempted.found, Optional.empty());
    }

    /** A course as far as it was followed. */
    private final class Attempted {

        private final Step.RecoveryPoint point;
        private final Phases phases;
        private final List<RestoreCourse.Lesson> found = new ArrayList<>();
        private Optional<RestoreCourse.Chosen> chosen = Optional.empty();

        Attempted(Step.RecoveryPoint point, LocalDateTime start) {
            this.point = point;
            phases = new Phases(start);
        }

        boolean replica(Origin source, boolean promoted, LocalDateTime machineStart) {
            Replica replica = source.replica().orElseThrow();
            phases.add(PhaseKind.PROVISIONING, promoted ? Duration.ZERO : replica.provisioning(),
                    "provisioning");
            redo(source, machineStart, Optional.empty());
            phases.add(PhaseKind.RUN, promoted ? replica.promotion() : Duration.ZERO, "promotion");
            chosen = Optional.of(new RestoreCourse.Chosen(source.base(), true, Portion.ALL));
            return true;
        }

        /** @param place among all that are tried, of which the first gets its machine */
        boolean backup(Origin source, int place, boolean last, LocalDateTime machineStart) {
            Backup backup = RestoreModel.this.backup(source.name());
            if (place > 0) {
                phases.add(PhaseKind.APPROVAL, backup.cost().approval(),
                        "approval of " + backup.name());
            }
            phases.add(PhaseKind.PROVISIONING, backup.cost().provisioning().orElse(
                    place == 0 ? environment.provisioning() : Duration.ZERO), "provisioning");
            if (backup.soundness().taken()) {
                load(backup);
            }
            return judge(backup, place, last) && redone(source, place, machineStart);
        }

        /** Whether it is good enough to go on with; what is wrong with it is found out here. */
        boolean judge(Backup backup, int place, boolean last) {
            Backup.Soundness worth = backup.soundness();
            if (!worth.taken()) {
                return find(backup.name(), Finding.NOT_THERE, "is not there", place);
            }
            if (worth.failsAfter().isPresent()) {
                return find(backup.name(), Finding.BREAKS_OFF, "breaks off while it is loaded",
                        place);
            }
            if (!worth.usable()) {
                return find(backup.name(), Finding.UNREADABLE, "cannot be read", place);
            }
            if (!worth.holds().isAll() && !worth.holds().covers(point.portion())) {
                find(backup.name(), Finding.INCOMPLETE, worth.holds().tables().isEmpty()
                        ? "holds no rows"
                        : "holds only " + String.join(", ", worth.holds().tables()), place);
                return last;
            }
            return true;
        }

        private boolean find(String backup, Finding finding, String words, int place) {
            String told = finding == Finding.SOUND ? "" : "backup " + backup + " " + words;
            found.add(new RestoreCourse.Lesson(phases.end(), backup, finding, told, place + 1));
            phases.remark(told);
            return false;
        }

        private void load(Backup backup) {
            BigDecimal size = backup.cost().gigabytes().orElse(environment.databaseGigabytes());
            if (!point.portion().isAll()) {
                size = size.multiply(environment.gigabytes(point.portion()))
                        .divide(environment.databaseGigabytes(), MEGABYTES, RoundingMode.HALF_UP);
            }
            BigDecimal throughput = backup.cost().gigabytesPerHour()
                    .orElse(environment.restoreGigabytesPerHour());
            BigDecimal share = backup.soundness().failsAfter().orElse(BigDecimal.ONE);
            Duration load = Phases.roundUp(
                    size.multiply(share).multiply(BigDecimal.valueOf(3600)), throughput);
            phases.add(PhaseKind.RESTORE, load,
                    (share.compareTo(BigDecimal.ONE) == 0 ? ""
                            : Phases.plain(share) + " of ")
                            + Phases.plain(size) + " GB ÷ " + Environment.throughput(throughput)
                            + " = " + Wording.duration(load.toSeconds()));
        }

        private boolean redone(Origin source, int place, LocalDateTime machineStart) {
            Optional<LogGap> gap = gap(source, machineStart);
            redo(source, machineStart, gap);
            if (gap.isPresent()) {
                return find(source.name(), Finding.LOG_GAP, (gap.get().from().isBefore(
                        source.at()) ? "was taken in" : "is older than")
                        + " a gap in the log, from "
                        + Wording.clock(gap.get().from(), source.at()) + " to "
                        + Wording.clock(gap.get().until(), source.at()), place);
            }
            chosen = Optional.of(new RestoreCourse.Chosen(source.base(), false, point.portion()
                    .and(backups.containsKey(source.name())
                            ? RestoreModel.this.backup(source.name()).soundness().holds()
                            : Portion.ALL)));
            return true;
        }

        private Optional<LogGap> gap(Origin source, LocalDateTime machineStart) {
            return point.target().flatMap(target -> {
                LocalDateTime end = earlier(target, machineStart);
                return gaps.stream().filter(gap -> gap.from().isBefore(end)
                        && gap.until().isAfter(source.at()))
                        .min((one, other) -> one.from().compareTo(other.from()));
            });
        }

        private void redo(Origin source, LocalDateTime machineStart, Optional<LogGap> gap) {
            point.target().ifPresent(target -> {
                LocalDateTime reached = gap.map(one -> one.from().isAfter(source.at())
                        ? one.from() : source.at()).orElse(earlier(target, machineStart));
                Duration span = Duration.between(source.at(), reached);
                Duration redo = Phases.roundUp(BigDecimal.valueOf(span.toMillis())
                        .movePointLeft(3), environment.redoPace());
                phases.add(PhaseKind.REDO, redo, Wording.duration(span.toSeconds())
                        + " of log ÷ " + Phases.plain(environment.redoPace()) + " = "
                        + Wording.duration(redo.toSeconds()));
            });
        }
    }

    private static LocalDateTime earlier(LocalDateTime one, LocalDateTime other) {
        return one.isBefore(other) ? one : other;
    }
}
