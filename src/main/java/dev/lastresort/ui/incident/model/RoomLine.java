package dev.lastresort.ui.incident.model;

import dev.lastresort.model.attempt.Action;
import dev.lastresort.session.DeskException;
import dev.lastresort.session.attempt.IncidentRoom;
import dev.lastresort.session.attempt.Price;
import dev.lastresort.ui.desk.Background;
import dev.lastresort.ui.desk.Background.WhenOver;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The way to the room. Invariant: the room is asked one thing at a time, what was begun first, then
 * the prices that are still wanted; once the line is to end, letting go of the rooms is the last.
 */
final class RoomLine {

    private final Background background;
    private final List<IncidentRoom> rooms = new ArrayList<>();
    private final List<Quote> quotes = new ArrayList<>();
    private final SequencedSet<Quote> wanted = new LinkedHashSet<>();
    private Optional<Runnable> next = Optional.empty();
    private boolean asking;
    private boolean ending;

    RoomLine(IncidentRoom room, Background background) {
        this.background = background;
        rooms.add(room);
    }

    IncidentRoom room() {
        return rooms.getLast();
    }

    /** The ones before may share what they remember with it, so they stay until the end. */
    void enter(IncidentRoom other) {
        rooms.add(other);
    }

    Quote quote() {
        Quote quote = new Quote(this::want);
        quotes.add(quote);
        return quote;
    }

    /** What is being prepared may cost something else by now. */
    void reprice() {
        quotes.stream().filter(quote -> quote.action().isPresent()).forEach(wanted::add);
        serve();
    }

    boolean isIdle() {
        return !asking && next.isEmpty();
    }

    /** @param work asks, and says {@link #rest} once it has all its answers */
    void begin(Runnable work) {
        next = Optional.of(work);
        serve();
    }

    <T> void ask(Function<IncidentRoom, T> job, WhenOver<T> ending) {
        IncidentRoom room = room();
        background.run(() -> job.apply(room), ending);
    }

    void rest() {
        asking = false;
        serve();
    }

    /** @param last is begun before the rooms are let go of, instead of what was to come next */
    void end(Optional<Runnable> last) {
        ending = true;
        next = last;
        wanted.clear();
        serve();
    }

    private void want(Quote quote) {
        wanted.add(quote);
        serve();
    }

    private void serve() {
        if (asking) {
            return;
        }
        if (next.isPresent()) {
            Runnable work = next.get();
            next = Optional.empty();
            asking = true;
            work.run();
        } else if (ending) {
            asking = true;
            background.run(this::closeAll, new WhenOver<Boolean>(_ -> {}, _ -> {}));
        } else if (!wanted.isEmpty()) {
            price(wanted.removeFirst());
        }
    }

    private void price(Quote quote) {
        if (quote.action().isEmpty()) {
            serve();
            return;
        }
        Action action = quote.action().get();
        asking = true;
        Consumer<Price> told = price -> {
            asking = false;
            quote.tell(action, price);
            serve();
        };
        ask(room -> priced(room, action), new WhenOver<>(told,
                why -> told.accept(new Price.Impossible(why))));
    }

    private static Price priced(IncidentRoom room, Action action) {
        try {
            return room.price(action);
        } catch (DeskException e) {
            return new Price.Impossible(e.getMessage());
        }
    }

    private boolean closeAll() {
        rooms.forEach(IncidentRoom::close);
        return true;
    }
}
