package dev.lastresort.picture.story;

import dev.lastresort.model.journal.Event;
import dev.lastresort.model.journal.Event.Program;
import dev.lastresort.model.journal.Event.StepEnded;
import dev.lastresort.model.journal.Event.StepStarted;
import dev.lastresort.model.outcome.BranchResult;
import dev.lastresort.model.outcome.Conclusion;
import dev.lastresort.model.outcome.Outcome;
import dev.lastresort.model.outcome.Wording;
import dev.lastresort.model.scenario.Day;
import dev.lastresort.model.scenario.Step;
import dev.lastresort.model.scenario.StrategyKind;
import dev.lastresort.picture.shape.MarkerKind;
import dev.lastresort.picture.shape.Shown.Mark;
import dev.lastresort.picture.time.TimeText;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which instants are worth a marker: those that all branches share, and those of one branch.
 * {@code day} is the scenario's first, whose date is left out.
 */
public final class Marks {

    private Marks() {}

    /** The day as everybody saw it: backups, the incident, the alert, the decision. */
    public static List<Mark> shared(BranchStory trunk, LocalDateTime day) {
        return trunk.marked().stream()
                .flatMap(event -> sharedMark(event, trunk, day).stream()).toList();
    }

    /** Where the clock that SQL sees jumps, which no journal tells. */
    public static List<Mark> clockJumps(Day day) {
        return day.clockJumps().stream().map(jump -> new Mark(MarkerKind.CLOCK_JUMP, jump.at(),
                Wording.jump(jump) + " " + TimeText.clock(jump.at(), day.start()),
                List.of(MarkerKind.CLOCK_JUMP.word() + " " + TimeText.clock(jump.at()),
                        TimeText.clock(jump.at()))))
                .toList();
    }

    /** What the strategy brought about; of an attempt also what was done with bare hands. */
    public static List<Mark> own(BranchStory story, BranchResult branch, LocalDateTime day) {
        List<Mark> marks = new ArrayList<>(story.marked().stream()
                .flatMap(event -> ownMark(event, story, day).stream()).toList());
        if (branch.kind() == StrategyKind.ATTEMPT) {
            story.ownSteps().forEach(step -> handMark(step, day).ifPresent(marks::add));
        }
        marks.addAll(recovery(branch.outcome(), day));
        return marks;
    }

    /** Service, work and rows: three instants, told apart where they differ. */
    private static List<Mark> recovery(Outcome outcome, LocalDateTime day) {
        List<Mark> marks = new ArrayList<>();
        Optional<LocalDateTime> back = outcome.serviceBackAt();
        outcome.serviceBack().ifPresent(service -> marks.add(serviceBack(
                service, outcome, day)));
        outcome.workDoneAt().filter(done -> !back.equals(Optional.of(done)))
                .ifPresent(done -> marks.add(mark(MarkerKind.WORK_DONE, done, day)));
        // Rows that are right before anything works again are no news.
        outcome.wholeFrom().filter(whole -> back.filter(at -> !whole.isAfter(at)).isEmpty())
                .ifPresent(whole -> marks.add(mark(MarkerKind.WHOLE, whole, day)));
        return marks;
    }

    private static Mark serviceBack(
            Outcome.ServiceBack service, Outcome outcome, LocalDateTime day) {
        LocalDateTime at = service.at();
        String clock = TimeText.clock(at, day);
        String words = (outcome.workDoneAt().equals(Optional.of(at))
                ? "Service back and work done " : "Service back ") + (service.exact() ? "" : "by ");
        return Conclusion.rowsAfterService(outcome, day)
                .map(wrong -> new Mark(MarkerKind.SERVICE_BACK_ROWS_WRONG, at,
                        words + clock + ", " + wrong,
                        List.of(TimeText.clock(at) + ", " + wrong, TimeText.clock(at) + " !")))
                .orElseGet(() -> new Mark(MarkerKind.SERVICE_BACK, at,
                        words + clock + ", rows whole", List.of(
                                "Service back " + TimeText.clock(at), TimeText.clock(at))));
    }

    /** Small things that a trainee does, where they began. */
    private static Optional<Mark> handMark(StepStarted step, LocalDateTime day) {
        return switch (step.step()) {
            case Step.Contain _, Step.Resume _ -> Optional.of(new Mark(MarkerKind.CONTAINMENT,
                    step.at(), step.step().name() + " " + TimeText.clock(step.at(), day)));
            case Step.RunSql sql when sql.version().isEmpty() -> Optional.of(new Mark(
                    MarkerKind.CONSOLE, step.at(),
                    step.step().name() + " " + TimeText.clock(step.at(), day)));
            case Step.RunSql _, Step.Deploy _, Step.Restore _, Step.CopyBack _, Step.Verify _,
                    Step.VerifyBackup _, Step.PauseReplica _ ->
                    Optional.empty();
        };
    }

    private static Optional<Mark> sharedMark(
            Event event, BranchStory story, LocalDateTime day) {
        return switch (event) {
            case Event.BackupTaken backup -> Optional.of(mark(MarkerKind.BACKUP, backup.at(), day));
            case Event.AlertRaised alert -> Optional.of(mark(MarkerKind.ALERT, alert.at(), day));
            case Event.DecisionMade decision ->
                    Optional.of(mark(MarkerKind.DECISION, decision.at(), day));
            case StepStarted step when step.ref().program() == Program.INCIDENT
                    && step.step() instanceof Step.RunSql ->
                    incidentMark(step, step.at(), day);
            case StepEnded end when end.ref().program() == Program.INCIDENT ->
                    started(end, story)
                            .filter(step -> !(step.step() instanceof Step.RunSql))
                            .flatMap(step -> incidentMark(step, end.at(), day));
            default -> Optional.empty();
        };
    }

    /** Whatever went wrong is marked. */
    private static Optional<Mark> incidentMark(
            StepStarted started, LocalDateTime at, LocalDateTime day) {
        Mark named = stepMark(started, at, day).orElseGet(() -> new Mark(MarkerKind.CHANGE, at,
                started.ref().name() + " " + TimeText.clock(at, day)));
        return Optional.of(new Mark(named.kind(), at, named.label(),
                List.of("Incident " + TimeText.clock(at), TimeText.clock(at))));
    }

    private static Optional<Mark> ownMark(
            Event event, BranchStory story, LocalDateTime day) {
        return switch (event) {
            case Event.Restored promoted when promoted.promoted() -> Optional.of(new Mark(
                    MarkerKind.RESTORE, promoted.at(), "Promoted " + promoted.backup() + " "
                            + TimeText.clock(promoted.at(), day)));
            case Event.Restored restored ->
                    Optional.of(mark(MarkerKind.RESTORE, restored.at(), day));
            case Event.BackupFound found -> Optional.of(foundMark(found, day));
            case Event.ReplicaPaused paused -> Optional.of(new Mark(MarkerKind.REPLICA_PAUSED,
                    paused.at(), "Replica " + paused.replica() + " paused "
                            + TimeText.clock(paused.at(), day) + ", as of "
                            + TimeText.clock(paused.standsAt(), day)));
            case Event.SideInstanceReady ready ->
                    Optional.of(new Mark(MarkerKind.RESTORE, ready.at(),
                            "Side instance ready " + TimeText.clock(ready.at(), day)));
            case StepEnded end when BranchStory.isOwn(end.ref())
                    && end.result() instanceof Event.StepFailed failed ->
                    Optional.of(named(MarkerKind.FAILED, failed.isCancelled()
                            ? end.ref().name() + " cancelled" : end.ref().name(), end.at(), day));
            case StepEnded end when BranchStory.isOwn(end.ref()) ->
                    started(end, story).flatMap(step -> stepMark(step, end.at(), day));
            default -> Optional.empty();
        };
    }

    /** A gap in the log is no fault of the backup before it. */
    private static Mark foundMark(Event.BackupFound found, LocalDateTime day) {
        String clock = " " + TimeText.clock(found.at(), day);
        return switch (found.finding()) {
            case SOUND -> new Mark(MarkerKind.BACKUP, found.at(),
                    "Backup " + found.backup() + " found sound" + clock);
            case LOG_GAP -> new Mark(MarkerKind.FAILED, found.at(),
                    found.words().replaceFirst("^b", "B") + clock);
            case NOT_THERE, BREAKS_OFF, UNREADABLE, INCOMPLETE -> new Mark(
                    MarkerKind.BAD_BACKUP, found.at(),
                    found.words().replaceFirst("^b", "B") + clock);
        };
    }

    private static Optional<StepStarted> started(StepEnded end, BranchStory story) {
        return story.steps().stream().filter(step -> step.ref().equals(end.ref())).findFirst();
    }

    private static Optional<Mark> stepMark(
            StepStarted started, LocalDateTime at, LocalDateTime day) {
        return switch (started.step()) {
            case Step.RunSql sql when sql.version().isPresent() ->
                    Optional.of(named(MarkerKind.MIGRATION, sql.version().get(), at, day));
            case Step.Deploy deploy -> Optional.of(named(
                    MarkerKind.DEPLOY, deploy.actor() + " " + deploy.version(), at, day));
            case Step.RunSql _, Step.Contain _, Step.Resume _, Step.Restore _, Step.CopyBack _,
                    Step.Verify _, Step.VerifyBackup _, Step.PauseReplica _ ->
                    Optional.empty();
        };
    }

    private static Mark mark(MarkerKind kind, LocalDateTime at, LocalDateTime day) {
        return new Mark(kind, at, kind.word() + " " + TimeText.clock(at, day));
    }

    private static Mark named(
            MarkerKind kind, String name, LocalDateTime at, LocalDateTime day) {
        return new Mark(kind, at, kind.word() + " " + name + " " + TimeText.clock(at, day));
    }
}
