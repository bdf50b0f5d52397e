package dev.lastresort.database.engine.h2.running;

import dev.lastresort.database.LimitExceeded;
import dev.lastresort.database.Limits;
import dev.lastresort.database.SqlFailure;
import dev.lastresort.model.journal.Change;
import dev.lastresort.model.journal.TableShape;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the current transaction has done so far, in order. The changes before {@code settled} are
 * those that a DDL has committed on the way: a rollback no longer reaches them.
 */
final class CaptureBuffer {

    /** Even a small stack takes that many cascades one within the other. */
    static final int DEEPEST = 200;

    private final Map<String, TableShape> shapes = new TreeMap<>();
    private final Limits limits;
    private List<Change> changes = new ArrayList<>();
    private int settled;
    private int statementStart;
    private int depth;

    CaptureBuffer(Limits limits) {
        this.limits = limits;
    }

    void announce(TableShape shape) {
        shapes.put(shape.table(), shape);
    }

    void forgetShapes() {
        shapes.clear();
    }

    /** Null for a table that is not captured. */
    @Nullable
    TableShape shapeOf(String table) {
        return shapes.get(table);
    }

    void add(Change change) {
        if (changes.size() - statementStart >= limits.maxChanges()) {
            throw LimitExceeded.of(LimitExceeded.Cap.CHANGES, limits);
        }
        changes.add(change);
    }

    /** A value that is to be stored, and kept in every image of its row. */
    void checkLength(int characters) {
        if (characters > limits.maxCharacters()) {
            throw LimitExceeded.of(LimitExceeded.Cap.LENGTH, limits);
        }
    }

    /** A statement starts here. */
    void markStatement() {
        statementStart = changes.size();
        depth = 0;
    }

    /** A statement that this one leads to starts. */
    void enter() {
        // the last of a chain still asks for another
        if (++depth > DEEPEST + 1) {
            throw new SqlFailure(SqlFailure.CASCADE_TOO_DEEP, "rows that refer to one another are"
                    + " changed in a chain of more than " + DEEPEST);
        }
    }

    void leave() {
        depth--;
    }

    /** The statement failed: what its rows left here never happened. */
    void cutStatement() {
        changes.subList(statementStart, changes.size()).clear();
    }

    int size() {
        return changes.size();
    }

    /** What came behind the first so many changes never happened. */
    void cutTo(int size) {
        changes.subList(size, changes.size()).clear();
        settled = Math.min(settled, size);
        statementStart = Math.min(statementStart, size);
    }

    /** Everything so far is committed, whatever becomes of the transaction. */
    void settle() {
        settled = changes.size();
    }

    boolean isEmpty() {
        return changes.isEmpty();
    }

    List<Change> takeAll() {
        List<Change> taken = changes;
        changes = new ArrayList<>();
        settled = 0;
        statementStart = 0;
        return taken;
    }

    List<Change> takeSettled() {
        changes.subList(settled, changes.size()).clear();
        return takeAll();
    }
}
