package dev.lastresort.session.attempt.practice;

import dev.lastresort.model.attempt.Action;
import dev.lastresort.model.attempt.Attempt;
import dev.lastresort.model.attempt.TeamEntry;
import dev.lastresort.model.exercise.Inject;
import dev.lastresort.model.journal.Event;
import dev.lastresort.session.attempt.knowledge.MetConditions;
import dev.lastresort.session.attempt.moment.Moment;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What an exercise lets happen by itself, at an instant or once something measured comes about.
 * Invariant: which are due follows from the attempt's decisions and its journal alone, so that one
 * that goes on after a break, or is retried, gets each of them once. Those on the shelf are fired
 * by hand, and never due.
 */
public final class DueInjects {

    /** Nothing comes by itself. */
    public static final DueInjects NONE = new DueInjects(List.of(), LocalDateTime.MIN);

    private final List<Inject> planned;
    private final LocalDateTime page;

    /** @param page when somebody is called, by which some of them go */
    public DueInjects(List<Inject> planned, LocalDateTime page) {
        this.planned = planned.stream()
                .filter(inject -> !(inject.when() instanceof Inject.OnShelf)).toList();
        this.page = page;
    }

    /** What that attempt is played by. */
    static DueInjects of(Attempt attempt, LocalDateTime page) {
        return attempt.session().map(one -> new DueInjects(one.parts().getFirst().injects(), page))
                .orElse(NONE);
    }

    /** When it comes, if that is known before. */
    public static Optional<LocalDateTime> instant(Inject.InjectTime when, LocalDateTime page) {
        return switch (when) {
            case Inject.AtInstant(var at) -> Optional.of(at.isBefore(page) ? page : at);
            case Inject.AtTime(var at) -> {
                LocalDateTime today = page.toLocalDate().atTime(at);
                yield Optional.of(today.isBefore(page) ? today.plusDays(1) : today);
            }
            case Inject.AfterPage(var after) -> Optional.of(page.plus(after));
            case Inject.OnceMet _, Inject.OnShelf _ -> Optional.empty();
        };
    }

    /** The same action, of which a wait ends where the next inject comes. */
    Action until(Action action, Attempt attempt, LocalDateTime now) {
        return action instanceof Action.Wait(LocalDateTime until)
                ? new Action.Wait(pending(attempt)
                        .flatMap(inject -> instant(inject.when(), page).stream())
                        .filter(at -> at.isAfter(now) && at.isBefore(until))
                        .min(Comparator.naturalOrder()).orElse(until))
                : action;
    }

    /** Whether an event that comes after that moment brings one about. */
    Predicate<Event> watch(Attempt attempt, Moment moment) {
        List<Inject.OnceMet> awaited = pending(attempt).map(Inject::when)
                .filter(Inject.OnceMet.class::isInstance).map(Inject.OnceMet.class::cast).toList();
        if (awaited.isEmpty()) {
            return _ -> false;
        }
        MetConditions met = new MetConditions();
        moment.journal().stream().forEachOrdered(met::count);
        return event -> {
            met.count(event);
            return awaited.stream().anyMatch(when -> met.met(when.condition(), event));
        };
    }

    /** The first that has not come and is due, in the order of the exercise. */
    Optional<Action> due(Attempt attempt, Moment moment) {
        return moment.end().isPresent() ? Optional.empty()
                : pending(attempt).filter(inject -> isDue(inject, moment)).findFirst()
                        .map(DueInjects::delivered);
    }

    /** What its coming is among the decisions. */
    public static Action delivered(Inject inject) {
        return new Action.OfTeam(new TeamEntry.Injected(inject.name(), inject.content()));
    }

    private boolean isDue(Inject inject, Moment moment) {
        if (inject.when() instanceof Inject.OnceMet(var condition)) {
            MetConditions met = new MetConditions();
            return moment.journal().stream().sequential().anyMatch(event -> {
                met.count(event);
                return met.met(condition, event);
            });
        }
        return instant(inject.when(), page).filter(at -> !at.isAfter(moment.now())).isPresent();
    }

    private Stream<Inject> pending(Attempt attempt) {
        if (planned.isEmpty()) {
            return Stream.empty();
        }
        Set<String> came = attempt.decisions().stream()
                .flatMap(one -> one
                        .action() instanceof Action.OfTeam(TeamEntry.Injected(var name, _))
                                ? Stream.of(name) : Stream.empty())
                .collect(Collectors.toSet());
        return planned.stream().filter(inject -> !came.contains(inject.name()));
    }
}
