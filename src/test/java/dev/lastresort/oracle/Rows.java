package dev.lastresort.oracle;

import dev.lastresort.model.journal.Event;
import dev.lastresort.model.journal.Event.Acknowledged;
import dev.lastresort.model.journal.Event.Answered;
import dev.lastresort.model.scenario.Fact;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** What became of each row of a fact that is not as it is in truth, at some instant. */
final class Rows {

    enum Fate { LOST, WRONG, NEVER_ACCEPTED, NEVER_UPDATED, UNEXPECTED }

    private Rows() {}

    /**
     * @param here  all events of the branch up to then
     * @param there of the counterfactual
     */
    static Map<String, Fate> fates(Fact fact, Table start, Table truth, Table branch,
            List<Event> here, List<Event> there) {
        Map<String, Boolean> accepted = accepted(here);
        Writes right = new Writes(fact, Line.standing(there));
        Writes mine = new Writes(fact, Line.standing(here));
        Map<String, Fate> fates = new TreeMap<>();
        Set<String> keys = new HashSet<>(truth.rows().keySet());
        keys.addAll(branch.rows().keySet());
        for (String key : keys) {
            if (!truth.has(key)) {
                fates.put(key, Fate.UNEXPECTED);
            } else if (!branch.has(key)) {
                fates.put(key, !start.has(key) && right.last(key, Writes.Kind.INSERT)
                        .filter(write -> turnedAway(write, accepted)).isPresent()
                                ? Fate.NEVER_ACCEPTED : Fate.LOST);
            } else if (!truth.agrees(branch, key)) {
                fates.put(key, onlyNotUpdated(key, right, mine, accepted)
                        ? Fate.NEVER_UPDATED : Fate.WRONG);
            }
        }
        return fates;
    }

    /** Whether the row is wrong because of updates that were turned away, and nothing else. */
    private static boolean onlyNotUpdated(
            String key, Writes right, Writes mine, Map<String, Boolean> accepted) {
        Optional<Writes.Write> wanted = right.lastImage(key);
        boolean isOlder = wanted.isPresent() && mine.lastImage(key)
                .map(write -> write.by().at().isBefore(wanted.get().by().at())).orElse(true);
        return isOlder && turnedAway(wanted.get(), accepted);
    }

    private static boolean turnedAway(Writes.Write write, Map<String, Boolean> accepted) {
        return write.by() instanceof Answered
                && Boolean.FALSE.equals(accepted.get(write.writer()));
    }

    private static Map<String, Boolean> accepted(List<Event> events) {
        Map<String, Boolean> accepted = new HashMap<>();
        for (Event event : events) {
            if (event instanceof Answered answered) {
                accepted.put(answered.actor() + " " + answered.n(),
                        answered.answer() instanceof Acknowledged);
            }
        }
        return accepted;
    }

    static long count(Map<String, Fate> fates, Fate fate) {
        return fates.values().stream().filter(fate::equals).count();
    }

    /** Whether nothing is amiss but what was never accepted. */
    static boolean whole(Map<String, Fate> fates) {
        return fates.values().stream().allMatch(
                fate -> fate == Fate.NEVER_ACCEPTED || fate == Fate.NEVER_UPDATED);
    }
}
