package dev.lastresort.session;

/**
 * When orders are placed, reckoned in seconds since midnight: at {@code offset} and every
 * {@code every} seconds after it.
 */
record Checkout(long every, long offset) {

    static final long HORIZON = 24 * 3600;

    /** The issue's: seconds :10, :30 and :50 of every minute. */
    static final Checkout USUAL = new Checkout(20, 10);

    /** Orders placed in [from, to), as far as the day goes. */
    long orders(long from, long to) {
        return Math.max(0, before(Math.min(to, HORIZON)) - before(Math.min(from, HORIZON)));
    }

    /**
     * Seconds that the checkout is down where the database is down in [from, to): it was served
     * until then, and the order that was turned away would be taken from {@code to} on.
     */
    long downSeconds(long from, long to) {
        return orders(from, to) == 0 ? 0 : Math.min(HORIZON, to) - from;
    }

    /** How many orders come before an instant. */
    private long before(long instant) {
        return instant <= offset ? 0 : Math.ceilDiv(instant - offset, every);
    }
}
