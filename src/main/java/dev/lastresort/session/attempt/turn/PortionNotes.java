package dev.lastresort.session.attempt.turn;

import dev.lastresort.model.journal.Change.SchemaChanged;
import dev.lastresort.model.journal.Event.StepEnded;
import dev.lastresort.model.journal.Journal;
import dev.lastresort.model.journal.TableImage;
import dev.lastresort.model.scenario.Backup.Portion;
import dev.lastresort.model.scenario.Step;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Tables that a restore names though there is none of that name, told before it is done: a slip of
 * the pen restores nothing, and costs its time.
 *
 * @param live the tables that there are
 */
record PortionNotes(Set<String> live) {

    /** @param journal of what was made and dropped so far, which a restore may bring back */
    Optional<String> of(Step step, Journal journal) {
        Set<String> unknown = new TreeSet<>(step.recoveryPoint()
                .map(Step.RecoveryPoint::portion).orElse(Portion.ALL).tables());
        unknown.removeAll(live);
        if (unknown.isEmpty()) {
            return Optional.empty();
        }
        journal.stream(StepEnded.class).flatMap(ended -> ended.commit().changes().stream())
                .filter(SchemaChanged.class::isInstance).map(SchemaChanged.class::cast)
                .forEach(change -> {
                    unknown.removeAll(change.gone());
                    change.remade().stream().map(TableImage::table).forEach(unknown::remove);
                });
        return unknown.isEmpty() ? Optional.empty() : Optional.of((unknown.size() == 1
                ? "No table is called " : "No tables are called ") + String.join(", ", unknown)
                + ", and none was so far today");
    }
}
