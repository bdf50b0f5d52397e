package dev.lastresort.database.engine.postgres.running;

import static dev.lastresort.database.engine.postgres.running.ServerTable.quoted;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Watches the next values of all sequences. One that belongs to a column is called {@code
 * table.column}. Rolling back does not move a sequence back.
 */
final class ServerSequences {

    /** Stands for the next value of a sequence that has none left. */
    private static final long EXHAUSTED = Long.MIN_VALUE;

    private static final String ALL = """
            SELECT coalesce(t.relname || '.' || a.attname, s.relname), s.relname, q.seqincrement,
              q.seqmin, q.seqmax, q.seqcycle
            FROM pg_class AS s JOIN pg_sequence AS q ON q.seqrelid = s.oid
            LEFT JOIN pg_depend AS d ON d.classid = 'pg_class'::regclass AND d.objid = s.oid
              AND d.refclassid = 'pg_class'::regclass AND d.deptype IN ('a', 'i')
            LEFT JOIN pg_class AS t ON t.oid = d.refobjid
            LEFT JOIN pg_attribute AS a ON a.attrelid = t.oid AND a.attnum = d.refobjsubid
            WHERE s.relnamespace = 'app'::regnamespace AND s.relkind = 'S' ORDER BY 1""";

    /**
     * What the server has told, and what it told last of the values; also in copies.
     *
     * @param named  what there is, unless the schema has changed since
     * @param values the next ones, unless nobody has asked yet
     */
    record ToldSequences(Optional<SortedMap<String, SequenceTraits>> named,
            Optional<SortedMap<String, Long>> values) {

        static final ToldSequences NOTHING = new ToldSequences(Optional.empty(), Optional.empty());
    }

    record SequenceTraits(String sequence, long step, long lowest, long highest, boolean cycles) {}

    private final ServerSession session;
    private Optional<SortedMap<String, SequenceTraits>> named = Optional.empty();
    private SortedMap<String, Long> known;

    ServerSequences(ServerSession session, ToldSequences told) {
        this.session = session;
        named = told.named();
        known = told.values().orElseGet(this::values);
    }

    /** Wants nothing to have moved since it was last taken. */
    ToldSequences known() {
        return new ToldSequences(named, Optional.of(known));
    }

    void schemaChanged() {
        named = Optional.empty();
    }

    SortedMap<String, Long> values() {
        SortedMap<String, Long> values = new TreeMap<>();
        if (!watched().isEmpty()) {
            session.texts(watched().entrySet().stream().map(each -> "SELECT '"
                    + each.getKey().replace("'", "''") + "', last_value, is_called FROM app."
                    + quoted(each.getValue().sequence()))
                    .collect(Collectors.joining(" UNION ALL "))).forEach(row -> {
                        String name = Objects.requireNonNull(row.get(0));
                        values.put(name, next(Objects.requireNonNull(watched().get(name)),
                                Long.parseLong(Objects.requireNonNull(row.get(1))),
                                "t".equals(row.get(2))));
                    });
        }
        return values;
    }

    /** The next values of the sequences that moved since they were last taken. */
    SortedMap<String, Long> moved() {
        SortedMap<String, Long> moved = values();
        known.forEach((name, value) -> moved.remove(name, value));
        return moved;
    }

    SortedMap<String, Long> takeMoved() {
        SortedMap<String, Long> now = values();
        SortedMap<String, Long> moved = new TreeMap<>(now);
        known.forEach((name, value) -> moved.remove(name, value));
        known = now;
        return moved;
    }

    void settle() {
        known = values();
    }

    /** Sets the next values; a sequence that is not there (any more) is passed over. */
    void set(Map<String, Long> values) {
        values.forEach((name, value) -> Optional.ofNullable(watched().get(name))
                .ifPresent(sequence -> {
                    boolean exhausted = value == EXHAUSTED;
                    long last = !exhausted ? value
                            : sequence.step > 0 ? sequence.highest : sequence.lowest;
                    session.texts("SELECT setval(?::regclass, ?, ?)",
                            "app." + quoted(sequence.sequence()), last, exhausted);
                }));
    }

    private SortedMap<String, SequenceTraits> watched() {
        if (named.isEmpty()) {
            SortedMap<String, SequenceTraits> found = new TreeMap<>();
            session.texts(ALL).forEach(row -> found.put(Objects.requireNonNull(row.get(0)),
                    new SequenceTraits(Objects.requireNonNull(row.get(1)), number(row.get(2)),
                            number(row.get(3)), number(row.get(4)), "t".equals(row.get(5)))));
            named = Optional.of(found);
        }
        return named.get();
    }

    private static long number(@org.jspecify.annotations.Nullable String text) {
        return Long.parseLong(Objects.requireNonNull(text));
    }

    private static long next(SequenceTraits sequence, long last, boolean called) {
        if (!called) {
            return last;
        }
        boolean up = sequence.step > 0;
        if (up ? last > sequence.highest - sequence.step : last < sequence.lowest - sequence.step) {
            return !sequence.cycles ? EXHAUSTED : up ? sequence.lowest : sequence.highest;
        }
        return last + sequence.step;
    }
}
