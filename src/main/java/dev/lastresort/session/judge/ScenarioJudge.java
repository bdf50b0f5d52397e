package dev.lastresort.session.judge;

import dev.lastresort.database.ArchivingEngine;
import dev.lastresort.database.engines.Engines;
import dev.lastresort.model.outcome.JudgedRestore;
import dev.lastresort.model.scenario.Backup;
import dev.lastresort.model.scenario.Scenario;
import dev.lastresort.model.scenario.Step;
import dev.lastresort.recovery.RestoreJudge;
import dev.lastresort.recovery.RestoreJudge.JudgedTarget;
import dev.lastresort.replay.program.ReplayFault;
import dev.lastresort.scenario.Loaded;
import dev.lastresort.scenario.problem.Problem;
import dev.lastresort.session.IncidentSession;
import dev.lastresort.session.Progress;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SequencedSet;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Judges the restores of a loaded scenario: of each sound backup, of each strategy that names what
 * it goes back to, and of {@value #DRAWN} instants that are drawn from its seed.
 */
public final class ScenarioJudge {

    /** How many instants are drawn. */
    public static final int DRAWN = 20;

    private final Loaded.Valid loaded;

    public ScenarioJudge(Loaded.Valid loaded) {
        this.loaded = loaded;
    }

    /** @throws java.util.concurrent.CancellationException if {@code progress} cancelled it */
    public RestoreJudgement judge(Progress progress) {
        AtomicReference<Optional<RestoreJudgement>> came = new AtomicReference<>(Optional.empty());
        List<Problem> faults = IncidentSession.faultsIn(loaded,
                () -> came.set(Optional.of(judged(progress))));
        return came.get().orElseGet(() -> new RestoreJudgement.NotJudged(faults));
    }

    private RestoreJudgement judged(Progress progress) {
        Scenario scenario = loaded.scenario();
        List<JudgedTarget> asked = asked(scenario);
        progress.reached("Starting PostgreSQL", Progress.UNKNOWN);
        try (ArchivingEngine engine = Engines.archiving()) {
            List<JudgedRestore> restores = new RestoreJudge(scenario, engine,
                    (branch, now) -> progress.reached("Running the day on PostgreSQL",
                            Progress.UNKNOWN))
                    .judge(asked, done -> progress.reached(
                            "Recovering PostgreSQL " + done + " of " + asked.size(),
                            Progress.UNKNOWN));
            return new RestoreJudgement.Judged(engine.product(), scenario.seed(), restores.stream()
                    .sorted(Comparator.comparing(restore -> restore.target().orElse(
                            LocalDateTime.MIN)))
                    .toList());
        } catch (Engines.NoEngine none) {
            throw new ReplayFault("engine-missing", "/database/engine",
                    String.valueOf(none.getMessage()));
        }
    }

    static List<JudgedTarget> asked(Scenario scenario) {
        SequencedSet<JudgedTarget> asked = new LinkedHashSet<>();
        List<Backup> sound = scenario.backups().stream()
                .filter(backup -> backup.soundness().equals(Backup.Soundness.SOUND)
                        && backup.at().isBefore(scenario.horizon()))
                .sorted(Comparator.comparing(Backup::at)).toList();
        sound.forEach(backup -> asked.add(new JudgedTarget(Optional.of(backup.name()),
                Optional.empty())));
        scenario.strategies().forEach(strategy -> strategy.steps().stream()
                .filter(Step.Restore.class::isInstance).map(Step.Restore.class::cast).limit(1)
                .map(Step.Restore::point)
                .filter(point -> point.replica().isEmpty() && point.target()
                        .filter(target -> target.isBefore(scenario.horizon())).isPresent())
                .forEach(point -> asked.add(new JudgedTarget(point.backup(), point.target()))));
        drawn(scenario, sound).forEach(at -> asked.add(new JudgedTarget(Optional.empty(),
                Optional.of(at))));
        return List.copyOf(asked);
    }

    private static List<LocalDateTime> drawn(Scenario scenario, List<Backup> sound) {
        List<LocalDateTime> drawn = new ArrayList<>();
        if (!sound.isEmpty()) {
            LocalDateTime first = sound.getFirst().at().plusSeconds(1);
            long seconds = Duration.between(first, scenario.horizon()).toSeconds();
            if (seconds > 0) {
                new Random(scenario.seed()).longs(DRAWN, 0, seconds).sorted()
                        .forEach(second -> drawn.add(first.plusSeconds(second)));
            }
        }
        return drawn;
    }
}
