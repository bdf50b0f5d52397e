package dev.lastresort.session.author;

import dev.lastresort.model.outcome.ActorGroup;
import dev.lastresort.model.outcome.ModelledDay.ModelledTraffic;
import dev.lastresort.model.outcome.ModelledTicks;
import dev.lastresort.model.outcome.ModelledTicks.ListedTicks;
import dev.lastresort.model.outcome.ModelledTicks.PacedTicks;
import dev.lastresort.model.scenario.Actor;
import dev.lastresort.model.scenario.Scenario;
import dev.lastresort.model.scenario.Schedule;
import dev.lastresort.model.scenario.traffic.Tenancy;
import dev.lastresort.replay.draw.TickTimes;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * When the requests of each actor fall, and those of all tenants of a group. Invariant: at most so
 * many are listed, of one actor and of all together, whatever a file asks for.
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
            Optional<Tenancy> tenancy = actor.tenancy().filter(Tenancy::isMember);
            if (tenancy.isEmpty()) {
                all.add(traffic(actor));
            } else if (tenancy.get().member() == 0) {
                all.add(group(tenancy.get(), traffic(actor)));
            }
        }
        return all;
    }

    /** @param all its ticks: each is one tenant's, and nothing but chance tells whose */
    private ModelledTraffic group(Tenancy tenancy, ModelledTraffic all) {
        List<Actor> members = scenario.actors().stream().filter(actor -> actor.tenancy()
                .filter(one -> one.group().equals(tenancy.group())).isPresent()).toList();
        return new ModelledTraffic(tenancy.group(),
                ActorGroup.label(tenancy.title(), members.size()), all.ticks(), all.whole(),
                all.ticks() instanceof ListedTicks ticks
                        ? divided(members, ticks, all.whole()) : List.of());
    }

    /** @param members in the order of their places */
    private List<ModelledTraffic> divided(
            List<Actor> members, ListedTicks ticks, boolean whole) {
        int[] places = new int[(int) ticks.count()];
        int[] counts = new int[members.size()];
        for (int n = 0; n < places.length; n++) {
            places[n] = times.tenant(members.getFirst(), n);
            counts[places[n]]++;
        }
        long[][] nanos = new long[counts.length][];
        Arrays.setAll(nanos, place -> new long[counts[place]]);
        Arrays.fill(counts, 0);
        for (int n = 0; n < places.length; n++) {
            nanos[places[n]][counts[places[n]]++] =
                    Duration.between(scenario.start(), ticks.at(n)).toNanos();
        }
        List<ModelledTraffic> divided = new ArrayList<>();
        for (Actor member : members) {
            divided.add(new ModelledTraffic(member.name(), member.title(),
                    new ListedTicks(scenario.start(), nanos[divided.size()]), whole));
        }
        return divided;
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
