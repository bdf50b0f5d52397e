package dev.lastresort.database.difference;

import dev.lastresort.database.difference.KnownTable.KnownColumn;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a scenario's schema changes say of its tables and views, whenever they run: enough to tell
 * what a column was declared as. What several tables declare differently is not known.
 */
final class KnownSchema {

    private final Map<String, KnownTable> tables = new HashMap<>();
    private final Map<String, Set<ColumnKind>> kinds = new HashMap<>();
    private final Map<String, Set<String>> views = new HashMap<>();
    private final Map<String, Integer> shown = new HashMap<>();
    private final Set<String> retyped = new HashSet<>();

    private KnownSchema() {}

    static KnownSchema of(Iterable<String> texts) {
        KnownSchema schema = new KnownSchema();
        texts.forEach(text -> Spoken.all(text).forEach(schema::declaration));
        return schema;
    }

    Optional<KnownTable> table(String name) {
        return Optional.ofNullable(tables.get(name));
    }

    /** The most columns that a view of that name shows anywhere. */
    int mostShown(String view) {
        return shown.getOrDefault(view, 0);
    }

    /** A view whose text has all of these names. */
    Optional<String> viewOf(String... names) {
        return views.entrySet().stream().filter(view -> view.getValue().containsAll(Set.of(names)))
                .map(Map.Entry::getKey).sorted().findFirst();
    }

    /** What a column of that name is, if all that are called so agree and none is changed. */
    Optional<ColumnKind> kind(String column) {
        return retyped.contains(column) ? Optional.empty() : declared(column);
    }

    /** What it was declared as, if it is changed later. */
    Optional<ColumnKind> declared(String column) {
        Set<ColumnKind> all = kinds.getOrDefault(column, Set.of());
        return all.size() == 1 ? all.stream().findFirst() : Optional.empty();
    }

    private void declaration(Spoken words) {
        try {
            for (int i = 0; i < words.size(); i++) {
                look(words, i);
            }
        } catch (Spoken.TooLong passedOver) {
            // What nobody would write declares nothing that a rule could be wrong about.
        }
    }

    private void look(Spoken words, int i) {
        if (words.is(i, "create", "table")) {
            int name = words.skip(i + 2, "if", "not", "exists");
            int open = words.behindName(name);
            if (words.is(open, "(")) {
                declare(table(words, words.lastName(name), open));
            }
        } else if (words.is(i, "view")
                && words.name(i - 1).matches("create|replace|materialized")) {
            int name = words.skip(i + 1, "if", "not", "exists");
            int end = words.size();
            views.merge(words.lastName(name), namesIn(words, name + 1, end), KnownSchema::both);
            shown.merge(words.lastName(name), words.shown(words.next(name, "select")), Math::max);
        } else if (!words.retyped(i).isEmpty()) {
            retyped.add(words.retyped(i));
        }
    }

    private void declare(KnownTable table) {
        if (tables.putIfAbsent(table.name(), table) == null) {
            table.columns().forEach(column -> kinds
                    .computeIfAbsent(column.name(), _ -> EnumSet.noneOf(ColumnKind.class))
                    .add(column.kind()));
        }
    }

    private static KnownTable table(Spoken words, String name, int open) {
        List<KnownColumn> columns = new ArrayList<>();
        List<Set<String>> shared = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        int end = words.behind(open) - 1;
        for (int at = open + 1; at < end;) {
            int comma = comma(words, at, end);
            int start = words.is(at, "constraint") ? at + 2 : at;
            if (words.isOneOf(start, Set.of("primary", "unique", "check", "foreign", "exclude",
                    "like"))) {
                constraint(words, start, comma, keys, shared);
            } else {
                boolean unique = words.next(at, "unique", "primary") < comma;
                columns.add(
                        new KnownColumn(words.name(at), ColumnKind.of(words.name(at + 1)), unique));
            }
            at = comma + 1;
        }
        return new KnownTable(name, columns.stream().map(column -> new KnownColumn(column.name(),
                column.kind(), column.unique() || keys.contains(column.name()))).toList(), shared);
    }

    private static void constraint(Spoken words, int start, int comma, Set<String> keys,
            List<Set<String>> shared) {
        Set<String> names = new TreeSet<>();
        int open = start;
        while (open < comma && !words.is(open, "(")) {
            open++;
        }
        int close = Math.min(words.behind(open), comma);
        for (int i = open; i < close; i++) {
            if (words.at(i).isName()) {
                names.add(words.name(i));
            }
        }
        if (names.size() > 1 && !words.is(start, "foreign")) {
            shared.add(names);
        } else if (words.isOneOf(start, Set.of("primary", "unique"))) {
            keys.addAll(names);
        }
    }

    private static int comma(Spoken words, int from, int end) {
        int i = from;
        while (i < end && !words.is(i, ",")) {
            i = words.is(i, "(") ? words.behind(i) : i + 1;
        }
        return Math.min(i, end);
    }

    private static Set<String> namesIn(Spoken words, int from, int end) {
        Set<String> names = new TreeSet<>();
        for (int i = from; i < end; i++) {
            if (words.at(i).isName()) {
                names.add(words.name(i));
            }
        }
        return names;
    }

    private static Set<String> both(Set<String> some, Set<String> others) {
        Set<String> all = new TreeSet<>(some);
        all.addAll(others);
        return all;
    }
}
