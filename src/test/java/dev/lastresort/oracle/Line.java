package dev.lastresort.oracle;

import dev.lastresort.model.journal.Event;
import dev.lastresort.model.journal.Event.BackupTaken;
import dev.lastresort.model.journal.Event.Committing;
import dev.lastresort.model.journal.Event.DatabaseDown;
import dev.lastresort.model.journal.Event.DatabaseUp;
import dev.lastresort.model.journal.Event.Restored;
import dev.lastresort.model.journal.Event.StepStarted;
import dev.lastresort.model.scenario.Step;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What stands in the database: the commits that lead to it, as restores have left them. */
final class Line {

    /** A stretch of history: what it holds, and between which instants it is not its own. */
    private record Stretch(List<Event> entries, Optional<LocalDateTime> cutAt,
            Optional<LocalDateTime> resumedAt) {

        boolean covers(LocalDateTime target) {
            return cutAt.isEmpty() || !target.isAfter(cutAt.get())
                    || !target.isBefore(resumedAt.orElseThrow());
        }
    }

    private final List<Stretch> stretches = new ArrayList<>();

    private Line() {
        stretches.add(new Stretch(new ArrayList<>(), Optional.empty(), Optional.empty()));
    }

    /** The commits that stand after these events; a restore under way is taken as done. */
    static List<Committing> standing(List<Event> events) {
        Line line = new Line();
        Optional<DatabaseDown> down = Optional.empty();
        for (Event event : events) {
            switch (event) {
                case Committing _, BackupTaken _ -> line.last().add(event);
                case Restored restored -> line.restore(Optional.of(restored.backup()),
                        restored.target(), restored.recoveredTo(), restored.at());
                case DatabaseDown fell -> down = Optional.of(fell);
                case DatabaseUp _ -> down = Optional.empty();
                default -> {}
            }
        }
        down.ifPresent(fell -> line.finish(fell, events));
        return line.last().stream().filter(Committing.class::isInstance)
                .map(Committing.class::cast).toList();
    }

    private List<Event> last() {
        return stretches.getLast().entries();
    }

    private void finish(DatabaseDown fell, List<Event> events) {
        Step.RestoreInPlace step = events.stream().filter(StepStarted.class::isInstance)
                .map(StepStarted.class::cast).filter(one -> one.ref().equals(fell.ref()))
                .map(one -> (Step.RestoreInPlace) one.step()).findFirst().orElseThrow();
        restore(step.point().backup(), step.point().target(), fell.at(), fell.at());
    }

    private void restore(Optional<String> backup, Optional<LocalDateTime> target,
            LocalDateTime recoveredTo, LocalDateTime at) {
        List<Event> kept = new ArrayList<>();
        Optional<BackupTaken> base = target.isPresent() ? Optional.empty()
                : Optional.of(newest(backup));
        Stretch from = target.isPresent()
                ? stretches.reversed().stream().filter(one -> one.covers(target.get()))
                        .findFirst().orElseThrow()
                : stretches.reversed().stream()
                        .filter(one -> one.entries().contains(base.orElseThrow()))
                        .findFirst().orElseThrow();
        for (Event event : from.entries()) {
            if (target.isPresent() && !event.at().isBefore(target.get())) {
                break;
            }
            kept.add(event);
            if (base.isPresent() && event == base.get()) {
                break;
            }
        }
        stretches.add(new Stretch(kept, Optional.of(base.<LocalDateTime>map(BackupTaken::at)
                .orElse(recoveredTo)), Optional.of(at)));
    }

    private BackupTaken newest(Optional<String> name) {
        return stretches.stream().flatMap(one -> one.entries().stream())
                .filter(BackupTaken.class::isInstance).map(BackupTaken.class::cast)
                .filter(taken -> name.isEmpty() || name.get().equals(taken.backup()))
                .reduce((one, other) -> other.at().isBefore(one.at()) ? one : other).orElseThrow();
    }
}
