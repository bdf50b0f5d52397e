package dev.lastresort.picture;

import dev.lastresort.model.outcome.ActorTally;
import dev.lastresort.model.outcome.ActorTally.State;
import dev.lastresort.model.outcome.ActorTally.StateSpan;
import java.util.List;

/**
 * One actor's states as a band; a state shorter than a pixel still shows, and the worst one wins.
 */
final class StateBand {

    private final String branch;
    private final String actor;
    private final Sketch sketch;

    StateBand(String branch, String actor, Sketch sketch) {
        this.branch = branch;
        this.actor = actor;
        this.sketch = sketch;
    }

    void layOut(double y, double height, ActorTally tally) {
        TimeScale scale = sketch.scale();
        PixelRuns<State> pixels = new PixelRuns<>(State.class, scale);
        List<StateSpan> spans = tally.states().stream()
                .filter(span -> scale.shown().meets(span.start(), span.end()))
                .toList();
        spans.forEach(span -> pixels.add(scale.x(span.start()), scale.x(span.end()), span.state()));
        for (PixelRuns.Run<State> run : pixels.runs()) {
            sketch.add(new Shape.Band(
                    new Box(run.x(), y, run.width(), height), role(run.state()),
                    shows(run, spans)));
        }
    }

    private Shown shows(PixelRuns.Run<State> run, List<StateSpan> spans) {
        TimeScale scale = sketch.scale();
        double middle = run.x() + run.width() / 2;
        return spans.stream()
                .filter(span -> span.state() == run.state()
                        && scale.x(span.start()) <= middle + 1 && scale.x(span.end()) >= middle - 1)
                .findFirst()
                .map(span -> new Shown.ActorState(branch, actor, span.start(), span.end(),
                        span.state()))
                .orElseGet(() -> new Shown.ActorState(branch, actor,
                        scale.at(run.x()), scale.at(run.x() + run.width()), run.state()));
    }

    static Role role(State state) {
        return switch (state) {
            case UP -> Role.UP;
            case DEGRADED -> Role.DEGRADED;
            case DOWN -> Role.DOWN;
        };
    }
}
