package dev.lastresort.ui.incident;

import dev.lastresort.model.attempt.Action;
import dev.lastresort.model.outcome.Comparison;
import dev.lastresort.ui.desk.Background;
import dev.lastresort.ui.desk.Background.Ending;
import dev.lastresort.ui.desk.Background.Progress;
import dev.lastresort.ui.desk.DeskException;
import dev.lastresort.ui.desk.Watch;
import dev.lastresort.ui.desk.room.Debrief;
import dev.lastresort.ui.desk.room.IncidentRoom;
import dev.lastresort.ui.desk.room.Price;
import dev.lastresort.ui.desk.room.Reply;
import dev.lastresort.ui.desk.room.RoomView;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * One attempt as the window drives it. The room answers on another thread and is asked one thing at
 * a time: actions first, then the prices that are still wanted. To be used on the window's thread.
 */
public final class IncidentModel {

    private record Acted(Reply reply, RoomView view) {}

    private record Reopened(IncidentRoom room, RoomView view) {}

    private final Background background;
    private final List<IncidentRoom> rooms = new ArrayList<>();
    private final List<Quote> quotes = new ArrayList<>();
    private final SequencedSet<Quote> wanted = new LinkedHashSet<>();
    private final ReadOnlyObjectWrapper<RoomView> view;
    private final ReadOnlyObjectWrapper<Optional<String>> busy = optional();
    private final ReadOnlyObjectWrapper<Optional<Answered>> last = optional();
    private final ReadOnlyObjectWrapper<Optional<String>> trouble = optional();
    private final ReadOnlyObjectWrapper<Optional<Progress>> comparing = optional();
    private final AtomicBoolean comparisonUnwanted = new AtomicBoolean();
    private Optional<Runnable> next = Optional.empty();
    private boolean asking;
    private boolean left;
    private int acted;

    public IncidentModel(IncidentRoom room, Background background) {
        this.background = background;
        this.rooms.add(room);
        this.view = new ReadOnlyObjectWrapper<>(room.view());
    }

    private static <T> ReadOnlyObjectWrapper<Optional<T>> optional() {
        return new ReadOnlyObjectWrapper<>(Optional.empty());
    }

    public ReadOnlyObjectProperty<RoomView> view() {
        return view.getReadOnlyProperty();
    }

    /** What is under way, in words; while there is something, nothing else can be begun. */
    public ReadOnlyObjectProperty<Optional<String>> busy() {
        return busy.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<Answered>> last() {
        return last.getReadOnlyProperty();
    }

    /** What went wrong, until it is dismissed or something else is begun. */
    public ReadOnlyObjectProperty<Optional<String>> trouble() {
        return trouble.getReadOnlyProperty();
    }

    /** How far the measuring has come, while it is under way. */
    public ReadOnlyObjectProperty<Optional<Progress>> comparing() {
        return comparing.getReadOnlyProperty();
    }

    public boolean isFree() {
        return busy.get().isEmpty();
    }

    /** Whether there is still something to decide. */
    public boolean isOpen() {
        return view.get().ending().isEmpty();
    }

    /** A place to ask for prices; each place has one question at a time. */
    public Quote quote() {
        Quote quote = new Quote(this::want);
        quotes.add(quote);
        return quote;
    }

    public void act(Action action, Optional<String> rationale) {
        act(action, rationale, _ -> { });
    }

    /** @param then hears the reply after the view has changed */
    public void act(Action action, Optional<String> rationale, Consumer<Reply> then) {
        if (!isFree() || !isOpen()) {
            return;
        }
        begin(ActionWords.underWay(action), () -> run(room -> {
            Reply reply = room.act(action, rationale);
            return new Acted(reply, room.view());
        }, came -> {
            show(came.view());
            last.set(Optional.of(new Answered(++acted, action, came.reply())));
            then.accept(came.reply());
        }));
    }

    /** Lets so much time pass, at most to the end of the day. */
    public void await(Duration time) {
        LocalDateTime end = view.get().now().plus(time);
        LocalDateTime horizon = view.get().horizon();
        act(new Action.Wait(end.isBefore(horizon) ? end : horizon), Optional.empty());
    }

    /** Lets time pass until something happens. */
    public void awaitNews() {
        act(new Action.Wait(view.get().horizon()), Optional.empty());
    }

    public void retryFrom(int decision) {
        if (!isFree()) {
            return;
        }
        begin("Going back to before decision " + (decision + 1), () -> run(room -> {
            IncidentRoom other = room.retryFrom(decision);
            return new Reopened(other, other.view());
        }, again -> {
            // The old one may share what it remembers with the new one, so it stays until the end.
            rooms.add(again.room());
            last.set(Optional.empty());
            show(again.view());
        }));
    }

    /** Measures what it cost; {@code compared} is not told if it was cancelled. */
    public void compare(Consumer<Comparison> compared) {
        if (!isFree()) {
            return;
        }
        comparisonUnwanted.set(false);
        comparing.set(Optional.of(new Progress("Living the rest of the day", -1)));
        begin("Measuring what it cost", () -> background.run(
                watch -> measured(rooms.getLast(), watch),
                progress -> comparing.set(Optional.of(progress)),
                new Ending<Optional<Comparison>>(came -> {
                    comparing.set(Optional.empty());
                    free();
                    came.filter(_ -> !left).ifPresent(compared);
                }, this::fail)));
    }

    private Optional<Comparison> measured(IncidentRoom room, Watch watch) {
        try {
            return Optional.of(room.compare(new Watch() {
                @Override
                public void at(String stage, double done) {
                    watch.at(stage, done);
                }

                @Override
                public boolean cancelled() {
                    return comparisonUnwanted.get();
                }
            }));
        } catch (CancellationException e) {
            return Optional.empty();
        }
    }

    /** What was decided in the attempt that is on the screen. */
    public Debrief debrief() {
        return rooms.getLast().debrief();
    }

    /** Ends the SQL, the wait or the comparison that is under way. */
    public void stop() {
        comparisonUnwanted.set(true);
        if (!isFree()) {
            rooms.getLast().stop();
        }
    }

    public void dismissTrouble() {
        trouble.set(Optional.empty());
    }

    /** The screen is left for good: ends what is under way and lets go of the room. */
    public void leave() {
        if (!left) {
            stop();
            left = true;
            next = Optional.empty();
            wanted.clear();
            serve();
        }
    }

    private void begin(String words, Runnable work) {
        trouble.set(Optional.empty());
        busy.set(Optional.of(words));
        next = Optional.of(work);
        serve();
    }

    private <T> void run(Function<IncidentRoom, T> job, Consumer<T> done) {
        IncidentRoom room = rooms.getLast();
        background.run(() -> job.apply(room), new Ending<T>(came -> {
            free();
            if (!left) {
                done.accept(came);
            }
        }, this::fail));
    }

    private void want(Quote quote) {
        wanted.add(quote);
        serve();
    }

    /** Begins what comes next, if the room is not being asked already. */
    private void serve() {
        if (asking) {
            return;
        }
        if (next.isPresent()) {
            Runnable work = next.get();
            next = Optional.empty();
            asking = true;
            work.run();
        } else if (left) {
            asking = true;
            background.run(this::closeAll, new Ending<Boolean>(_ -> { }, _ -> { }));
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
        IncidentRoom room = rooms.getLast();
        asking = true;
        background.run(() -> priced(room, action), new Ending<Price>(price -> {
            asking = false;
            quote.tell(action, price);
            serve();
        }, why -> {
            asking = false;
            quote.tell(action, new Price.Impossible(why));
            serve();
        }));
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

    private void show(RoomView now) {
        view.set(now);
        // What is being prepared may cost something else by now.
        quotes.stream().filter(quote -> quote.action().isPresent()).forEach(wanted::add);
        serve();
    }

    private void free() {
        asking = false;
        busy.set(Optional.empty());
        serve();
    }

    private void fail(String why) {
        comparing.set(Optional.empty());
        trouble.set(Optional.of(why));
        free();
    }
}
