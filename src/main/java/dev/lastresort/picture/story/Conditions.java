package dev.lastresort.picture.story;

import dev.lastresort.model.journal.Bisection;
import dev.lastresort.model.journal.Event;
import dev.lastresort.model.journal.Event.Answered;
import dev.lastresort.model.journal.Event.Refusal;
import dev.lastresort.model.journal.Event.Refused;
import dev.lastresort.model.journal.Journal;
import dev.lastresort.model.outcome.ActorTally;
import dev.lastresort.model.outcome.ActorTally.State;
import dev.lastresort.model.outcome.ActorTally.StateSpan;
import dev.lastresort.model.scenario.Step.Containment;
import dev.lastresort.model.scenario.traffic.Tenancy;
import dev.lastresort.picture.shape.ActorCondition;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Tells deliberate standstill from failure: what an actor's answers say, and, while it was
 * contained, what its containment says. Stopped wins over all, since who does not ask is not let
 * down; read-only wins over up, and over refusals that are its own doing.
 */
final class Conditions {

    /** From {@code start} to {@code end}, no actor or only that one. */
    private record Window(
            LocalDateTime start, LocalDateTime end, Containment what) {

        boolean contains(LocalDateTime at) {
            return !at.isBefore(start) && at.isBefore(end);
        }

        boolean stops(String actor) {
            return switch (what) {
                case Containment.StopActor stop -> Tenancy.covers(stop.actor(), actor);
                case Containment.Maintenance _ -> true;
                case Containment.ReadOnly _, Containment.Disruption _ -> false;
            };
        }
    }

    private final LocalDateTime horizon;
    private final List<Window> windows;
    private final Map<String, List<Answered>> contained = new HashMap<>();

    Conditions(Journal journal, List<Event> marked, LocalDateTime horizon) {
        this.horizon = horizon;
        this.windows = windows(marked, horizon);
        if (!windows.isEmpty()) {
            // What was refused on purpose looks like any refusal until its reason is read.
            journal.stream(Answered.class)
                    .filter(answered -> answered.answer() instanceof Refused)
                    .forEach(answered -> contained.computeIfAbsent(
                            answered.actor(), _ -> new ArrayList<>()).add(answered));
        }
    }

    private static List<Window> windows(List<Event> marked, LocalDateTime horizon) {
        Map<Containment, LocalDateTime> open = new HashMap<>();
        List<Window> windows = new ArrayList<>();
        for (Event event : marked) {
            if (event instanceof Event.Contained begun) {
                open.putIfAbsent(begun.what(), begun.at());
            } else if (event instanceof Event.Resumed ended) {
                Optional.ofNullable(open.remove(ended.what()))
                        .ifPresent(from -> windows.add(new Window(from, ended.at(), ended.what())));
            }
        }
        open.forEach((what, from) -> windows.add(new Window(from, horizon, what)));
        return windows;
    }

    Track<ActorCondition> of(String actor, ActorTally tally) {
        List<StateSpan> states = tally.states();
        Track.Builder<ActorCondition> track = new Track.Builder<>(
                ActorCondition.class, states.isEmpty() ? horizon : states.getFirst().start(),
                states.size());
        for (StateSpan span : states) {
            for (LocalDateTime at : turns(actor, span)) {
                track.turn(at, at(actor, at, span.state()));
            }
        }
        return track.build();
    }

    /** Where within a span the condition may change. */
    private Iterable<LocalDateTime> turns(String actor, StateSpan span) {
        TreeSet<LocalDateTime> turns = new TreeSet<>();
        turns.add(span.start());
        for (Window window : windows) {
            turns.add(window.start());
            turns.add(window.end());
        }
        if (span.state() == State.DOWN) {
            contained.getOrDefault(actor, List.of()).forEach(answer -> turns.add(answer.at()));
        }
        return turns.subSet(span.start(), true, span.end(), false);
    }

    private ActorCondition at(String actor, LocalDateTime at, State state) {
        if (windows.stream().anyMatch(window -> window.stops(actor) && window.contains(at))) {
            return ActorCondition.STOPPED;
        }
        boolean readOnly = windows.stream().anyMatch(
                window -> window.what() instanceof Containment.ReadOnly && window.contains(at));
        return switch (state) {
            case UP -> readOnly ? ActorCondition.READ_ONLY : ActorCondition.UP;
            case DEGRADED -> ActorCondition.DEGRADED;
            case DOWN -> reason(actor, at).map(Conditions::onPurpose).orElse(ActorCondition.DOWN);
        };
    }

    /** Why the last request before or at that instant was refused. */
    private Optional<Refusal> reason(String actor, LocalDateTime at) {
        List<Answered> refused = contained.getOrDefault(actor, List.of());
        int later = Bisection.first(
                0, refused.size(), place -> refused.get(place).at().isAfter(at));
        return later == 0 ? Optional.empty()
                : Optional.of(((Refused) refused.get(later - 1).answer()).reason());
    }

    private static ActorCondition onPurpose(Refusal reason) {
        return switch (reason) {
            case ACTOR_STOPPED, MAINTENANCE -> ActorCondition.STOPPED;
            case READ_ONLY -> ActorCondition.READ_ONLY;
            case DATABASE_DOWN, TABLE_LOCKED, DISRUPTED, QUEUE_FULL, STILL_WAITING ->
                    ActorCondition.DOWN;
        };
    }

    /** The worst of several actors at every instant; empty if there are none. */
    static Optional<Track<ActorCondition>> worst(List<Track<ActorCondition>> tracks,
            LocalDateTime start) {
        if (tracks.isEmpty()) {
            return Optional.empty();
        }
        TreeSet<LocalDateTime> turns = new TreeSet<>();
        tracks.forEach(track -> {
            for (int i = 0; i < track.size(); i++) {
                turns.add(track.start(i));
            }
        });
        Track.Builder<ActorCondition> worst =
                new Track.Builder<>(ActorCondition.class, start, turns.size());
        int[] places = new int[tracks.size()];
        for (LocalDateTime at : turns) {
            ActorCondition condition = ActorCondition.UP;
            for (int i = 0; i < places.length; i++) {
                Track<ActorCondition> track = tracks.get(i);
                while (places[i] < track.size() && !track.start(places[i]).isAfter(at)) {
                    places[i]++;
                }
                if (places[i] > 0 && track.state(places[i] - 1).compareTo(condition) > 0) {
                    condition = track.state(places[i] - 1);
                }
            }
            worst.turn(at, condition);
        }
        return Optional.of(worst.build());
    }
}
