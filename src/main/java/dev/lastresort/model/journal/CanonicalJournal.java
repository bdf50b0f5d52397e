package dev.lastresort.model.journal;

import dev.lastresort.model.journal.Change.RowDeleted;
import dev.lastresort.model.journal.Change.RowInserted;
import dev.lastresort.model.journal.Change.RowUpdated;
import dev.lastresort.model.journal.Change.SchemaChanged;
import dev.lastresort.model.journal.Event.Acknowledged;
import dev.lastresort.model.journal.Event.AlertRaised;
import dev.lastresort.model.journal.Event.Answer;
import dev.lastresort.model.journal.Event.AnswerableAgain;
import dev.lastresort.model.journal.Event.Answered;
import dev.lastresort.model.journal.Event.BackupFound;
import dev.lastresort.model.journal.Event.BackupTaken;
import dev.lastresort.model.journal.Event.Contained;
import dev.lastresort.model.journal.Event.CopiedBack;
import dev.lastresort.model.journal.Event.DatabaseDown;
import dev.lastresort.model.journal.Event.DatabaseUp;
import dev.lastresort.model.journal.Event.DecisionMade;
import dev.lastresort.model.journal.Event.Deployed;
import dev.lastresort.model.journal.Event.Done;
import dev.lastresort.model.journal.Event.Emitted;
import dev.lastresort.model.journal.Event.Failed;
import dev.lastresort.model.journal.Event.InvariantsChecked;
import dev.lastresort.model.journal.Event.Observation;
import dev.lastresort.model.journal.Event.Phase;
import dev.lastresort.model.journal.Event.Refused;
import dev.lastresort.model.journal.Event.ReplicaPaused;
import dev.lastresort.model.journal.Event.Restored;
import dev.lastresort.model.journal.Event.Resumed;
import dev.lastresort.model.journal.Event.SideInstanceReady;
import dev.lastresort.model.journal.Event.StepEnded;
import dev.lastresort.model.journal.Event.StepFailed;
import dev.lastresort.model.journal.Event.StepRef;
import dev.lastresort.model.journal.Event.StepResult;
import dev.lastresort.model.journal.Event.StepStarted;
import dev.lastresort.model.journal.Event.TablesLocked;
import dev.lastresort.model.journal.Event.TablesUnlocked;
import dev.lastresort.model.journal.Event.Waiting;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The canonical text of a journal: every event with every field, row images included. Places in the
 * scenario file are left out, since a step that is given by hand has none and does the same.
 */
public final class CanonicalJournal {

    private final Canon canon;
    private final CanonicalStep steps;

    /** A shape is written out where it is first met, and by its number after that. */
    private final Map<TableShape, Integer> shapes = new HashMap<>();

    private CanonicalJournal(Canon canon) {
        this.canon = canon;
        this.steps = new CanonicalStep(canon);
    }

    /** Writes all events. */
    public static void write(Journal journal, Canon canon) {
        CanonicalJournal writer = new CanonicalJournal(canon);
        canon.number(journal.size());
        journal.stream().forEachOrdered(writer::event);
    }

    private void event(Event event) {
        canon.text(event.getClass().getSimpleName()).instant(event.at());
        switch (event) {
            case Answered answered -> answered(answered);
            case Waiting(_, var actor, long n) -> canon.text(actor).number(n);
            case BackupTaken(_, var backup) -> canon.text(backup);
            case StepStarted(_, var ref, var step, var phases) -> {
                ref(ref);
                steps.write(step);
                canon.list(phases, this::phase);
            }
            case TablesLocked(_, var ref, var tables, boolean readersPass) -> {
                ref(ref);
                texts(tables);
                if (readersPass) {
                    canon.text("readers pass");
                }
            }
            case TablesUnlocked(_, var ref) -> ref(ref);
            case BackupFound(_, var ref, var backup, var finding, var words, var phases) -> {
                ref(ref);
                canon.text(backup).text(finding.name()).text(words);
                canon.list(phases, this::phase);
            }
            case ReplicaPaused(_, var ref, var replica, var standsAt) -> {
                ref(ref);
                canon.text(replica).instant(standsAt);
            }
            case DatabaseDown(_, var ref, _) -> ref(ref);
            case DatabaseUp(_, var ref) -> ref(ref);
            case StepEnded(_, var ref, var result, var commit, var effects) -> {
                ref(ref);
                result(result);
                commit(commit);
                effects.forEach(this::emitted);
            }
            case Restored restored -> restored(restored);
            case SideInstanceReady ready -> ready(ready);
            case CopiedBack copied -> copied(copied);
            case Contained(_, var what) -> steps.containment(what);
            case Resumed(_, var what) -> steps.containment(what);
            case Deployed(_, var actor, var version, var nodes) -> {
                canon.text(actor).text(version);
                nodes.ifPresent(canon::number);
            }
            case InvariantsChecked(_, var holds) -> canon.list(List.copyOf(holds.entrySet()),
                    entry -> canon.text(entry.getKey()).truth(entry.getValue()));
            case AnswerableAgain(_, var actor, long n) -> canon.text(actor).number(n);
            case AlertRaised(_, var alert) -> canon.text(alert);
            case DecisionMade _ -> {}
        }
    }

    private void answered(Answered answered) {
        canon.text(answered.actor()).text(answered.version()).number(answered.n());
        answer(answered.answer());
        canon.list(answered.observations(), this::observation);
        canon.list(answered.effects(), this::emitted);
        commit(answered.commit());
    }

    private void answer(Answer answer) {
        switch (answer) {
            case Acknowledged() -> canon.text("ok");
            case Failed(var sqlState, int statement) ->
                    canon.text("failed").text(sqlState).number(statement);
            case Refused(var reason, var since) ->
                    canon.text("refused").text(reason.name()).instant(since);
        }
    }

    private void observation(Observation seen) {
        canon.number(seen.statement()).number(seen.rowCount()).list(seen.rows(), canon::row);
    }

    private void emitted(Emitted emitted) {
        canon.text(emitted.effect()).row(emitted.key()).optional(emitted.amount(), canon::decimal);
    }

    private void phase(Phase phase) {
        canon.text(phase.kind().name()).instant(phase.start()).instant(phase.end())
                .text(phase.formula());
    }

    private void result(StepResult result) {
        switch (result) {
            case Done() -> canon.text("done");
            case StepFailed(var sqlState, var message, _) ->
                    canon.text("failed").text(sqlState).text(message);
        }
    }

    private void restored(Restored restored) {
        ref(restored.ref());
        canon.text(restored.backup()).instant(restored.backupAt())
                .optional(restored.target(), canon::instant)
                .instant(restored.recoveredTo()).instant(restored.discardedTo())
                .number(restored.redoneCommits());
        if (restored.promoted()) {
            canon.text("promoted");
        }
    }

    private void ready(SideInstanceReady ready) {
        ref(ready.ref());
        canon.text(ready.instance()).text(ready.backup()).instant(ready.backupAt())
                .instant(ready.recoveredTo()).number(ready.redoneCommits());
    }

    private void copied(CopiedBack copied) {
        ref(copied.ref());
        canon.text(copied.instance()).text(copied.table())
                .number(copied.copied()).number(copied.replaced()).number(copied.kept());
    }

    private void commit(Commit commit) {
        canon.list(commit.changes().stream().filter(CanonicalJournal::isWritten).toList(),
                this::change);
        canon.list(List.copyOf(commit.sequences().entrySet()),
                entry -> canon.text(entry.getKey()).number(entry.getValue()));
    }

    /** How an engine does what was written is its own. */
    private static boolean isWritten(Change change) {
        return !(change instanceof SchemaChanged schema && schema.written().isEmpty());
    }

    private void change(Change change) {
        switch (change) {
            case RowInserted(var shape, var after) -> shape("insert", shape).row(after);
            case RowUpdated(var shape, var before, var after) ->
                    shape("update", shape).row(before).row(after);
            case RowDeleted(var shape, var before) -> shape("delete", shape).row(before);
            case SchemaChanged(_, _, _, _, var written) -> canon.text("schema").text(written);
        }
    }

    private Canon shape(String kind, TableShape shape) {
        int next = shapes.size();
        int number = shapes.computeIfAbsent(shape, _ -> next);
        canon.text(kind).number(number);
        if (number == next) {
            canon.text(shape.table());
            texts(shape.columns());
            texts(shape.keyColumns());
        }
        return canon;
    }

    private void ref(StepRef ref) {
        canon.text(ref.program().name()).number(ref.index()).text(ref.name());
    }

    private void texts(List<String> texts) {
        canon.list(texts, canon::text);
    }
}
