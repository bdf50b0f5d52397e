package dev.lastresort.session.check;

import dev.lastresort.model.scenario.Fact;
import dev.lastresort.model.scenario.Sql;
import dev.lastresort.replay.program.ReplayFault;
import dev.lastresort.replay.program.Witness;
import dev.lastresort.session.SqlTexts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a rehearsal saw. Invariant: it tells the same whatever the order in which its threads
 * reported; a failure that only follows from a fault before it is not told again.
 */
final class RehearsalRecord implements Witness {

    private static final Pattern MISSING = Pattern.compile(
            "(?:(?:Table|View) \"|the side instance has no table )(\\w+)(?:\" not found|$)");

    private static final Comparator<List<String>> FEWER =
            Comparator.<List<String>>comparingInt(List::size).thenComparing(List::toString);

    private final List<ReplayFault> faults = new ArrayList<>();
    private final Set<String> ran = new TreeSet<>();
    private final SortedMap<String, SortedMap<String, String>> failures = new TreeMap<>();
    private final Map<String, List<String>> keysMissing = new TreeMap<>();
    private final Set<String> failedAtStart = new TreeSet<>();
    private SortedMap<String, Boolean> invariantsAtStart = new TreeMap<>();

    @Override
    public synchronized void fault(ReplayFault fault) {
        boolean told = faults.stream()
                .anyMatch(earlier -> earlier.getMessage().equals(fault.getMessage())
                        && earlier.pointer().equals(fault.pointer()));
        if (!told) {
            faults.add(fault);
        }
    }

    @Override
    public synchronized void ran(Sql query) {
        ran.add(query.pointer());
    }

    @Override
    public synchronized void failed(Sql sql, String sqlState, String message) {
        // The least of several messages, since the order of the threads must not choose one.
        failures.computeIfAbsent(sql.pointer(), _ -> new TreeMap<>())
                .merge(sqlState, message, (a, b) -> a.compareTo(b) <= 0 ? a : b);
    }

    @Override
    public void failedWithoutExcuse(Sql query, String sqlState, String message) {
        failed(query, sqlState, message);
    }

    @Override
    public synchronized void dayStarts(SortedMap<String, Boolean> invariants) {
        invariantsAtStart = new TreeMap<>(invariants);
        failedAtStart.addAll(failures.keySet());
    }

    @Override
    public synchronized void keyed(
            Fact fact, Fact.Alternative alternative, List<String> missing) {
        // Once is enough: a row is tied to its request when it is inserted.
        keysMissing.merge(alternative.query().pointer(), missing, (a, b) -> FEWER.compare(a, b) <= 0
                ? a : b);
    }

    /** The columns of its fact's key that the alternative's table never had when it was read. */
    synchronized List<String> keyMissing(Fact.Alternative alternative) {
        return keysMissing.getOrDefault(alternative.query().pointer(), List.of());
    }

    synchronized List<ReplayFault> faults() {
        return List.copyOf(faults);
    }

    boolean hasFaults() {
        return !faults().isEmpty();
    }

    SortedMap<String, Boolean> invariantsAtStart() {
        return invariantsAtStart;
    }

    boolean failedAtStart(Sql query) {
        return failedAtStart.contains(query.pointer());
    }

    boolean everRan(Sql query) {
        return ran.contains(query.pointer());
    }

    /** A message of the query's failures, if it has failed. */
    Optional<String> failure(Sql query) {
        return Optional.ofNullable(failures.get(query.pointer()))
                .map(byState -> byState.get(byState.firstKey()));
    }

    String message(String pointer, String sqlState) {
        return failures.getOrDefault(pointer, new TreeMap<>())
                .getOrDefault(sqlState, "SQLSTATE " + sqlState);
    }

    /** Whether a table is missing that a failed statement of the setup was to make. */
    boolean followsFromFault(String message, SqlTexts texts) {
        Matcher missing = MISSING.matcher(message);
        if (!missing.find()) {
            return false;
        }
        Pattern creation = Pattern.compile("\\b(?:table|view)\\b[^(]*\\b"
                + Pattern.quote(missing.group(1)) + "\\b", Pattern.CASE_INSENSITIVE);
        return faults.stream().map(ReplayFault::pointer).flatMap(at -> texts.at(at).stream())
                .anyMatch(text -> creation.matcher(text).find());
    }
}
