package dev.lastresort.ui.incident.model;

import dev.lastresort.model.attempt.Action;
import dev.lastresort.session.attempt.Price;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * The price of one thing that is being prepared. Invariant: what it tells is the price of what was
 * asked last, never of something asked before.
 */
public final class Quote {

    /** What is known of the price. */
    public sealed interface PriceNews {}

    /** There is nothing to price yet, for the reason given; empty if there is none to give. */
    public record NoPrice(String why) implements PriceNews {}

    public record Asking() implements PriceNews {}

    public record Known(Price price) implements PriceNews {}

    private final Consumer<Quote> ask;
    private final ReadOnlyObjectWrapper<PriceNews> told =
            new ReadOnlyObjectWrapper<>(new NoPrice(""));
    private Optional<Action> action = Optional.empty();

    /** @param ask has it priced soon */
    Quote(Consumer<Quote> ask) {
        this.ask = ask;
    }

    public ReadOnlyObjectProperty<PriceNews> told() {
        return told.getReadOnlyProperty();
    }

    /** Another action is being prepared. */
    public void of(Action next) {
        if (!Optional.of(next).equals(action)) {
            action = Optional.of(next);
            told.set(new Asking());
            ask.accept(this);
        }
    }

    /** What is being prepared cannot be priced as it stands. */
    public void none(String why) {
        action = Optional.empty();
        told.set(new NoPrice(why));
    }

    public Optional<Action> action() {
        return action;
    }

    /** Whether the price is known and the action possible. */
    public boolean payable() {
        return told.get() instanceof Known(Price.Costs _);
    }

    void tell(Action priced, Price price) {
        if (Optional.of(priced).equals(action)) {
            told.set(new Known(price));
        }
    }
}
