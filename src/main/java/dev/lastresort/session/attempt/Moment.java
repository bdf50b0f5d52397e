package dev.lastresort.session.attempt;

import dev.lastresort.model.journal.Journal;
import dev.lastresort.replay.BranchImage;
import dev.lastresort.replay.Responder.Standing;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * An attempt at rest at an instant at which nothing is left to happen. Immutable: to go on from it
 * in two ways is to retry.
 *
 * @param seen       the digest of the journal, chained from moment to moment
 * @param faced      whether the five questions were faced since the last restore in place
 * @param discovered the hidden actors that a query has given away
 * @param end        how the attempt ended, if it has
 */
record Moment(
        BranchImage image, Journal journal, LocalDateTime now, Standing standing,
        List<Sample> samples, String seen, boolean faced, Set<String> discovered,
        Optional<End> end) {

    enum End { RESOLVED, HORIZON }

    Moment {
        samples = List.copyOf(samples);
        discovered = Set.copyOf(discovered);
    }

    Moment facing(boolean questions) {
        return new Moment(image, journal, now, standing, samples, seen, questions, discovered,
                end);
    }

    Moment discovering(Collection<String> actors) {
        Set<String> all = new TreeSet<>(discovered);
        all.addAll(actors);
        return new Moment(image, journal, now, standing, samples, seen, faced, all, end);
    }

    Moment ended(End how) {
        return new Moment(image, journal, now, standing, samples, seen, faced, discovered,
                Optional.of(how));
    }
}
