package dev.lastresort.model.scenario.traffic;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.TreeSet;

/**
 * A curve summed up: how many requests are expected from the start to an instant, and back. Between
 * two cuts (full hours, begins and ends of peaks) the rate is the same. The table ends with a week
 * without a peak, and goes on with that week for ever. Invariant: both ways ascend.
 */
public final class Flow {

    /** No day of a scenario is longer; what lies beyond need not be exact. */
    private static final Duration LONGEST = Duration.ofDays(400);
    private static final double MILLIS_OF_HOUR = 3_600_000;
    private static final Duration WEEK = Duration.ofDays(Traffic.DAYS);

    private final LocalDateTime start;
    /** Milliseconds from the start at which the rate changes; the last is the end of the table. */
    private final long[] cuts;
    /** Expected until each cut. */
    private final double[] until;
    private final double highest;
    private final double ofWeek;

    private Flow(LocalDateTime start, long[] cuts, double[] until, double highest) {
        this.start = start;
        this.cuts = cuts;
        this.until = until;
        this.highest = highest;
        int last = until.length - 1;
        // the last week begins at a cut, since it begins when a day of the start's hour does
        int begin = Arrays.binarySearch(cuts, cuts[last] - WEEK.toMillis());
        this.ofWeek = until[last] - until[begin];
    }

    public static Flow of(Traffic traffic, LocalDateTime start) {
        LocalDateTime latest = start.plus(LONGEST);
        LocalDateTime quiet = traffic.peaks().stream().map(Traffic.Peak::end)
                .filter(end -> end.isBefore(latest)).max(Comparator.naturalOrder())
                .filter(end -> end.isAfter(start)).orElse(start);
        long weeks = Duration.between(start, quiet).toDays() / Traffic.DAYS + 2;
        LocalDateTime end = start.plusWeeks(weeks);
        TreeSet<LocalDateTime> edges = new TreeSet<>();
        LocalDateTime hour = start.withMinute(0).withSecond(0).withNano(0);
        for (LocalDateTime edge = hour; edge.isBefore(end); edge = edge.plusHours(1)) {
            edges.add(edge);
        }
        traffic.peaks().forEach(peak -> {
            edges.add(peak.at());
            edges.add(peak.end());
        });
        edges.add(start);
        edges.add(end.minus(WEEK));
        edges.add(end);
        return summed(traffic, start,
                edges.subSet(start, true, end, true).toArray(LocalDateTime[]::new));
    }

    private static Flow summed(Traffic traffic, LocalDateTime start, LocalDateTime[] edges) {
        double[] shares = new double[Traffic.HOURS];
        Arrays.setAll(shares, traffic::share);
        long[] cuts = new long[edges.length];
        double[] until = new double[edges.length];
        double highest = 0;
        for (int i = 1; i < edges.length; i++) {
            LocalDateTime from = edges[i - 1];
            double rate = traffic.perDay() * shares[from.getHour()]
                    * traffic.weekdays().get(from.getDayOfWeek().ordinal()).doubleValue()
                    / MILLIS_OF_HOUR;
            for (Traffic.Peak peak : traffic.peaks()) {
                rate *= peak.holds(from) ? peak.times().doubleValue() : 1;
            }
            cuts[i] = Duration.between(start, edges[i]).toMillis();
            until[i] = until[i - 1] + rate * (cuts[i] - cuts[i - 1]);
            highest = Math.max(highest, rate);
        }
        return new Flow(start, cuts, until, highest);
    }

    /** How many requests a second are expected where most are. */
    public double highestPerSecond() {
        return highest * 1000;
    }

    /** How many requests are expected from the start to that instant. */
    public double expected(LocalDateTime instant) {
        long millis = Math.max(0, Duration.between(start, instant).toMillis());
        long beyond = millis - end();
        long weeks = beyond < 0 ? 0 : beyond / WEEK.toMillis() + 1;
        long within = millis - weeks * WEEK.toMillis();
        int found = Arrays.binarySearch(cuts, within);
        int at = found >= 0 ? found : -found - 2;
        return weeks * ofWeek + (at == cuts.length - 1 ? until[at]
                : until[at] + rate(at) * (within - cuts[at]));
    }

    /** The instant, to the millisecond, until which so many are expected; 0 or more. */
    public LocalDateTime instant(double expected) {
        double all = until[until.length - 1];
        long weeks = expected < all ? 0 : (long) ((expected - all) / ofWeek) + 1;
        double within = Math.min(Math.max(0, expected - weeks * ofWeek), Math.nextDown(all));
        int at = lastNotAbove(within);
        long millis = Math.min(cuts[at + 1] - 1,
                cuts[at] + (long) ((within - until[at]) / rate(at)));
        return start.plus(WEEK.multipliedBy(weeks)).plus(Duration.ofMillis(millis));
    }

    /** Of cuts between which nothing is asked, the last. */
    private int lastNotAbove(double expected) {
        int low = 0;
        int high = until.length - 1;
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            if (until[middle] <= expected) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private double rate(int at) {
        return (until[at + 1] - until[at]) / (cuts[at + 1] - cuts[at]);
    }

    private long end() {
        return cuts[cuts.length - 1];
    }
}
