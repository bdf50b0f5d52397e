package dev.lastresort.recovery;

import dev.lastresort.database.ArchivingEngine;
import dev.lastresort.database.ArchivingEngine.LogMark;
import dev.lastresort.database.Database;
import dev.lastresort.model.journal.Event.BackupTaken;
import dev.lastresort.model.journal.Event.Committing;
import dev.lastresort.model.journal.History;
import dev.lastresort.model.journal.Journal;
import dev.lastresort.model.journal.TableImage;
import dev.lastresort.model.outcome.JudgedRestore;
import dev.lastresort.model.scenario.Backup;
import dev.lastresort.model.scenario.Scenario;
import dev.lastresort.replay.Branch;
import dev.lastresort.replay.Branch.Course;
import dev.lastresort.replay.DayStart;
import dev.lastresort.replay.Watch;
import dev.lastresort.replay.program.Witness;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;

/**
 * Holds restores as they are simulated against what a real server makes of them. The day on which
 * nobody acts is run once, on a server that archives its log; base backups of it are taken when the
 * scenario says, and the log's end is marked at each target. Each restore is then done both ways:
 * from the copy and the journal of the simulation, and by a server that loads the base backup and
 * re-applies its archived log up to the mark.
 */
public final class RestoreJudge {

    private final Scenario scenario;
    private final ArchivingEngine engine;
    private final Watch watch;

    public RestoreJudge(Scenario scenario, ArchivingEngine engine, Watch watch) {
        this.scenario = scenario;
        this.engine = engine;
        this.watch = watch;
    }

    /**
     * A restore to judge.
     *
     * @param backup the backup to load; the newest before the target, if it is not named
     * @param target up to where to re-apply the log; empty for the backup alone
     */
    public record JudgedTarget(Optional<String> backup, Optional<LocalDateTime> target) {}

    /**
     * Judges them; what cannot be restored on the day on which nobody acts is left out.
     *
     * @throws java.util.concurrent.CancellationException if one of the two that watch it ended it
     */
    public List<JudgedRestore> judge(List<JudgedTarget> asked, IntConsumer judgedSoFar) {
        DayStart day = DayStart.of(scenario, Witness.STRICT, engine);
        try (Branch trunk = day.image().thaw(
                BranchPrograms.doNothing(scenario).name(), Course.INCIDENT, watch)) {
            Run run = new Run(trunk);
            run.toTheHorizon(asked);
            History history = History.of(trunk.journal());
            List<JudgedRestore> judged = new ArrayList<>();
            for (JudgedTarget one : asked) {
                judgedSoFar.accept(judged.size());
                history.base(one.backup(), one.target(), unsound())
                        .filter(base -> run.backups.contains(base.backup().backup()))
                        .filter(base -> one.target().isPresent()
                                || holdsOnlyBefore(trunk.journal(), base.backup()))
                        .ifPresent(base -> judged.add(run.judge(base, one.target())));
            }
            return judged;
        }
    }

    private Set<String> unsound() {
        return scenario.backups().stream()
                .filter(backup -> !backup.soundness().equals(Backup.Soundness.SOUND))
                .map(Backup::name).collect(Collectors.toSet());
    }

    /** What ends at a backup's own instant comes before it; the real one is taken earlier. */
    private static boolean holdsOnlyBefore(Journal journal, BackupTaken backup) {
        return journal.stream().takeWhile(event -> event != backup)
                .noneMatch(event -> event instanceof Committing
                        && event.at().equals(backup.at()));
    }

    /** The day on the server, with what was marked on the way. */
    private final class Run {

        private final Branch trunk;
        private final Set<String> backups = new TreeSet<>();
        private final Map<LocalDateTime, LogMark> marks = new HashMap<>();

        Run(Branch trunk) {
            this.trunk = trunk;
        }

        void toTheHorizon(List<JudgedTarget> asked) {
            NavigableSet<LocalDateTime> stops = new TreeSet<>();
            asked.forEach(one -> one.target().ifPresent(stops::add));
            scenario.backups().forEach(backup -> stops.add(backup.at()));
            for (LocalDateTime stop : stops) {
                if (stop.isBefore(scenario.horizon())) {
                    advanceTo(stop);
                    scenario.backups().stream().filter(backup -> backup.at().equals(stop)
                            && backup.soundness().equals(Backup.Soundness.SOUND))
                            .forEach(this::backUp);
                    // after the backup: a log that ended before it would not lead to a whole server
                    marks.put(stop, engine.mark(trunk.live()));
                }
            }
            advanceTo(scenario.horizon());
        }

        private void backUp(Backup backup) {
            engine.backUp(backup.name());
            backups.add(backup.name());
        }

        JudgedRestore judge(History.Base base, Optional<LocalDateTime> target) {
            String backup = base.backup().backup();
            LocalDateTime until = target.orElse(base.backup().at());
            LogMark mark = marks.get(until);
            if (mark == null) {
                throw new IllegalArgumentException("not within the day: " + until);
            }
            List<TableImage> real =
                    engine.recovered(backup, mark.database(), target.map(_ -> mark));
            try (Database simulated = trunk.restored(base, target)) {
                return JudgedRestore.of(backup, target, simulated.images(), real);
            }
        }

        private void advanceTo(LocalDateTime end) {
            while (trunk.advanceTo(end)) {
                // the decision changes nothing: nobody acts
            }
        }
    }
}
