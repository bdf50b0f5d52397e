package dev.lastresort.session;

import dev.lastresort.model.journal.Change.RowInserted;
import dev.lastresort.model.journal.Change.RowUpdated;
import dev.lastresort.model.journal.Event.Answered;
import dev.lastresort.model.journal.Event.Committing;
import dev.lastresort.model.journal.Journal;
import dev.lastresort.model.journal.Row;
import dev.lastresort.model.journal.TableShape;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What the price incident's actors drew, read off the correct branch's log: the feed's messages and
 * the orders. From these the test reckons what each price would be if only some messages had been
 * heard.
 */
final class PriceDay {

    record Message(LocalDateTime at, long product, long cents) {}

    record Order(LocalDateTime at, long product, long cents) {}

    final List<Message> messages = new ArrayList<>();
    final List<Order> orders = new ArrayList<>();
    private final Map<Long, Long> startCents = new HashMap<>();

    /** @param truth the journal of the branch on which everything went right */
    PriceDay(Journal truth) {
        truth.stream(Committing.class)
                .forEach(commit -> commit.commit().changes().forEach(change -> {
                    switch (change) {
                        case RowInserted(var shape, var after) when commit instanceof Answered ->
                                inserted(commit.at(), shape, after);
                        // the first to touch a price, in cents still: a message or the migration
                        case RowUpdated(var shape, var before, _) when shape.table()
                                .equals("products") ->
                                startCents.computeIfAbsent(value(shape, before, "id"),
                                        _ -> cents(shape.pick(before, List.of("price")).get(0)));
                        default -> {}
                    }
                }));
    }

    /** The migration changes the column's type first, so that it sees whole cents as decimals. */
    private static long cents(Object price) {
        return new BigDecimal(price.toString()).longValueExact();
    }

    private void inserted(LocalDateTime at, TableShape shape, Row row) {
        switch (shape.table()) {
            case "supplier_feed" -> messages.add(new Message(at,
                    value(shape, row, "product_id"), value(shape, row, "meant_cents")));
            case "order_lines" -> orders.add(new Order(at,
                    value(shape, row, "product_id"), value(shape, row, "unit_cents")));
            default -> {}
        }
    }

    private static long value(TableShape shape, Row row, String column) {
        return (Long) shape.pick(row, List.of(column)).get(0);
    }

    /** Products whose price differs at the end of the day if only these messages were heard. */
    long wrongPrices(Predicate<LocalDateTime> heard) {
        Map<Long, Long> truth = prices(_ -> true);
        Map<Long, Long> mine = prices(heard);
        return truth.keySet().stream().filter(id -> !truth.get(id).equals(mine.get(id))).count();
    }

    /** Orders placed at instants such as {@code placed} that took a wrong price. */
    long wrongOrders(Predicate<LocalDateTime> heard, Predicate<LocalDateTime> placed) {
        return orders.stream().filter(order -> placed.test(order.at()))
                .filter(order -> isWrong(order, heard))
                .count();
    }

    /** Whether an order took another price than the messages heard before it would give. */
    boolean isWrong(Order order, Predicate<LocalDateTime> heard) {
        long price = startCents.get(order.product());
        for (Message message : messages) {
            if (message.product() == order.product() && message.at().isBefore(order.at())
                    && heard.test(message.at())) {
                price = message.cents();
            }
        }
        return price != order.cents();
    }

    /** Products that some message between the two instants was about. */
    Set<Long> touched(LocalDateTime from, LocalDateTime to) {
        return messages.stream()
                .filter(message -> !message.at().isBefore(from) && message.at().isBefore(to))
                .map(Message::product).collect(Collectors.toSet());
    }

    Map<Long, Long> prices(Predicate<LocalDateTime> heard) {
        Map<Long, Long> prices = new HashMap<>(startCents);
        messages.stream().filter(message -> heard.test(message.at()))
                .forEach(message -> prices.put(message.product(), message.cents()));
        return prices;
    }
}
