package dev.lastresort.replay.draw;

/**
 * Ranks by Zipf's law: k comes up with a weight of 1 / k^s. Rejection by inversion (Hörmann and
 * Derflinger 1996), which takes the same few steps however many ranks there are. All functions are
 * those of StrictMath, which are the same on every machine.
 */
final class Ranks {

    private static final double SMALL = 1e-8;

    private final double s;
    private final double from;
    private final double to;
    private final double squeeze;
    private final long most;

    private Ranks(long most, double s) {
        this.most = most;
        this.s = s;
        from = area(1.5) - 1;
        to = area(most + 0.5);
        squeeze = 2 - inverse(area(2.5) - height(2));
    }

    /**
     * @param most how many ranks there are, 1 or more
     * @param s    more than 0
     */
    static long drawn(long most, double s, Dice dice) {
        return new Ranks(most, s).draw(dice);
    }

    private long draw(Dice dice) {
        while (true) {
            double u = to + dice.unit() * (from - to);
            double x = inverse(u);
            long rank = Math.clamp((long) (x + 0.5), 1, most);
            if (rank - x <= squeeze || u >= area(rank + 0.5) - height(rank)) {
                return rank;
            }
        }
    }

    /** 1 / x^s. */
    private double height(double x) {
        return StrictMath.exp(-s * StrictMath.log(x));
    }

    /** The area under it from 1 to x. */
    private double area(double x) {
        double log = StrictMath.log(x);
        double t = (1 - s) * log;
        double ratio = Math.abs(t) > SMALL ? StrictMath.expm1(t) / t : 1 + t / 2;
        return ratio * log;
    }

    private double inverse(double area) {
        double t = Math.max(-1, area * (1 - s));
        double ratio = Math.abs(t) > SMALL ? StrictMath.log1p(t) / t : 1 - t / 2;
        return StrictMath.exp(ratio * area);
    }
}
