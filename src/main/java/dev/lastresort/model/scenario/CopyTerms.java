package dev.lastresort.model.scenario;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * How the rows of a side instance's table become rows of a live table, and which of them meet.
 *
 * @param from         what the side instance calls the table, if not the same
 * @param by           the live columns by which a restored row knows the one that it meets; none:
 *                     those of the primary key
 * @param newest       the live column that tells which of two rows is newer
 * @param writtenSince what happens to a row that a request has written since the instant as of
 *                     which the side instance stands; absent: the same as to any other
 * @param columns      what a live column gets: an expression over the restored row, or, where it is
 *                     empty, what the database puts there itself
 */
public record CopyTerms(
        Optional<String> from, List<String> by, Optional<String> newest,
        Optional<OnConflict> writtenSince, SequencedMap<String, Optional<Sql>> columns) {

    public static final CopyTerms PLAIN = new CopyTerms(Optional.empty(), List.of(),
            Optional.empty(), Optional.empty(), new LinkedHashMap<>());

    public CopyTerms {
        by = List.copyOf(by);
        columns = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(columns));
    }

    /** What happens to a row that meets one of the live table. */
    public enum OnConflict {
        /** The live row stays as it is. */
        KEEP_LIVE,
        /** The restored row replaces it. */
        TAKE_RESTORED,
        /** The step fails. */
        FAIL,
        /** The restored row replaces it if it is newer. */
        TAKE_NEWEST
    }
}
