package dev.lastresort.replay.draw;

import dev.lastresort.model.scenario.Actor;
import dev.lastresort.model.scenario.Schedule;
import dev.lastresort.model.scenario.traffic.Flow;
import dev.lastresort.model.scenario.traffic.Tenancy;
import dev.lastresort.model.scenario.traffic.Traffic;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The instants of an actor's ticks: a pure function of the scenario and the seed, whatever version
 * runs.
 */
public final class TickTimes {

    private static final long PARTS = 1L << 30;

    private final LocalDateTime start;
    private final long seed;
    /** Each is the same whoever asks first. */
    private final Map<Traffic, Flow> flows = new ConcurrentHashMap<>();

    public TickTimes(LocalDateTime start, long seed) {
        this.start = start;
        this.seed = seed;
    }

    /** The instant of tick {@code n}, counted from 0; never earlier than tick n − 1. */
    public LocalDateTime tick(Actor actor, long n) {
        LocalDateTime scheduled = switch (actor.schedule()) {
            case Schedule.Every every ->
                    start.plus(every.offset())
                            .plusNanos(Math.multiplyExact(every.every().toNanos(), n));
            case Schedule.At at -> timeOfDay(at, n);
            case Schedule.Curve curve -> onCurve(actor, curve.traffic(), n);
        };
        return scheduled.plus(jitter(actor, n));
    }

    /** The first tick of the actor: 0, unless that is another tenant's. */
    public long first(Actor actor) {
        return next(actor, -1);
    }

    /** The tick of the actor after {@code n}: the next of its group that is its own tenant's. */
    public long next(Actor actor, long n) {
        long next = n + 1;
        while (actor.tenancy().filter(Tenancy::isMember).isPresent()
                && tenant(actor.tenancy().get(), next) != actor.tenancy().get().member()) {
            next++;
        }
        return next;
    }

    /** Whose tick {@code n} of that tenant's group is: the place among the tenants. */
    public int tenant(Actor member, long n) {
        return tenant(member.tenancy().orElseThrow(), n);
    }

    private int tenant(Tenancy tenancy, long n) {
        return tenancy.at(Dice.of(seed, tenancy.group(), n, "tenant", 0).unit());
    }

    /** One within each unit of what is expected, so that never more than one is too many. */
    private LocalDateTime onCurve(Actor actor, Traffic traffic, long n) {
        double part = (double) Dice.of(seed, actor.owner(), n, "instant on the curve", 0)
                .below(PARTS) / PARTS;
        return flows.computeIfAbsent(traffic, curve -> Flow.of(curve, start)).instant(n + part);
    }

    private LocalDateTime timeOfDay(Schedule.At at, long n) {
        LocalDate first = start.toLocalDate();
        List<LocalDateTime> firstDay = at.times().stream()
                .map(first::atTime).filter(time -> !time.isBefore(start)).toList();
        if (n < firstDay.size()) {
            return firstDay.get((int) n);
        }
        long rest = n - firstDay.size();
        int perDay = at.times().size();
        return first.plusDays(1 + rest / perDay).atTime(at.times().get((int) (rest % perDay)));
    }

    private Duration jitter(Actor actor, long n) {
        long millis = actor.schedule().jitter().toMillis();
        return millis == 0
                ? Duration.ZERO
                : Duration.ofMillis(Dice.of(seed, actor.owner(), n, "jitter of the schedule", 0)
                        .below(millis));
    }
}
