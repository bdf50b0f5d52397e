package dev.lastresort.session.author;

import dev.lastresort.model.outcome.ModelledDay.ModelledTraffic;
import dev.lastresort.model.outcome.ModelledTicks;
import dev.lastresort.model.outcome.ModelledTicks.ListedTicks;
import dev.lastresort.model.outcome.ModelledTicks.PacedTicks;
import dev.lastresort.model.scenario.Actor;
import dev.lastresort.model.scenario.Scenario;
import dev.lastresort.model.scenario.Schedule;
import dev.lastresort.replay.draw.TickTimes;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * When the requests of each actor fall. Invariant: at most so many are listed, of one actor and of
 * all together, whatever a file asks for.
 */
final class TrafficOutline {

    static final int MOST_LISTED = 50_000;
    static final int MOST_OF_ALL = 500_000;

    private final Scenario scenario;
    private final TickTimes times;
    private int left = MOST_OF_ALL;

    TrafficOutline(Scenario scenario) {
        this.scenario = scenario;
        this.times = new TickTimes(scenario.start(), scenario.seed());
    }

    List<ModelledTraffic> traffic() {
        List<ModelledTraffic> all = new ArrayList<>();
        for (Actor actor : scenario.actors()) {
            all.add(traffic(actor));
        }
        return all;
    }

    private ModelledTraffic traffic(Actor actor) {
        if (actor.schedule() instanceof Schedule.Every every) {
            LocalDateTime first = scenario.start().plus(every.offset());
            long count = first.isBefore(scenario.horizon()) ? Math.ceilDiv(
                    Duration.between(first, scenario.horizon()).toNanos(),
                    every.every().toNanos()) : 0;
            if (count > Math.min(MOST_LISTED, left)) {
                return new ModelledTraffic(actor.name(), actor.title(),
                        new PacedTicks(first, every.every(), count), true);
            }
        }
        return listed(actor);
    }

    private ModelledTraffic listed(Actor actor) {
        int most = Math.min(MOST_LISTED, left);
        long[] nanos = new long[Math.min(most, 1024)];
        int count = 0;
        LocalDateTime tick = times.tick(actor, 0);
        while (tick.isBefore(scenario.horizon()) && count < most) {
            if (count == nanos.length) {
                nanos = Arrays.copyOf(nanos, Math.min(most, 2 * count));
            }
            nanos[count++] = Duration.between(scenario.start(), tick).toNanos();
            tick = times.tick(actor, count);
        }
        left -= count;
        ModelledTicks ticks =
                new ListedTicks(scenario.start(), Arrays.copyOf(nanos, count));
        return new ModelledTraffic(actor.name(), actor.title(), ticks,
                !tick.isBefore(scenario.horizon()));
    }
}
