package dev.lastresort.session.attempt.knowledge;

import dev.lastresort.model.scenario.Actor;
import dev.lastresort.model.scenario.Fact;
import dev.lastresort.model.scenario.Scenario;
import dev.lastresort.model.scenario.Setup;
import dev.lastresort.replay.program.Admitted;
import dev.lastresort.replay.program.Programs;
import dev.lastresort.session.attempt.moment.Room;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Which hidden actors a query gives away: those that alone use a table which it names. The other
 * way round, such a table gives its actor away.
 */
public final class Discovery {

    private final Scenario scenario;
    private final Programs programs;
    private final Set<String> tables = new TreeSet<>();

    public Discovery(Room room) {
        scenario = room.scenario();
        programs = room.programs();
        tables.addAll(room.tables());
        scenario.setup().items().stream().filter(Setup.Seed.class::isInstance)
                .map(item -> ((Setup.Seed) item).table()).forEach(tables::add);
        scenario.facts().stream().flatMap(fact -> fact.alternatives().stream())
                .map(Fact.Alternative::table).forEach(tables::add);
    }

    public List<String> by(Admitted queries) {
        Set<String> named = queries.tables();
        named.retainAll(tables);
        named.removeAll(used(Actor::known));
        return scenario.actors().stream().filter(actor -> !actor.known())
                .filter(actor -> used(actor::equals).stream().anyMatch(named::contains))
                .map(Actor::name).toList();
    }

    /** The tables that only such actors use: to read their names is to hear of them. */
    Set<String> onlyOf(Predicate<Actor> hidden) {
        Set<String> theirs = used(hidden);
        theirs.removeAll(used(hidden.negate()));
        return theirs;
    }

    private Set<String> used(Predicate<Actor> whose) {
        return scenario.actors().stream().filter(whose)
                .flatMap(actor -> actor.versions().stream().flatMap(version -> programs
                        .script(actor.name(), version.name()).tables().stream()))
                .filter(tables::contains).collect(Collectors.toCollection(TreeSet::new));
    }
}
