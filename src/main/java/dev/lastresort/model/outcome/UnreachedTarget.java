package dev.lastresort.model.outcome;

import dev.lastresort.model.journal.Event;
import dev.lastresort.model.journal.Event.Committing;
import dev.lastresort.model.journal.Event.Program;
import dev.lastresort.model.journal.Event.Restored;
import dev.lastresort.model.journal.Event.SideInstanceReady;
import dev.lastresort.model.journal.Event.StepEnded;
import dev.lastresort.model.journal.Event.StepRef;
import dev.lastresort.model.journal.Event.StepStarted;
import dev.lastresort.model.journal.Journal;
import dev.lastresort.model.scenario.Step;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A recovery target after the last commit that the log held when the restore was through: a real
 * recovery would end with an error before it. Where the database was lost, up to the instant at
 * which it was, the end of the log is the target: nothing can have followed.
 *
 * @param last when something was last committed; empty if nothing had been
 */
public record UnreachedTarget(StepRef step, LocalDateTime target, Optional<LocalDateTime> last) {

    /** Those of a recovery's restores, in place and aside, in order. */
    public static List<UnreachedTarget> of(Journal journal) {
        List<UnreachedTarget> beyond = new ArrayList<>();
        Map<StepRef, LocalDateTime> targets = new HashMap<>();
        Optional<LocalDateTime> last = Optional.empty();
        Set<StepRef> losing = new HashSet<>();
        Optional<LocalDateTime> gone = Optional.empty();
        for (Event event : journal) {
            switch (event) {
                case StepStarted started when losesData(started.step()) ->
                        losing.add(started.ref());
                case StepStarted started -> started.step().recoveryPoint()
                        .flatMap(point -> point.target())
                        .ifPresent(target -> targets.put(started.ref(), target));
                case StepEnded ended when losing.contains(ended.ref()) ->
                        gone = gone.or(() -> Optional.of(ended.at()));
                case Committing by when !by.commit().changes().isEmpty() ->
                        last = Optional.of(event.at());
                case Restored restored -> add(restored.ref(), targets, last, gone, beyond);
                case SideInstanceReady ready -> add(ready.ref(), targets, last, gone, beyond);
                default -> {}
            }
        }
        return beyond;
    }

    private static void add(StepRef ref, Map<StepRef, LocalDateTime> targets,
            Optional<LocalDateTime> last, Optional<LocalDateTime> gone,
            List<UnreachedTarget> beyond) {
        LocalDateTime target = targets.get(ref);
        if (ref.program() == Program.STRATEGY && target != null
                && gone.map(target::isAfter).orElse(true)
                && last.map(target::isAfter).orElse(true)) {
            beyond.add(new UnreachedTarget(ref, target, last));
        }
    }

    private static boolean losesData(Step step) {
        return step instanceof Step.Contain broken && broken.spread().losesData();
    }

    /** What the log holds instead. */
    public String log(LocalDateTime day) {
        return last.map(at -> "nothing was committed after " + Wording.clock(at, day))
                .orElse("nothing had been committed");
    }
}
