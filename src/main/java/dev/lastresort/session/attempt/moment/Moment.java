package dev.lastresort.session.attempt.moment;

import dev.lastresort.model.journal.Journal;
import dev.lastresort.replay.BranchImage;
import dev.lastresort.replay.Responder.Standing;
import dev.lastresort.session.attempt.Sample;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * An attempt at rest at an instant at which nothing is left to happen. Immutable: to go on from it
 * in two ways is to retry.
 *
 * @param seen         the digest of the journal, chained from action to action
 * @param faced        whether the five questions were faced since the last restore in place
 * @param discovered   the hidden actors that a query has given away, and when it did so first
 * @param deliberation what has led here, if it was nothing else since the last action
 * @param end          how the attempt ended, if it has
 */
public record Moment(
        BranchImage image, Journal journal, LocalDateTime now, Standing standing,
        List<Sample> samples, String seen, boolean faced,
        SortedMap<String, LocalDateTime> discovered,
        Optional<Deliberation> deliberation, Optional<End> end) {

    public enum End { HANDED_OVER, HORIZON }

    public Moment {
        samples = List.copyOf(samples);
        discovered = Collections.unmodifiableSortedMap(new TreeMap<>(discovered));
    }

    /** How much deliberation counts towards what the trainee's own hands do next. */
    public Duration deliberated() {
        return deliberation.map(lasting -> lasting.counted(journal, now)).orElse(Duration.ZERO);
    }

    /** What deliberation that goes on from here has begun with. */
    Deliberation deliberating() {
        return deliberation.orElseGet(() -> new Deliberation(now, seen, journal.size()));
    }

    /** Something was done: what was deliberated before it is used up. */
    public Moment acted() {
        return new Moment(image, journal, now, standing, samples, seen, faced, discovered,
                Optional.empty(), end);
    }

    public Moment facing(boolean questions) {
        return new Moment(image, journal, now, standing, samples, seen, questions, discovered,
                deliberation, end);
    }

    public Moment discovering(Collection<String> actors) {
        SortedMap<String, LocalDateTime> all = new TreeMap<>(discovered);
        actors.forEach(actor -> all.putIfAbsent(actor, now));
        return new Moment(image, journal, now, standing, samples, seen, faced, all,
                deliberation, end);
    }

    /** Something was kept that takes no time; deliberation goes on over it. */
    public Moment keeping(String digest) {
        return new Moment(image, journal, now, standing, samples, digest, faced, discovered,
                deliberation.map(begun -> begun.keeping(digest, journal.size())), end);
    }

    public Moment ended(End how) {
        return new Moment(image, journal, now, standing, samples, seen, faced, discovered,
                deliberation, Optional.of(how));
    }
}
