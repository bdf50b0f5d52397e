package dev.lastresort.ui.incident.model;

import dev.lastresort.model.attempt.Action;
import dev.lastresort.session.Progress.Reached;
import dev.lastresort.session.attempt.IncidentRoom;
import dev.lastresort.session.attempt.IncidentRoom.Measured;
import dev.lastresort.session.attempt.Reply;
import dev.lastresort.session.attempt.RoomView;
import dev.lastresort.ui.desk.Background;
import dev.lastresort.ui.desk.Background.WhenOver;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * One attempt as the window drives it; the room answers on another thread. Under pressure its clock
 * runs on while the trainee makes up their mind, but not while the room works. To be used on the
 * window's thread.
 */
public final class IncidentModel {

    private record Acted(Reply reply, RoomView view) {}

    private final Background background;
    private final RoomLine line;
    private final Wall wall;
    private final Optional<PressureClock> pressure;
    private final ReadOnlyObjectWrapper<RoomView> view;
    private final ReadOnlyObjectWrapper<LocalDateTime> clock;
    private final ReadOnlyObjectWrapper<Optional<String>> busy =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<LastAct>> last =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<String>> trouble =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final AttemptMeasuring measuring = new AttemptMeasuring();
    private boolean unwanted;
    private boolean left;
    private int acted;

    public IncidentModel(IncidentRoom room, Background background, Wall wall) {
        this.background = background;
        this.line = new RoomLine(room, background);
        this.wall = wall;
        this.view = new ReadOnlyObjectWrapper<>(room.view());
        this.clock = new ReadOnlyObjectWrapper<>(room.view().now());
        this.pressure = room.pressure().map(ratio -> new PressureClock(wall.nanos(), ratio));
        keepTime();
    }

    public ReadOnlyObjectProperty<RoomView> view() {
        return view.getReadOnlyProperty();
    }

    /** What the clock shows; under pressure it runs ahead of the view for a while. */
    public ReadOnlyObjectProperty<LocalDateTime> clock() {
        return clock.getReadOnlyProperty();
    }

    /** Virtual seconds to a second of the trainee's; empty if the clock stands still. */
    public Optional<Integer> pressure() {
        return pressure.map(PressureClock::ratio);
    }

    /** The clock stands still as long as that is so, under pressure, too. */
    public void hold(boolean still) {
        pressure.ifPresent(running -> running.hold(still));
        keepTime();
    }

    /** What is under way, in words; while there is something, nothing else can be begun. */
    public ReadOnlyObjectProperty<Optional<String>> busy() {
        return busy.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<LastAct>> last() {
        return last.getReadOnlyProperty();
    }

    /** What went wrong, until it is dismissed or something else is begun. */
    public ReadOnlyObjectProperty<Optional<String>> trouble() {
        return trouble.getReadOnlyProperty();
    }

    /** How far the measuring has come, while it is under way. */
    public ReadOnlyObjectProperty<Optional<Reached>> comparing() {
        return measuring.progress();
    }

    public boolean isFree() {
        return busy.get().isEmpty();
    }

    public IncidentRoom room() {
        return line.room();
    }

    /** Whether there is still something to decide. */
    public boolean isOpen() {
        return view.get().ending().isEmpty();
    }

    /** A place to ask for prices; each place has one question at a time. */
    public Quote quote() {
        return line.quote();
    }

    public void act(Action action, Optional<String> rationale) {
        act(action, rationale, _ -> {});
    }

    /** @param then hears the reply after the view has changed */
    public void act(Action action, Optional<String> rationale, Consumer<Reply> then) {
        act(action, room -> room.act(action, rationale), then);
    }

    private void act(Action action, Function<IncidentRoom, Reply> does, Consumer<Reply> then) {
        if (!isFree() || !isOpen() && !(action instanceof Action.OfTeam)) {
            return;
        }
        unwanted = false;
        begin(ActionWords.underWay(action),
                () -> catchUp(() -> doing(action, does, then), this::free));
    }

    private void doing(Action action, Function<IncidentRoom, Reply> does, Consumer<Reply> then) {
        if (unwanted) {
            free();
            return;
        }
        line.ask(room -> new Acted(does.apply(room), room.view()), new WhenOver<Acted>(came -> {
            free();
            if (!left) {
                show(came.view());
                last.set(Optional.of(new LastAct(++acted, action, came.reply())));
                then.accept(came.reply());
            }
        }, this::fail));
    }

    /** Lets so much time pass from what the clock shows, at most to the end of the day. */
    public void await(Duration time) {
        act(new Action.Wait(view.get().after(time)), room -> room.act(
                new Action.Wait(room.view().after(time)), Optional.empty()), _ -> {});
    }

    /** Lets time pass until something happens. */
    public void awaitNews() {
        act(new Action.Wait(view.get().horizon()), IncidentRoom::awaitNews, _ -> {});
    }

    public void retryFrom(int decision) {
        if (!isFree()) {
            return;
        }
        begin("Going back to before decision " + (decision + 1), () -> line.ask(
                room -> room.retryFrom(decision), new WhenOver<IncidentRoom>(again -> {
                    line.enter(again);
                    pressure.ifPresent(PressureClock::forget);
                    free();
                    if (!left) {
                        last.set(Optional.empty());
                        show(again.view());
                    }
                }, this::fail)));
    }

    /** Measures what it cost; {@code compared} is not told if it was cancelled. */
    public void compare(Consumer<Measured> compared) {
        if (!isFree()) {
            return;
        }
        measuring.begin();
        begin("Measuring what it cost", () -> background.run(
                watch -> measuring.of(line.room(), watch), measuring::at,
                new WhenOver<Optional<Measured>>(came -> {
                    measuring.end();
                    free();
                    came.filter(_ -> !left).ifPresent(compared);
                }, this::fail)));
    }

    /** Ends the SQL, the wait or the comparison that is under way. */
    public void stop() {
        measuring.stop();
        unwanted = true;
        if (!isFree()) {
            line.room().stop();
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
            keepTime();
            // To leave is no way to think for nothing.
            line.end(pressure.map(_ -> () -> catchUp(line::rest, line::rest)));
        }
    }

    /** Lets the world follow the clock, quietly, before it is too far behind. */
    private void tick() {
        if (left || !isOpen()) {
            return;
        }
        tellClock();
        boolean late = pressure.filter(PressureClock::isFarAhead).isPresent()
                || clock.get().equals(view.get().horizon());
        if (late && isFree() && line.isIdle()) {
            line.begin(() -> catchUp(this::settle, this::settle));
        }
    }

    private void tellClock() {
        clock.set(view.get().after(pressure.map(PressureClock::due).orElse(Duration.ZERO)));
    }

    /**
     * Advances the world to what the clock shows. What is there {@code instead} is done if
     * nobody waits any more, or it failed, or the day ended meanwhile.
     */
    private void catchUp(Runnable then, Runnable instead) {
        pressure.ifPresent(PressureClock::pause);
        Duration due = pressure.map(PressureClock::due).orElse(Duration.ZERO);
        LocalDateTime until = view.get().after(due);
        if (!isOpen() || !until.isAfter(view.get().now())) {
            then.run();
            return;
        }
        line.ask(room -> new Acted(
                room.act(new Action.Deliberate(until), Optional.empty()), room.view()),
                new WhenOver<Acted>(came -> {
                    boolean done = came.reply() instanceof Reply.Done;
                    pressure.ifPresent(done ? running -> running.charge(due)
                            : PressureClock::defer);
                    if (!left) {
                        show(came.view());
                    }
                    (left || !isOpen() ? instead : then).run();
                }, why -> {
                    pressure.ifPresent(PressureClock::defer);
                    trouble.set(Optional.of(why));
                    instead.run();
                }));
    }

    private void begin(String words, Runnable work) {
        trouble.set(Optional.empty());
        busy.set(Optional.of(words));
        keepTime();
        line.begin(work);
    }

    private void show(RoomView now) {
        view.set(now);
        tellClock();
        keepTime();
        line.reprice();
    }

    private void free() {
        busy.set(Optional.empty());
        settle();
    }

    private void settle() {
        keepTime();
        line.rest();
    }

    /** The clock runs exactly while there is something to decide and nothing is under way. */
    private void keepTime() {
        pressure.ifPresent(running -> {
            if (!left && isOpen() && isFree()) {
                running.run();
                wall.ticker().start(this::tick);
            } else {
                running.pause();
                wall.ticker().stop();
            }
        });
    }

    private void fail(String why) {
        measuring.end();
        trouble.set(Optional.of(why));
        free();
    }
}
