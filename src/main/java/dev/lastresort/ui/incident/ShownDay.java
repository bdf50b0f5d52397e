package dev.lastresort.ui.incident;

import dev.lastresort.session.attempt.RoomView;
import dev.lastresort.session.attempt.RoomView.Span;
import dev.lastresort.session.attempt.RoomView.State;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Optional;

/**
 * Which part of the day the room's timeline shows: the incident as it grows, until a hand chooses
 * another. Invariant: it lies within the day, and is two minutes or longer.
 */
final class ShownDay {

    private static final Duration BEFORE = Duration.ofMinutes(60);
    private static final Duration AFTER = Duration.ofMinutes(20);
    private static final long SHORTEST = Duration.ofMinutes(2).toSeconds();
    private static final double PAN = 0.2;

    private Optional<Span> chosen = Optional.empty();

    Span of(RoomView view) {
        return chosen.orElseGet(() -> incident(view));
    }

    /** Follows the incident again. */
    void fit() {
        chosen = Optional.empty();
    }

    void whole(RoomView view) {
        chosen = Optional.of(new Span(view.start(), view.horizon(), State.UP));
    }

    void toggle(RoomView view) {
        if (chosen.isPresent()) {
            fit();
        } else {
            whole(view);
        }
    }

    /** @param factor over 1 shows less, larger; {@code around} stays where it is */
    void zoom(RoomView view, double factor, LocalDateTime around) {
        Span now = of(view);
        long whole = Duration.between(now.from(), now.to()).toSeconds();
        long next = Math.max(SHORTEST, Math.round(whole / factor));
        double share = Duration.between(now.from(), around).toSeconds() / (double) whole;
        choose(view, around.minusSeconds(Math.round(next * share)), next);
    }

    /** Zooms around the middle. */
    void zoom(RoomView view, double factor) {
        Span now = of(view);
        zoom(view, factor, now.from().plus(Duration.between(now.from(), now.to())
                .dividedBy(2)));
    }

    /** @param shares of what is shown; a fifth is a step; less than 0 is earlier */
    void pan(RoomView view, double shares) {
        Span now = of(view);
        long whole = Duration.between(now.from(), now.to()).toSeconds();
        choose(view, now.from().plusSeconds(Math.round(whole * shares)), whole);
    }

    void earlier(RoomView view) {
        pan(view, -PAN);
    }

    void later(RoomView view) {
        pan(view, PAN);
    }

    private void choose(RoomView view, LocalDateTime from, long seconds) {
        long day = Duration.between(view.start(), view.horizon()).toSeconds();
        long length = Math.min(seconds, day);
        LocalDateTime latest = view.horizon().minusSeconds(length);
        LocalDateTime begin = from.isAfter(latest) ? latest
                : from.isBefore(view.start()) ? view.start() : from;
        chosen = Optional.of(new Span(begin, begin.plusSeconds(length), State.UP));
    }

    private static Span incident(RoomView view) {
        LocalDateTime begin = view.page().minus(BEFORE);
        LocalDateTime end = view.works().stream().flatMap(work -> work.endsAt().stream())
                .reduce(view.now(), (one, other) -> one.isAfter(other) ? one : other).plus(AFTER);
        return new Span(begin.isBefore(view.start()) ? view.start() : begin,
                end.isAfter(view.horizon()) ? view.horizon() : end, State.UP);
    }
}
