package dev.lastresort.comparison.service;

import dev.lastresort.model.journal.Event;
import dev.lastresort.model.journal.Event.InvariantsChecked;
import dev.lastresort.model.journal.Event.Program;
import dev.lastresort.model.journal.Event.StepEnded;
import dev.lastresort.model.journal.Event.StepRef;
import dev.lastresort.model.journal.Event.StepStarted;
import dev.lastresort.model.outcome.ActorTally;
import dev.lastresort.model.outcome.ActorTally.State;
import dev.lastresort.model.outcome.ActorTally.StateSpan;
import dev.lastresort.model.outcome.Outcome.ServiceBack;
import dev.lastresort.model.scenario.Actor;
import dev.lastresort.model.scenario.Invariants.Invariant;
import dev.lastresort.model.scenario.Scenario;
import dev.lastresort.model.scenario.Step;
import dev.lastresort.model.scenario.Step.Containment;
import dev.lastresort.model.scenario.traffic.Tenancy;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The looks that a branch takes at the whole system, one after the other: at the declared interval
 * and at each end of a step. A look holds while the known programs work and the scenario's
 * invariants hold, as far as they hold on the counterfactual by then.
 */
public final class Looks {

    private final Scenario scenario;
    private final List<InvariantsChecked> truth;
    private final Map<String, List<StateSpan>> downs = new HashMap<>();
    private final Set<String> counted = new HashSet<>();
    private final Set<String> data = new HashSet<>();
    private final Map<StepRef, Step> steps = new HashMap<>();
    private final Set<String> stopped = new HashSet<>();
    private final Set<String> leftOut = new HashSet<>();
    private boolean readOnly;
    private boolean maintenance;
    private boolean databaseDown;
    private int latestTruth = -1;

    private Looks(Scenario scenario, List<InvariantsChecked> truth,
            Map<String, ActorTally> actors) {
        this.scenario = scenario;
        this.truth = truth;
        scenario.actors().stream().filter(Actor::counted).map(Actor::name).forEach(counted::add);
        // who stood still when the day started is missed by nobody
        scenario.actors().stream().filter(actor -> actor.manner().stopped())
                .map(Actor::name).forEach(leftOut::add);
        actors.forEach((name, tally) -> downs.put(name, tally.states().stream()
                .filter(span -> span.state() == State.DOWN).toList()));
        scenario.invariants().checks().stream().filter(Invariant::ofData)
                .map(Invariant::name).forEach(data::add);
    }

    /**
     * The earliest look from which on every look holds. Nobody is back before the decision, nor
     * from what is still to come: not before the incident's own last step has ended.
     *
     * @param truth     the counterfactual's looks, in order
     * @param actors    the branch's, by name
     * @param decision  empty if none was made: then service cannot come back either
     */
    public static Optional<ServiceBack> serviceBack(Scenario scenario, Iterable<Event> journal,
            List<InvariantsChecked> truth, Map<String, ActorTally> actors,
            Optional<LocalDateTime> decision) {
        return decision.flatMap(from -> new Looks(scenario, truth, actors)
                .serviceBack(journal, from));
    }

    private Optional<ServiceBack> serviceBack(Iterable<Event> journal, LocalDateTime decision) {
        Optional<LocalDateTime> back = Optional.empty();
        boolean happened = scenario.incident().steps().isEmpty();
        boolean stepEnded = false;
        boolean exact = false;
        for (Event event : journal) {
            follow(event);
            if (event instanceof StepEnded ended) {
                stepEnded = true;
                if (!happened && endsIncident(ended)) {
                    happened = true;
                    back = Optional.empty();
                }
            } else if (event instanceof InvariantsChecked look) {
                if (!holds(look)) {
                    back = Optional.empty();
                    stepEnded = false;
                } else if (back.isEmpty() && happened && !look.at().isBefore(decision)
                        && look.at().isBefore(scenario.horizon())) {
                    back = Optional.of(look.at());
                    exact = stepEnded;
                }
            }
        }
        boolean seenAtOnce = exact;
        return back.map(at -> new ServiceBack(at, seenAtOnce));
    }

    private void follow(Event event) {
        switch (event) {
            case StepStarted started -> steps.put(started.ref(), started.step());
            case Event.DatabaseDown _ -> databaseDown = true;
            case Event.DatabaseUp _ -> databaseDown = false;
            case Event.Contained(_, Containment.ReadOnly _) -> readOnly = true;
            case Event.Contained(_, Containment.Maintenance _) -> maintenance = true;
            case Event.Resumed(_, Containment.ReadOnly _) -> readOnly = false;
            case Event.Resumed(_, Containment.Maintenance _) -> maintenance = false;
            case Event.Contained(_, Containment.StopActor(var actor)) -> stopped.add(actor);
            case Event.Resumed(_, Containment.StopActor(var actor)) -> {
                stopped.removeIf(name -> Tenancy.covers(actor, name));
                leftOut.removeIf(name -> Tenancy.covers(actor, name));
            }
            case StepEnded ended -> stopsForGood(ended.ref()).ifPresent(leftOut::add);
            default -> {}
        }
    }

    /** Whom a step stops who is not to come back: that one is waited for no longer. */
    private Optional<String> stopsForGood(StepRef ref) {
        return steps.get(ref) instanceof Step.Contain contain && contain.forGood()
                && contain.what() instanceof Containment.StopActor(var actor)
                        ? Optional.of(actor) : Optional.empty();
    }

    private boolean holds(InvariantsChecked look) {
        return !databaseDown && !readOnly && !maintenance
                && invariantsHold(look)
                && counted.stream().filter(actor -> !isAmong(leftOut, actor)).noneMatch(
                        actor -> isAmong(stopped, actor) || isDown(actor, look.at()));
    }

    private static boolean isAmong(Set<String> written, String actor) {
        return written.stream().anyMatch(name -> Tenancy.covers(name, actor));
    }

    private boolean invariantsHold(InvariantsChecked look) {
        while (latestTruth + 1 < truth.size()
                && !truth.get(latestTruth + 1).at().isAfter(look.at())) {
            latestTruth++;
        }
        SortedMap<String, Boolean> wanted =
                latestTruth < 0 ? new TreeMap<>() : truth.get(latestTruth).holds();
        return look.holds().entrySet().stream().allMatch(check -> check.getValue()
                || data.contains(check.getKey()) || !wanted.getOrDefault(check.getKey(), true));
    }

    private boolean isDown(String actor, LocalDateTime at) {
        return downs.getOrDefault(actor, List.of()).stream().anyMatch(
                span -> !at.isBefore(span.start()) && at.isBefore(span.end()));
    }

    /** Whether the incident is over: its last step has ended, or one has failed and ended it. */
    private boolean endsIncident(StepEnded ended) {
        return ended.ref().program() == Program.INCIDENT
                && (ended.ref().index() == scenario.incident().steps().size() - 1
                        || !(ended.result() instanceof Event.Done));
    }
}
