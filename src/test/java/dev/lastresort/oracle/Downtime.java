package dev.lastresort.oracle;

import dev.lastresort.model.journal.Event;
import dev.lastresort.model.journal.Event.AnswerableAgain;
import dev.lastresort.model.journal.Event.Answered;
import dev.lastresort.model.journal.Event.Refused;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** When an actor was down or degraded, and what people remember of it. */
final class Downtime {

    /** From a start to an end, exclusive. */
    record Span(LocalDateTime from, LocalDateTime to) {

        boolean holds(LocalDateTime instant) {
            return !instant.isBefore(from) && instant.isBefore(to);
        }
    }

    /** @param open whether nothing but the horizon ended it */
    record Outage(LocalDateTime from, LocalDateTime to, boolean open) {}

    final List<Span> down = new ArrayList<>();
    final List<Span> degraded = new ArrayList<>();
    final List<Outage> outages = new ArrayList<>();
    private final LocalDateTime horizon;

    /** @param kinds of the actor's answers, in order */
    Downtime(String actor, List<Event> events, List<Answers.Kind> kinds, LocalDateTime start,
            LocalDateTime horizon) {
        this.horizon = horizon;
        List<Answered> answers = Answers.of(actor, events);
        int lastBad = -1;
        for (int i = 0; i < answers.size(); i++) {
            Answered answer = answers.get(i);
            if (kinds.get(i) == Answers.Kind.WRONG) {
                degraded.add(new Span(answer.at(),
                        i + 1 < answers.size() ? answers.get(i + 1).at() : horizon));
            }
            if (kinds.get(i) != Answers.Kind.BAD) {
                continue;
            }
            LocalDateTime before = i == 0 ? start : answers.get(i - 1).at();
            LocalDateTime from = answer.answer() instanceof Refused(_, var since)
                    ? later(since, before) : answer.at();
            Optional<LocalDateTime> end = end(answer, events, answers, kinds);
            down.add(new Span(from, end.orElse(horizon)));
            boolean apart = lastBad >= 0 && i - lastBad > 5
                    && !Duration.between(answers.get(lastBad).at(), answer.at())
                            .minusMinutes(10).isNegative();
            Outage outage = new Outage(from, end.orElse(horizon), end.isEmpty());
            if (lastBad < 0 || apart) {
                outages.add(outage);
            } else {
                Outage last = outages.removeLast();
                outages.add(new Outage(last.from(), later(last.to(), outage.to()),
                        last.open() || outage.open()));
            }
            lastBad = i;
        }
    }

    /** The actor's next good answer, or where the unanswered request would have been answered. */
    private static Optional<LocalDateTime> end(Answered bad, List<Event> events,
            List<Answered> answers, List<Answers.Kind> kinds) {
        boolean after = false;
        for (Event event : events) {
            if (event == bad) {
                after = true;
            } else if (after && event instanceof AnswerableAgain again
                    && again.actor().equals(bad.actor())) {
                return Optional.of(again.at());
            } else if (after && event instanceof Answered next && next.actor().equals(bad.actor())
                    && kinds.get(answers.indexOf(next)) != Answers.Kind.BAD) {
                return Optional.of(next.at());
            }
        }
        return Optional.empty();
    }

    boolean isDown(LocalDateTime instant) {
        return down.stream().anyMatch(span -> span.holds(instant));
    }

    private Duration total(boolean ofDown) {
        TreeSet<LocalDateTime> edges = new TreeSet<>(List.of(horizon));
        down.forEach(span -> edges.addAll(List.of(span.from(), span.to())));
        degraded.forEach(span -> edges.addAll(List.of(span.from(), span.to())));
        Duration total = Duration.ZERO;
        for (LocalDateTime edge : edges) {
            LocalDateTime next = edges.higher(edge);
            boolean counts = isDown(edge) ? ofDown
                    : !ofDown && degraded.stream().anyMatch(span -> span.holds(edge));
            if (next != null && counts) {
                total = total.plus(Duration.between(edge, next));
            }
        }
        return total;
    }

    long downSeconds() {
        return up(total(true));
    }

    long degradedSeconds() {
        return up(total(false));
    }

    /** To the next whole second, so that nothing that was down reads as nothing. */
    static long up(Duration duration) {
        return duration.plusNanos(999_999_999).toSeconds();
    }

    private static LocalDateTime later(LocalDateTime one, LocalDateTime other) {
        return one.isBefore(other) ? other : one;
    }
}
