package dev.lastresort.session.attempt.knowledge;

import dev.lastresort.model.scenario.Practice.Graph;
import dev.lastresort.session.attempt.LogEntry;
import dev.lastresort.session.attempt.Sample;
import dev.lastresort.session.attempt.TakenStep;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/**
 * All that a trainee may know at a moment. Invariant: a hidden actor that was not discovered shows
 * in none of it.
 *
 * @param recoveryDue   until when the objective wants it to be over, counted from the first alert
 * @param handsBusy     whether the trainee's own hands are at a step
 * @param falseAllClear how often it was declared resolved when it was not
 */
public record Known(
        LocalDateTime now, boolean over, boolean resolved, Optional<LocalDateTime> recoveryDue,
        boolean databaseDown, boolean readOnly, boolean maintenance,
        SortedSet<String> lockedTables, boolean handsBusy, List<KnownActor> actors,
        List<TakenStep> steps, List<GraphView> graphs, List<LogEntry> log, int hintsTaken,
        int hintsThere, int falseAllClear, boolean questionsFaced) {

    public Known {
        actors = List.copyOf(actors);
        steps = List.copyOf(steps);
        graphs = List.copyOf(graphs);
        log = List.copyOf(log);
    }

    /**
     * An actor, with how its requests have ended since the start of the day.
     *
     * @param deployed the version that is in force
     * @param versions those that can be deployed
     */
    public record KnownActor(
            String name, String title, String deployed, List<String> versions, boolean stopped,
            long ok, long failed, long refused, Optional<String> lastError) {
        public KnownActor {
            versions = List.copyOf(versions);
        }
    }

    /** A graph so far. */
    public record GraphView(Graph graph, List<Sample> samples) {
        public GraphView {
            samples = List.copyOf(samples);
        }

        /** Whether its last value is above its threshold. */
        public boolean inAlarm() {
            Optional<BigDecimal> last = samples.isEmpty()
                    ? Optional.empty() : samples.getLast().value();
            return last.isPresent() && graph.threshold().isPresent()
                    && last.get().compareTo(graph.threshold().get()) > 0;
        }
    }
}
