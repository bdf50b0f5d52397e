package dev.lastresort.session;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/**
 * What becomes of each tick of a {@link WaitingDay}, second by second, in plain arithmetic: at
 * which second it was done, or nothing if it was not.
 */
final class WaitingOracle {

    private WaitingOracle() {}

    /** What became of the ticks: those not named still wait at the horizon. */
    record Fate(Map<Integer, Integer> doneAt, Map<Integer, Integer> refusedAt) {}

    /** @param spacing seconds between two that waited; at 0 all are done at once */
    static Fate ofQueue(WaitingDay day, int spacing, int limit) {
        Fate fate = new Fate(new HashMap<>(), new HashMap<>());
        Deque<Integer> waiting = new ArrayDeque<>();
        int nextTurn = 0;
        for (int second = 0; second < WaitingDay.SECONDS; second++) {
            while (!waiting.isEmpty() && !day.isOut(second) && second >= nextTurn) {
                fate.doneAt.put(waiting.removeFirst(), second);
                nextTurn = second + spacing;
            }
            if (second % day.everySeconds() != 0) {
                continue;
            }
            int tick = second / day.everySeconds();
            if (waiting.isEmpty() && !day.isOut(second)) {
                fate.doneAt.put(tick, second);
            } else if (waiting.size() < limit) {
                waiting.addLast(tick);
            } else {
                fate.refusedAt.put(tick, second);
            }
        }
        return fate;
    }

    static Fate ofRetry(WaitingDay day, int every, int times) {
        Fate fate = new Fate(new HashMap<>(), new HashMap<>());
        for (int tick = 0; tick * day.everySeconds() < WaitingDay.SECONDS; tick++) {
            int first = tick * day.everySeconds();
            int attempt = 0;
            while (attempt < times && day.isOut(first + attempt * every)) {
                attempt++;
            }
            int last = first + attempt * every;
            if (last >= WaitingDay.SECONDS) {
                continue;
            }
            (day.isOut(last) ? fate.refusedAt : fate.doneAt).put(tick, last);
        }
        return fate;
    }
}
