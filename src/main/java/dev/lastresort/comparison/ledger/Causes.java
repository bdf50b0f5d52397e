package dev.lastresort.comparison.ledger;

import dev.lastresort.model.journal.Event.Acknowledged;
import dev.lastresort.model.journal.Event.Answered;
import dev.lastresort.model.journal.Event.Committing;
import dev.lastresort.model.journal.Event.Failed;
import dev.lastresort.model.journal.Event.Refused;
import dev.lastresort.model.journal.Event.Restored;
import dev.lastresort.model.journal.Event.StepEnded;
import dev.lastresort.model.outcome.Cause;
import dev.lastresort.model.outcome.Cause.ErasedByRestore;
import dev.lastresort.model.outcome.Cause.NeverWritten;
import dev.lastresort.model.outcome.Cause.NotYetRestored;
import dev.lastresort.model.outcome.Cause.RequestFailed;
import dev.lastresort.model.outcome.Cause.RequestRefused;
import dev.lastresort.model.outcome.Cause.WrittenByRequest;
import dev.lastresort.model.outcome.Cause.WrittenByStep;
import dev.lastresort.model.scenario.Fact;
import java.time.LocalDateTime;
import java.util.Optional;

/**
 * Finds for one row the latest event of the branch that explains why it is not as in the
 * counterfactual.
 *
 * @param fact  the fact that the row belongs to
 * @param here  what this branch wrote
 * @param there what the counterfactual wrote
 * @param start of the day: where to look when nothing happened to the row anywhere
 */
public record Causes(Fact fact, JudgedJournal line, Trails here, Trails there,
        LocalDateTime start) {

    /** Of a row that is gone although it was acknowledged, or stood there from the start. */
    Cause ofLost(RowId id, boolean fromStart) {
        Trail trail = here.of(id);
        Optional<Write> last = trail.lastStanding();
        if (last.isPresent() && last.get().kind() == Write.Kind.DELETE) {
            return written(last.get().by());
        }
        // A row from the start needs no insert, so no restore can have taken it away.
        if (!fromStart && !trail.insertStands() && trail.lastErasedInsert().isPresent()) {
            return erased(trail.lastErasedInsert().get());
        }
        if (line.underWay().isPresent()) {
            Restored restore = line.underWay().get();
            return new NotYetRestored(restore.at(), restore.ref().name());
        }
        return schemaChangeOrNeverWritten(there.of(id).maker());
    }

    /** Of a row whose request was turned away; empty if it was not. */
    Optional<Cause> ofTurnedAway(Committing maker) {
        return maker instanceof Answered request ? turnedAway(request) : Optional.empty();
    }

    /** Of a row that is there with another value. */
    Cause ofWrong(RowId id) {
        Optional<Write> mine = here.of(id).lastStandingImage();
        Optional<Write> truth = there.of(id).lastStandingImage();
        if (truth.isPresent() && isBefore(mine, truth.get())) {
            return notDone(here.of(id), truth.get());
        }
        boolean differs = mine.isPresent() && (truth.isEmpty()
                || !mine.get().sameWriter(truth.get()) || !mine.get().sameResult(truth.get()));
        if (differs) {
            return written(mine.get().by());
        }
        // Where both wrote the same row, what differs is what the fact joins to it; whoever wrote
        // the row wrote that too, or read it.
        return here.lastSchemaChange(fact).map(Causes::written)
                .or(() -> mine.map(write -> written(write.by())))
                .orElseGet(() -> schemaChangeOrNeverWritten(truth.map(Write::by)));
    }

    /** Of a row that should not be there. */
    Cause ofUnexpected(RowId id) {
        Optional<Write> mine = here.of(id).lastStandingImage();
        Optional<Write> removal = there.of(id).lastStanding()
                .filter(write -> write.kind() == Write.Kind.DELETE);
        if (removal.isPresent() && isBefore(mine, removal.get())) {
            return notDone(here.of(id), removal.get());
        }
        return mine.map(write -> written(write.by()))
                .orElseGet(() -> schemaChangeOrNeverWritten(removal.map(Write::by)));
    }

    /** Why this branch did not do what the counterfactual did last. */
    private Cause notDone(Trail mine, Write truth) {
        Optional<Cause> refusal = ofTurnedAway(truth.by());
        return refusal.orElseGet(() -> mine.erasedOf(truth.by())
                .or(mine::lastErased)
                .map(Causes::erased)
                .orElseGet(() -> schemaChangedSince(truth)
                        .orElseGet(() -> neverWritten(truth.by()))));
    }

    private Optional<Cause> schemaChangedSince(Write truth) {
        return here.lastSchemaChange(fact)
                .filter(by -> !by.at().isBefore(truth.at()))
                .map(Causes::written);
    }

    private Cause schemaChangeOrNeverWritten(Optional<Committing> truth) {
        return here.lastSchemaChange(fact).map(Causes::written).orElseGet(() -> truth
                .map(Causes::neverWritten)
                .orElseGet(() -> new NeverWritten(start, "the counterfactual")));
    }

    private Optional<Cause> turnedAway(Answered request) {
        return line.answers().at(request.actor(), request.n())
                .flatMap(answered -> switch (answered.answer()) {
                    case Refused(var reason, _) -> Optional.of(new RequestRefused(
                            answered.at(), answered.actor(), answered.n(), reason));
                    case Failed(var sqlState, _) -> Optional.of(new RequestFailed(
                            answered.at(), answered.actor(), answered.n(), sqlState));
                    case Acknowledged() -> Optional.empty();
                });
    }

    private static boolean isBefore(Optional<Write> mine, Write truth) {
        return mine.map(write -> write.at().isBefore(truth.at())).orElse(true);
    }

    private static Cause written(Committing by) {
        return switch (by) {
            case Answered a -> new WrittenByRequest(a.at(), a.actor(), a.version(), a.n());
            case StepEnded s -> new WrittenByStep(s.at(), s.ref().name());
        };
    }

    private static Cause erased(Write write) {
        Restored restored = write.erasedBy().orElseThrow();
        return new ErasedByRestore(restored.at(), restored.ref().name(), write.at(),
                WriterName.of(write.by()));
    }

    private static Cause neverWritten(Committing by) {
        return new NeverWritten(by.at(), WriterName.of(by));
    }
}
