package dev.lastresort.replay.draw;

import dev.lastresort.model.journal.Row;
import java.util.List;

/**
 * The rows that a draw picks from, as they stood at the start of the day, in key order; the same
 * for all branches.
 */
public record RowPool(List<String> columns, List<Row> rows) {}
