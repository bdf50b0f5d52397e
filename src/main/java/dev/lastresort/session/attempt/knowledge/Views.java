package dev.lastresort.session.attempt.knowledge;

import dev.lastresort.model.attempt.Action;
import dev.lastresort.model.attempt.Attempt;
import dev.lastresort.model.attempt.Decision;
import dev.lastresort.model.journal.Event.BackupFound;
import dev.lastresort.model.journal.Event.BackupTaken;
import dev.lastresort.model.journal.Event.Finding;
import dev.lastresort.model.journal.Event.SideInstanceReady;
import dev.lastresort.model.journal.Journal;
import dev.lastresort.model.scenario.Practice;
import dev.lastresort.model.scenario.Scenario;
import dev.lastresort.model.scenario.Step;
import dev.lastresort.replay.Responder.Standing;
import dev.lastresort.replay.Responder.TableSummary;
import dev.lastresort.session.attempt.DecisionWords;
import dev.lastresort.session.attempt.FiveQuestions;
import dev.lastresort.session.attempt.LogEntry;
import dev.lastresort.session.attempt.RoomView;
import dev.lastresort.session.attempt.RoomView.Backup;
import dev.lastresort.session.attempt.RoomView.Decided;
import dev.lastresort.session.attempt.RoomView.Ending;
import dev.lastresort.session.attempt.RoomView.GraphView;
import dev.lastresort.session.attempt.RoomView.ReceivedMessage;
import dev.lastresort.session.attempt.RoomView.TableInfo;
import dev.lastresort.session.attempt.TeamWords;
import dev.lastresort.session.attempt.moment.Moment;
import dev.lastresort.session.attempt.moment.Room;
import dev.lastresort.session.attempt.moment.Stretch;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Makes of a moment what a trainee may know of it. */
public final class Views {

    private final Room room;

    public Views(Room room) {
        this.room = room;
    }

    public RoomView of(Moment moment, Attempt attempt) {
        Scenario scenario = room.scenario();
        EventLog log = EventLog.of(room, moment);
        Journal known = new Journal(List.of(
                moment.journal().stream().filter(log::mayBeKnown).toList()));
        Standing standing = moment.standing();
        Set<String> secret = log.secretTables();
        List<LogEntry> entries = TeamLog.with(log.entries(moment.now()), attempt);
        return new RoomView(
                scenario.briefing().title(), scenario.briefing().story(), scenario.start(),
                room.alert().at(), moment.now(), scenario.horizon(),
                new Goals(scenario, log, known, moment.now()).all(),
                graphs(moment), messages(entries),
                scenario.actors().stream().filter(actor -> log.knows(actor.name()))
                        .map(actor -> new ActorTrack(scenario, moment.now(), known, standing,
                                log).of(actor))
                        .toList(),
                entries,
                Works.all(standing.steps(), known, scenario, moment.now()),
                standing.down() ? List.of() : tables(moment, secret),
                SchemaChange.of(known, secret).stream().map(SchemaChange::entry).toList(),
                offers(known, standing, moment.now()), FiveQuestions.TEXTS, moment.faced(),
                scenario.practice().hints().size(),
                (int) attempt.decisions().stream()
                        .filter(decision -> decision.action() instanceof Action.TakeHint).count(),
                decided(attempt), moment.end().map(Views::ending));
    }

    private static List<ReceivedMessage> messages(List<LogEntry> entries) {
        return entries.stream().filter(entry -> switch (entry.kind()) {
            case MESSAGE, ALERT, DISCOVERY -> true;
            case ERROR, REFUSAL, CHANGE, DEPLOY, BACKUP, BAD_BACKUP, PAUSE, STEP, DATABASE, CLOCK ->
                    false;
        }).map(entry -> new ReceivedMessage(entry.at(), entry.text())).toList();
    }

    private List<GraphView> graphs(Moment moment) {
        List<Practice.Graph> declared = room.scenario().practice().graphs();
        List<GraphView> graphs = new ArrayList<>();
        for (int i = 0; i < declared.size(); i++) {
            int place = i;
            graphs.add(new GraphView(declared.get(i).title(), declared.get(i).unit(),
                    declared.get(i).threshold(), moment.samples().stream()
                            .filter(sample -> sample.graph() == place).toList()));
        }
        return graphs;
    }

    /** Those that only hidden actors use are left out, as the actors are: a query finds them. */
    private List<TableInfo> tables(Moment moment, Set<String> secret) {
        var declared = room.scenario().practice().rows();
        Set<String> outside = Set.copyOf(room.scenario().setup().outside());
        try (Stretch look = room.from(moment)) {
            List<TableSummary> told = look.responder().tables().stream()
                    .filter(table -> !secret.contains(table.name())).toList();
            TableTies ties = new TableTies(told);
            return told.stream()
                    .map(table -> new TableInfo(table.name(),
                            table.rows().stream().boxed().findFirst(),
                            Optional.ofNullable(declared.get(table.name())), table.columns(),
                            ties.of(table), outside.contains(table.name())))
                    .toList();
        }
    }

    /** A backup that fell due while the database was down was never taken. */
    private RoomView.Offers offers(Journal known, Standing standing, LocalDateTime now) {
        return new RoomView.Offers(
                known.stream(BackupTaken.class)
                        .map(taken -> backup(taken, known)).toList(),
                known.stream(SideInstanceReady.class).map(SideInstanceReady::instance)
                        .distinct().toList(),
                standing.steps().stream().filter(step -> !step.state().isOver())
                        .flatMap(step -> step.step() instanceof Step.RestoreAside aside
                                ? Stream.of(new RoomView.ComingInstance(
                                        aside.instance(), step.number()))
                                : Stream.of())
                        .toList(),
                standing.readOnly(), standing.maintenance(),
                StandingReplicas.of(room.scenario(), standing.sources(), now),
                WaysBack.of(room.scenario(), known, standing),
                OutsideEffects.of(room.scenario()).stream()
                        .map(effect -> new RoomView.OutsideEffect(effect.name(), effect.title(),
                                effect.unit()))
                        .toList());
    }

    private Backup backup(BackupTaken taken, Journal known) {
        String found = known.stream(BackupFound.class)
                .filter(one -> one.backup().equals(taken.backup())
                        && one.finding() != Finding.LOG_GAP)
                .reduce((_, latest) -> latest)
                .map(one -> one.words().isEmpty() ? Backup.SOUND
                        : one.words().replaceFirst("^backup \\S+ ", ""))
                .orElse("");
        String terms = room.scenario().backups().stream()
                .filter(one -> one.name().equals(taken.backup())).findFirst()
                .map(one -> SourceTerms.of(one.cost())).orElse("");
        return new Backup(taken.backup(), taken.at(), terms, found);
    }

    private static List<Decided> decided(Attempt attempt) {
        List<Decided> lines = new ArrayList<>();
        for (int i = 0; i < attempt.decisions().size(); i++) {
            Decision decision = attempt.decisions().get(i);
            if (!(decision.action() instanceof Action.OfTeam(var entry)
                    && TeamWords.isHidden(entry))) {
                lines.add(new Decided(i, decision.at(),
                        DecisionWords.of(decision.action(), attempt.engine()),
                        decision.rationale().orElse("")));
            }
        }
        return lines;
    }

    private static Ending ending(Moment.End end) {
        return switch (end) {
            case HANDED_OVER -> Ending.HANDED_OVER;
            case HORIZON -> Ending.HORIZON;
        };
    }
}
