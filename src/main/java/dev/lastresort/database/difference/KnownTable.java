package dev.lastresort.database.difference;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A table as it was declared.
 *
 * @param shared the columns of each constraint over several of them
 */
record KnownTable(String name, List<KnownColumn> columns, List<Set<String>> shared) {

    /** @param unique whether it alone is a key */
    record KnownColumn(String name, ColumnKind kind, boolean unique) {}

    Optional<KnownColumn> column(String wanted) {
        return columns.stream().filter(known -> known.name().equals(wanted)).findFirst();
    }
}
