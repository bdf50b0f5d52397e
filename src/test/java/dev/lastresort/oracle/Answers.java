package dev.lastresort.oracle;

import dev.lastresort.model.journal.Event;
import dev.lastresort.model.journal.Event.Acknowledged;
import dev.lastresort.model.journal.Event.Answered;
import dev.lastresort.model.journal.Event.Emitted;
import dev.lastresort.model.journal.Event.Observation;
import dev.lastresort.model.scenario.Actor;
import dev.lastresort.model.scenario.Emission;
import dev.lastresort.model.scenario.Scenario;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** How each request of an actor ended, held against the same request in truth. */
final class Answers {

    enum Kind { OK, WRONG, BAD, EXCUSED }

    private final Scenario scenario;

    Answers(Scenario scenario) {
        this.scenario = scenario;
    }

    static List<Answered> of(String actor, List<Event> events) {
        return events.stream().filter(Answered.class::isInstance).map(Answered.class::cast)
                .filter(answered -> answered.actor().equals(actor)).toList();
    }

    /** One for each of the actor's answers here, in order. */
    List<Kind> judged(String actor, List<Event> here, List<Event> there) {
        Map<Long, Answered> truth = new TreeMap<>();
        of(actor, there).forEach(answered -> truth.put(answered.n(), answered));
        return of(actor, here).stream().map(mine -> judge(mine, truth.get(mine.n()))).toList();
    }

    private Kind judge(Answered mine, Answered truth) {
        boolean yes = mine.answer() instanceof Acknowledged;
        boolean yesInTruth = truth == null || truth.answer() instanceof Acknowledged;
        if (!yes) {
            return yesInTruth ? Kind.BAD : Kind.EXCUSED;
        }
        return truth == null || !yesInTruth || shown(mine).equals(shown(truth))
                ? Kind.OK : Kind.WRONG;
    }

    /** All that counts of an answer: not what takes effects back, nor what was read for that. */
    private String shown(Answered answered) {
        Actor.Version version = scenario.actors().stream()
                .filter(actor -> actor.name().equals(answered.actor())).findFirst().orElseThrow()
                .version(answered.version());
        Set<String> forTakingBack = new HashSet<>();
        Set<String> forElse = new HashSet<>();
        version.emissions().forEach(emission -> (takesBack(emission.effect())
                ? forTakingBack : forElse).addAll(names(emission)));
        forTakingBack.removeAll(forElse);
        StringBuilder text = new StringBuilder();
        for (Observation seen : answered.observations()) {
            boolean counts = version.statements().get(seen.statement()).as()
                    .filter(forTakingBack::contains).isEmpty();
            if (counts) {
                text.append(seen.rowCount()).append(':');
                seen.rows().forEach(row -> text.append(Texts.of(row)).append(';'));
                text.append('\n');
            }
        }
        answered.effects().stream().filter(emitted -> !takesBack(emitted.effect()))
                .map(Answers::text).sorted().forEach(one -> text.append(one).append('\n'));
        return text.toString();
    }

    private boolean takesBack(String effect) {
        return scenario.effects().stream().anyMatch(
                one -> one.name().equals(effect) && one.reverses().isPresent());
    }

    private static Set<String> names(Emission emission) {
        Set<String> names = new HashSet<>(emission.key());
        emission.amount().ifPresent(names::add);
        emission.forEach().ifPresent(names::add);
        Set<String> results = new HashSet<>();
        names.forEach(name -> results.add(name.split("\\.")[0]));
        return results;
    }

    private static String text(Emitted emitted) {
        return emitted.effect() + " " + Texts.of(emitted.key()) + " "
                + emitted.amount().map(Texts::plain).orElse("none");
    }
}
