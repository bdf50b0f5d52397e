package dev.lastresort.session.check;

import dev.lastresort.model.journal.Event.Answered;
import dev.lastresort.model.journal.Event.Failed;
import dev.lastresort.model.scenario.Actor;
import dev.lastresort.model.scenario.Scenario;
import dev.lastresort.model.scenario.Strategy;
import dev.lastresort.model.scenario.StrategyKind;
import dev.lastresort.model.scenario.traffic.Tenancy;
import dev.lastresort.scenario.problem.Problem;
import dev.lastresort.scenario.problem.Rule;
import dev.lastresort.scenario.problem.Severity;
import dev.lastresort.session.FaultPlaces;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The requests that failed, one note for each statement and SQLSTATE. Before the incident that is
 * an error; after it, it may be the lesson; but where the change was made correctly, it is
 * doubtful.
 */
final class RequestNotes {

    private final Scenario scenario;
    private final RehearsalRecord seen;
    private final FaultPlaces places;
    private final SortedMap<String, SortedMap<String, Note>> notes = new TreeMap<>();

    RequestNotes(Scenario scenario, RehearsalRecord seen, FaultPlaces places) {
        this.scenario = scenario;
        this.seen = seen;
        this.places = places;
    }

    /** @param first of the instants, on any branch */
    private record Note(String actor, LocalDateTime first, boolean onCounterfactual) {

        Note and(Note other) {
            return new Note(actor, other.first.isBefore(first) ? other.first : first,
                    onCounterfactual || other.onCounterfactual);
        }
    }

    void look(Strategy strategy, Answered answered) {
        if (answered.answer() instanceof Failed failed) {
            Note note = new Note(answered.actor(), answered.at(),
                    strategy.kind() == StrategyKind.COUNTERFACTUAL);
            notes.computeIfAbsent(pointer(answered, failed), _ -> new TreeMap<>())
                    .merge(failed.sqlState(), note, Note::and);
        }
    }

    List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        notes.forEach((pointer, byState) -> byState.forEach((state, note) -> {
            String message = seen.message(pointer, state);
            if (!drawsFailed(note.actor) && !seen.followsFromFault(message, places.texts())) {
                problems.add(problem(pointer, note, message));
            }
        }));
        return problems;
    }

    private Problem problem(String pointer, Note note, String message) {
        if (note.first.isBefore(scenario.incident().at())) {
            return places.problem(Severity.ERROR, Rule.SQL_ERROR, pointer, "'" + note.actor
                    + "' fails from " + note.first + " on, before the incident: " + message, "");
        }
        String where = note.onCounterfactual ? ", even where the change is made correctly" : "";
        return places.problem(note.onCounterfactual ? Severity.WARNING : Severity.INFO,
                Rule.REQUEST_FAILS, pointer, "'" + note.actor + "' fails here from " + note.first
                        + " on" + where + ": " + message,
                "");
    }

    /** What an actor does with draws that could not be filled tells nothing about its SQL. */
    private boolean drawsFailed(String actor) {
        int index = scenario.actors().stream().map(Actor::owner).distinct().toList()
                .indexOf(Tenancy.groupOf(actor));
        return seen.faults().stream()
                .anyMatch(fault -> fault.pointer().startsWith("/actors/" + index + "/draws/"));
    }

    private String pointer(Answered answered, Failed failed) {
        Actor actor = scenario.actors().stream()
                .filter(candidate -> candidate.name().equals(answered.actor()))
                .findFirst().orElseThrow();
        Actor.Version version = actor.versions().stream()
                .filter(candidate -> candidate.name().equals(answered.version()))
                .findFirst().orElseThrow();
        int statement = Math.min(failed.statement(), version.statements().size() - 1);
        return version.statements().get(statement).sql().pointer();
    }
}
