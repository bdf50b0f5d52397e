package dev.lastresort.comparison.service;

import dev.lastresort.comparison.ledger.FactTables;
import dev.lastresort.comparison.ledger.RowId;
import dev.lastresort.comparison.service.RowStates.ShapedRow;
import dev.lastresort.model.journal.Row;
import dev.lastresort.model.journal.RowOrder;
import dev.lastresort.model.journal.TableShape;
import dev.lastresort.model.scenario.Fact;
import dev.lastresort.model.scenario.traffic.Tenancy;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Which columns of its tables a fact can show or go by: those whose names stand in its queries. A
 * query with a star, or one that does not name the table itself, may see all of them. Names that
 * are no words stand there in quotes, if at all: an engine may keep what an index is about in a
 * column of its own, which nobody names.
 */
final class SeenColumns {

    private static final Pattern WORD = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_$]*");
    /** Columns that nobody names: SELECT *, t.*, COUNT(*), and those that a NATURAL JOIN finds. */
    private static final Pattern UNNAMED = Pattern.compile(
            "(?i)(?:\\bselect|\\bdistinct|\\ball|[.,(])\\s*\\*|\\bnatural\\b");

    // Never compared, and read for each row that changed.
    @SuppressWarnings("ArrayRecordComponent")
    private record Seen(int[] places, List<String> names) {

        Row of(Row row) {
            return places.length == row.size() ? row : row.pick(places);
        }
    }

    private final Map<String, Optional<Set<String>>> words = new HashMap<>();
    private final Map<String, String> texts = new HashMap<>();
    private final Map<String, IdentityHashMap<TableShape, Seen>> known = new HashMap<>();

    /** @param facts those of the file; a tenant's part of one sees what that one sees */
    SeenColumns(List<Fact> facts) {
        for (Fact fact : facts) {
            Set<String> named = new HashSet<>();
            boolean all = false;
            StringBuilder whole = new StringBuilder();
            for (Fact.Alternative alternative : fact.alternatives()) {
                Set<String> own = wordsOf(alternative.query().text());
                all |= UNNAMED.matcher(alternative.query().text()).find()
                        || !own.contains(FactTables.plain(alternative.table()));
                named.addAll(own);
                whole.append(alternative.query().text()).append('\n');
            }
            texts.put(fact.name(), whole.toString());
            words.put(fact.name(), all ? Optional.empty() : Optional.of(named));
        }
    }

    /** Whether the fact cannot tell the two rows of its table apart. */
    boolean same(RowId id, ShapedRow one, ShapedRow other) {
        Seen mine = of(id.of(), one.shape());
        Seen theirs = of(id.of(), other.shape());
        return mine.names().equals(theirs.names())
                && RowOrder.BY_VALUES.same(mine.of(one.row()), theirs.of(other.row()));
    }

    private Seen of(String fact, TableShape shape) {
        return known.computeIfAbsent(fact, _ -> new IdentityHashMap<>())
                .computeIfAbsent(shape, _ -> {
                    int[] places = IntStream.range(0, shape.columns().size())
                            .filter(i -> sees(fact, shape.columns().get(i))).toArray();
                    return new Seen(places,
                            IntStream.of(places).mapToObj(shape.columns()::get).toList());
                });
    }

    private boolean sees(String fact, String column) {
        String own = words.containsKey(fact) ? fact : Tenancy.groupOf(fact);
        return words.getOrDefault(own, Optional.empty())
                .map(named -> WORD.matcher(column).matches()
                        ? named.contains(column.toLowerCase(Locale.ROOT))
                        : texts.getOrDefault(own, "")
                                .contains('"' + column.replace("\"", "\"\"") + '"'))
                .orElse(true);
    }

    private static Set<String> wordsOf(String sql) {
        Set<String> found = new HashSet<>();
        Matcher word = WORD.matcher(sql);
        while (word.find()) {
            found.add(word.group().toLowerCase(Locale.ROOT));
        }
        return found;
    }
}
