package dev.lastresort.comparison.ledger;

import dev.lastresort.model.journal.Row;
import dev.lastresort.model.journal.RowOrder;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** What was emitted on the counterfactual and on the branch, each in {@link Sent#BY_KEY}. */
public record SentOnBoth(List<Sent> there, List<Sent> here) {

    static final SentOnBoth NOTHING = new SentOnBoth(List.of(), List.of());

    /** The emissions of one key, of an effect and of those that take it back. */
    record OfKey(Row key, SentOnBoth charges, SentOnBoth back) {}

    /** Hands on both of them key by key, in the order of the keys. */
    static void byKey(SentOnBoth charges, SentOnBoth back, Consumer<OfKey> each) {
        Cursor chargedThere = new Cursor(charges.there);
        Cursor chargedHere = new Cursor(charges.here);
        Cursor backThere = new Cursor(back.there);
        Cursor backHere = new Cursor(back.here);
        Optional<Row> least = least(chargedThere, chargedHere, backThere, backHere);
        while (least.isPresent()) {
            Row key = least.get();
            each.accept(new OfKey(key,
                    new SentOnBoth(chargedThere.take(key), chargedHere.take(key)),
                    new SentOnBoth(backThere.take(key), backHere.take(key))));
            least = least(chargedThere, chargedHere, backThere, backHere);
        }
    }

    private static Optional<Row> least(Cursor... cursors) {
        return Stream.of(cursors).flatMap(cursor -> cursor.key().stream())
                .min(RowOrder.BY_VALUES);
    }

    private static final class Cursor {

        private final List<Sent> sent;
        private int next;

        Cursor(List<Sent> sent) {
            this.sent = sent;
        }

        Optional<Row> key() {
            return next == sent.size() ? Optional.empty() : Optional.of(sent.get(next).key());
        }

        List<Sent> take(Row key) {
            int from = next;
            while (next < sent.size() && RowOrder.BY_VALUES.same(sent.get(next).key(), key)) {
                next++;
            }
            return sent.subList(from, next);
        }
    }
}
