package dev.lastresort.bench;

import dev.lastresort.model.journal.Change.RowInserted;
import dev.lastresort.model.journal.Event.Answered;
import dev.lastresort.model.journal.Journal;
import dev.lastresort.model.journal.Row;
import java.time.LocalDateTime;
import java.util.List;

/** What one request of the checkout asked for, read back from what it wrote. */
record Order(
        long id, long customer, long product, long quantity, long totalCents, LocalDateTime at) {

    /** The orders of a journal, in its order. */
    static List<Order> in(Journal journal) {
        return journal.stream(Answered.class)
                .filter(answered -> answered.actor().equals("checkout"))
                .map(Order::of).toList();
    }

    private static Order of(Answered answered) {
        Row order = inserted(answered, 0);
        Row line = inserted(answered, 1);
        return new Order((long) order.get(0), (long) order.get(1), (long) line.get(2),
                (long) line.get(3), (long) order.get(2), answered.at());
    }

    private static Row inserted(Answered answered, int index) {
        return ((RowInserted) answered.commit().changes().get(index)).after();
    }
}
