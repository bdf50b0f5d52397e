package dev.lastresort.ui.inspector;

import dev.lastresort.inspection.RowsThen;
import dev.lastresort.inspection.StoredRow;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.collections.ObservableListBase;

/**
 * The rows of a table at an instant as the list of a grid, read a page at a time when the grid
 * asks. Another instant is another content of the same list, so that the grid stays scrolled where
 * it is.
 */
final class LazyRows extends ObservableListBase<StoredRow> {

    private static final int PAGE = 128;

    private Optional<RowsThen> rows = Optional.empty();
    private int size;
    private int pageStart = -1;
    private List<StoredRow> page = List.of();

    void show(Optional<RowsThen> next) {
        int before = size;
        rows = next;
        size = next.map(RowsThen::count).orElse(0);
        pageStart = -1;
        beginChange();
        if (size > before) {
            nextAdd(before, size);
        } else if (size < before) {
            nextRemove(size, Collections.nCopies(before - size, null));
        }
        endChange();
    }

    OptionalInt lastMarked() {
        return rows.map(RowsThen::lastMarked).orElse(OptionalInt.empty());
    }

    @Override
    public StoredRow get(int index) {
        if (index < 0 || index >= size) {
            throw new IndexOutOfBoundsException(index);
        }
        int start = index / PAGE * PAGE;
        if (start != pageStart) {
            page = rows.orElseThrow().page(start, PAGE);
            pageStart = start;
        }
        return page.get(index - start);
    }

    @Override
    public int size() {
        return size;
    }
}
