package dev.lastresort.report.postmortem;

import dev.lastresort.picture.Happening;
import dev.lastresort.picture.shape.Shown;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The lines of a timeline that somebody reads to the end. A program that fails now and then all day
 * long changes its state hundreds of times: the longest of these times are told, and everything
 * else that happened. Invariant: whatever is no change of state is kept, and so is the order.
 */
final class TellingLines {

    /** Two pages of them. */
    static final int MOST = 80;

    private TellingLines() {}

    static List<Happening> of(List<Happening> all) {
        if (all.size() <= MOST) {
            return all;
        }
        long others = all.stream().filter(line -> !isState(line)).count();
        Set<Happening> states = new HashSet<>(all.stream().filter(TellingLines::isState)
                .sorted(Comparator.comparing(TellingLines::length).reversed())
                .limit(Math.max(0, MOST - others)).toList());
        return all.stream().filter(line -> !isState(line) || states.contains(line)).toList();
    }

    private static boolean isState(Happening line) {
        return line.shown() instanceof Shown.ActorState;
    }

    private static Duration length(Happening line) {
        return line.shown() instanceof Shown.ActorState state
                ? Duration.between(state.start(), state.end()) : Duration.ZERO;
    }
}
