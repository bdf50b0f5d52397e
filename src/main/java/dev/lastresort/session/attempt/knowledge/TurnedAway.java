package dev.lastresort.session.attempt.knowledge;

import dev.lastresort.model.journal.Event;
import dev.lastresort.model.journal.Event.Answered;
import dev.lastresort.model.journal.Event.Program;
import dev.lastresort.model.journal.Event.Refusal;
import dev.lastresort.model.journal.Event.Refused;
import dev.lastresort.model.outcome.Wording;
import dev.lastresort.model.scenario.Actor;
import dev.lastresort.model.scenario.Scenario;
import dev.lastresort.model.scenario.Step.Containment;
import dev.lastresort.session.attempt.LogEntry;
import dev.lastresort.session.attempt.LogEntry.Kind;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Whom the trainee's own actions have turned away: counted while they last, and told where they
 * end, actor by actor, so that nothing is told of one that is hidden.
 */
final class TurnedAway {

    private final Scenario scenario;
    private final Map<Refusal, Map<String, Integer>> counted = new HashMap<>();

    TurnedAway(Scenario scenario) {
        this.scenario = scenario;
    }

    /** What there is to tell now that this has happened. */
    List<LogEntry> after(Event event) {
        return switch (event) {
            case Answered answered -> {
                if (answered.answer() instanceof Refused(var reason, _)) {
                    counted.computeIfAbsent(reason, _ -> new TreeMap<>())
                            .merge(answered.actor(), 1, Integer::sum);
                }
                yield List.of();
            }
            case Event.TablesUnlocked(var at, var ref) when ref.program() == Program.STRATEGY ->
                    over(Refusal.TABLE_LOCKED, at, "while " + ref.name() + " held its locks");
            case Event.TablesUnlocked _ -> forgotten(Refusal.TABLE_LOCKED);
            case Event.DatabaseUp(var at, var ref) when ref.program() == Program.STRATEGY ->
                    over(Refusal.DATABASE_DOWN, at, "while " + ref.name()
                            + " had the database down");
            case Event.Resumed(var at, Containment.StopActor _) ->
                    over(Refusal.ACTOR_STOPPED, at, "while it was stopped");
            case Event.Resumed(var at, Containment.ReadOnly _) ->
                    over(Refusal.READ_ONLY, at, "while the applications were read-only");
            case Event.Resumed(var at, Containment.Maintenance _) ->
                    over(Refusal.MAINTENANCE, at, "while the maintenance page was up");
            default -> List.of();
        };
    }

    private List<LogEntry> forgotten(Refusal reason) {
        counted.remove(reason);
        return List.of();
    }

    private List<LogEntry> over(Refusal reason, LocalDateTime at, String why) {
        Map<String, Integer> away = counted.remove(reason);
        List<LogEntry> entries = new ArrayList<>();
        if (away != null) {
            scenario.actors().stream().map(Actor::name).filter(away::containsKey)
                    .forEach(actor -> entries.add(new LogEntry(at, Kind.REFUSAL,
                            Optional.of(actor), title(actor) + ": "
                                    + Wording.count(away.getOrDefault(actor, 0), "request")
                                    + " turned away " + why,
                            true)));
        }
        return entries;
    }

    private String title(String actor) {
        return scenario.actors().stream().filter(one -> one.name().equals(actor))
                .map(Actor::title).findFirst().orElse(actor);
    }
}
