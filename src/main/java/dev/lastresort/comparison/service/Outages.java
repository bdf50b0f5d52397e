package dev.lastresort.comparison.service;

import dev.lastresort.comparison.service.ActorTallies.Down;
import dev.lastresort.model.outcome.ActorTally.Outage;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * What people remember of being down: two bad answers are one outage, unless ten minutes and five
 * requests without one lie between. So a lucky success in between ends none.
 */
final class Outages {

    private static final Duration APART = Duration.ofMinutes(10);
    private static final int REQUESTS_APART = 5;

    private Outages() {}

    /** @param downs in the order of the answers that made them */
    static List<Outage> of(List<Down> downs) {
        List<Outage> outages = new ArrayList<>();
        for (int i = 0; i < downs.size(); i++) {
            Down down = downs.get(i);
            if (i == 0 || areApart(downs.get(i - 1), down)) {
                outages.add(new Outage(down.from(), down.to(), down.open()));
            } else {
                Outage last = outages.removeLast();
                outages.add(new Outage(last.start(), later(last.end(), down.to()),
                        last.open() || down.open()));
            }
        }
        return outages;
    }

    private static boolean areApart(Down one, Down next) {
        return Duration.between(one.at(), next.at()).compareTo(APART) >= 0
                && next.place() - one.place() - 1 >= REQUESTS_APART;
    }

    private static LocalDateTime later(LocalDateTime one, LocalDateTime other) {
        return one.isBefore(other) ? other : one;
    }
}
