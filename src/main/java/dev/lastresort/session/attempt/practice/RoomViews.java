package dev.lastresort.session.attempt.practice;

import dev.lastresort.model.journal.Event.Answered;
import dev.lastresort.model.journal.Event.BackupTaken;
import dev.lastresort.model.journal.Event.Failed;
import dev.lastresort.model.journal.Event.Program;
import dev.lastresort.model.journal.Event.Refused;
import dev.lastresort.model.journal.Event.StepEnded;
import dev.lastresort.model.journal.Event.StepFailed;
import dev.lastresort.model.journal.Journal;
import dev.lastresort.model.scenario.Harmless;
import dev.lastresort.model.scenario.Scenario;
import dev.lastresort.session.attempt.ActionWords;
import dev.lastresort.session.attempt.FiveQuestions;
import dev.lastresort.session.attempt.LogEntry;
import dev.lastresort.session.attempt.RoomView;
import dev.lastresort.session.attempt.TakenStep;
import dev.lastresort.session.attempt.knowledge.Known.GraphView;
import dev.lastresort.session.attempt.knowledge.Known.KnownActor;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a trainee may know, as the window asks for it. Invariant: of actors only those are looked at
 * that the engine calls known.
 */
final class RoomViews {

    private static final int RECENT = 200;

    private final Scenario scenario;
    private final LocalDateTime page;

    RoomViews(Scenario scenario, LocalDateTime page) {
        this.scenario = scenario;
        this.page = page;
    }

    RoomView of(OngoingAttempt live) {
        var known = live.view();
        Journal journal = live.knownJournal();
        var log = known.log();
        return new RoomView(
                scenario.briefing().title(), scenario.briefing().story(), scenario.start(), page,
                known.now(), scenario.horizon(), goals(known.now(), journal),
                known.graphs().stream().map(RoomViews::graph).toList(),
                log.stream().filter(RoomViews::isMessage)
                        .map(line -> new RoomView.Message(line.at(), line.text())).toList(),
                known.actors().stream()
                        .map(actor -> new ActorTrack(scenario, journal, known).of(actor)).toList(),
                log.stream().map(RoomViews::line).toList(),
                known.steps().stream().map(step -> work(step, journal)).toList(),
                tables(live, known.databaseDown()), ddl(live), offers(known, journal),
                FiveQuestions.TEXTS, known.questionsFaced(),
                known.hintsThere(), known.hintsTaken(), decided(live), ending(known));
    }

    private static boolean isMessage(LogEntry line) {
        return switch (line.kind()) {
            case MESSAGE, ALERT, DISCOVERY -> true;
            case ERROR, REFUSAL, CHANGE, BACKUP, STEP, DATABASE -> false;
        };
    }

    private List<RoomView.Goal> goals(LocalDateTime now, Journal journal) {
        var objectives = scenario.briefing().objectives();
        List<RoomView.Goal> goals = new ArrayList<>();
        objectives.recoveryTime().ifPresent(limit -> goals.add(
                new RoomView.Goal.Recovery(limit, Duration.between(page, now))));
        Optional<LocalDateTime> newest =
                journal.stream(BackupTaken.class).map(BackupTaken::at).reduce((_, last) -> last);
        objectives.recoveryPoint().ifPresent(limit -> newest.ifPresent(taken -> goals.add(
                new RoomView.Goal.Loss(limit, Duration.between(taken, now)))));
        return goals;
    }

    private static RoomView.Graph graph(GraphView view) {
        return new RoomView.Graph(view.graph().title(), view.graph().unit(),
                view.graph().threshold(), view.samples().stream()
                        .map(sample -> new RoomView.Point(sample.at(), sample.value())).toList());
    }

    private static RoomView.LogLine line(LogEntry entry) {
        RoomView.Source source = switch (entry.kind()) {
            case ALERT, MESSAGE, DISCOVERY -> RoomView.Source.ALERT;
            case ERROR, REFUSAL -> RoomView.Source.ACTOR;
            case CHANGE -> RoomView.Source.DEPLOY;
            case BACKUP, DATABASE -> RoomView.Source.DATABASE;
            case STEP -> RoomView.Source.STEP;
        };
        boolean bad = entry.kind() == LogEntry.Kind.ERROR
                || entry.kind() == LogEntry.Kind.REFUSAL || entry.kind() == LogEntry.Kind.ALERT;
        return new RoomView.LogLine(entry.at(), source, bad, Harmless.text(entry.text()));
    }

    private static RoomView.Work work(TakenStep step, Journal journal) {
        String error = journal.stream(StepEnded.class)
                .filter(ended -> ended.ref().program() == Program.STRATEGY
                        && ended.ref().index() == step.number())
                .findFirst().map(ended -> ended.result() instanceof StepFailed failed
                        ? failed.sqlState() + "  " + failed.message() : "")
                .orElse("");
        RoomView.Progress progress = switch (step.state()) {
            case WAITING -> RoomView.Progress.WAITING;
            case HANDS, MACHINE -> RoomView.Progress.RUNNING;
            case DONE -> RoomView.Progress.DONE;
            case FAILED -> RoomView.Progress.FAILED;
            case CANCELLED, NEVER -> RoomView.Progress.CANCELLED;
        };
        return new RoomView.Work(step.number(), step.step().name(), progress, step.phases(),
                step.phases().isEmpty() ? Optional.empty()
                        : Optional.of(step.phases().getLast().end()),
                Harmless.text(error));
    }

    private static List<RoomView.TableInfo> tables(OngoingAttempt live, boolean down) {
        return down ? List.of() : live.tables().stream().map(table -> new RoomView.TableInfo(
                table.name(), table.rows().stream().boxed().findFirst(), table.declared(),
                table.columns()))
                .toList();
    }

    private static List<RoomView.LogLine> ddl(OngoingAttempt live) {
        return live.schemaChanges().stream().map(one -> new RoomView.LogLine(one.at(),
                RoomView.Source.DATABASE, false, Harmless.text(one.by() + ": "
                        + one.sql().strip().replaceAll("\\s+", " "))))
                .toList();
    }

    private static RoomView.Offers offers(
            dev.lastresort.session.attempt.knowledge.Known known, Journal journal) {
        // what fell due while the database was down was never taken
        List<RoomView.Backup> backups = journal.stream(BackupTaken.class)
                .map(taken -> new RoomView.Backup(taken.backup(), taken.at())).toList();
        List<String> instances = journal.stream(
                dev.lastresort.model.journal.Event.SideInstanceReady.class)
                .map(ready -> ready.instance()).distinct().toList();
        return new RoomView.Offers(backups, instances, known.readOnly(), known.maintenance());
    }

    private static List<RoomView.Decided> decided(OngoingAttempt live) {
        List<RoomView.Decided> lines = new ArrayList<>();
        var decisions = live.attempt().decisions();
        for (int i = 0; i < decisions.size(); i++) {
            lines.add(new RoomView.Decided(i, decisions.get(i).at(),
                    Harmless.text(ActionWords.of(decisions.get(i).action())),
                    Harmless.text(decisions.get(i).rationale().orElse(""))));
        }
        return lines;
    }

    private static Optional<RoomView.Ending> ending(
            dev.lastresort.session.attempt.knowledge.Known known) {
        return !known.over() ? Optional.empty() : Optional.of(
                known.resolved() ? RoomView.Ending.RESOLVED : RoomView.Ending.HORIZON);
    }

    /** How one known actor fared so far. */
    private record ActorTrack(Scenario scenario, Journal journal,
            dev.lastresort.session.attempt.knowledge.Known known) {

        RoomView.ActorStatus of(KnownActor actor) {
            List<RoomView.Span> spans = new ArrayList<>();
            List<RoomView.Request> recent = new ArrayList<>();
            LocalDateTime from = scenario.start();
            RoomView.State state = RoomView.State.UP;
            for (Answered answered : journal.stream(Answered.class)
                    .filter(one -> one.actor().equals(actor.name())).toList()) {
                RoomView.State next = stateOf(answered);
                if (next != state) {
                    if (answered.at().isAfter(from)) {
                        spans.add(new RoomView.Span(from, answered.at(), state));
                    }
                    from = answered.at();
                    state = next;
                }
                recent.add(new RoomView.Request(answered.at(), answered.n(), error(answered)));
            }
            if (known.now().isAfter(from)) {
                spans.add(new RoomView.Span(from, known.now(), state));
            }
            return new RoomView.ActorStatus(actor.name(), actor.title(),
                    actor.stopped() ? RoomView.State.STOPPED : state, actor.deployed(),
                    actor.versions(), actor.ok(), actor.failed(), actor.refused(),
                    Harmless.text(actor.lastError().orElse("")), spans,
                    recent.subList(Math.max(0, recent.size() - RECENT), recent.size()));
        }

        private static RoomView.State stateOf(Answered answered) {
            return switch (answered.answer()) {
                case Failed _ -> RoomView.State.DOWN;
                case Refused(var reason) -> switch (reason) {
                    case ACTOR_STOPPED -> RoomView.State.STOPPED;
                    case READ_ONLY -> RoomView.State.READ_ONLY;
                    case MAINTENANCE -> RoomView.State.MAINTENANCE;
                    case DATABASE_DOWN, TABLE_LOCKED -> RoomView.State.DOWN;
                };
                default -> RoomView.State.UP;
            };
        }

        private static String error(Answered answered) {
            return switch (answered.answer()) {
                case Failed failed -> "failed with SQLSTATE " + failed.sqlState();
                case Refused(var reason) -> "refused: "
                        + reason.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
                default -> "";
            };
        }
    }
}
