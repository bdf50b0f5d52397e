package dev.lastresort.oracle;

import dev.lastresort.model.journal.Event;
import dev.lastresort.model.journal.Event.InvariantsChecked;
import dev.lastresort.model.journal.Event.Program;
import dev.lastresort.model.journal.Event.StepEnded;
import dev.lastresort.model.outcome.Replayed;
import dev.lastresort.model.outcome.Replayed.FactRows;
import dev.lastresort.model.outcome.Replayed.Finished;
import dev.lastresort.model.scenario.Actor;
import dev.lastresort.model.scenario.Effect;
import dev.lastresort.model.scenario.Fact;
import dev.lastresort.model.scenario.Scenario;
import dev.lastresort.oracle.Rows.Fate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Reckons by the rules what a branch measures, slowly. */
final class Oracle {

    /** The facts of the branch and of truth at an instant, where both can be read. */
    interface FactsOf {

        Optional<Map<String, FactRows>> here(LocalDateTime instant);

        Map<String, FactRows> there(LocalDateTime instant);
    }

    private final Scenario scenario;
    private final LocalDateTime decision;
    private final Finished branch;
    private final List<Event> here;
    private final List<Event> there;
    private final Map<String, Table> start;
    private final Map<String, Table> truth;
    private final Map<String, Table> now;
    private final Map<String, List<Answers.Kind>> judged = new LinkedHashMap<>();
    private final Map<String, Downtime> downtimes = new LinkedHashMap<>();
    private final SortedMap<String, String> figures = new TreeMap<>();

    Oracle(Replayed replayed, Finished branch) {
        this.branch = branch;
        scenario = replayed.scenario();
        decision = replayed.decisionAt().orElseThrow();
        here = branch.journal().stream().toList();
        there = replayed.counterfactual().journal().stream().toList();
        start = Table.all(scenario.facts(), replayed.factsAtStart());
        truth = Table.all(scenario.facts(), replayed.counterfactual().facts());
        now = Table.all(scenario.facts(), branch.facts());
        Answers answers = new Answers(scenario);
        for (Actor actor : scenario.actors()) {
            List<Answers.Kind> kinds = answers.judged(actor.name(), here, there);
            judged.put(actor.name(), kinds);
            downtimes.put(actor.name(), new Downtime(
                    actor.name(), here, kinds, scenario.start(), scenario.horizon()));
        }
        rows();
        effects();
        actors();
        String back = new Service(scenario, here, there, downtimes).back(decision);
        figures.put("service back", back);
        figures.put("time to recover", back.equals("never") ? "never" : Long.toString(
                Downtime.up(java.time.Duration.between(decision,
                        LocalDateTime.parse(back.split(" ")[0])))));
        figures.put("work done", workDone());
        figures.put("clean from", cleanFrom());
    }

    /** What the comparison's axes are called, and more. */
    SortedMap<String, String> figures() {
        return figures;
    }

    private void rows() {
        for (Fact fact : scenario.facts()) {
            Map<String, Fate> fates = Rows.fates(fact, start.get(fact.name()),
                    truth.get(fact.name()), now.get(fact.name()), here, there);
            long lost = Rows.count(fates, Fate.LOST);
            figures.put("lost: " + fact.name(), Long.toString(lost));
            figures.put("lost or wrong: " + fact.name(),
                    Long.toString(lost + Rows.count(fates, Fate.WRONG)));
            figures.put("never accepted: " + fact.name(),
                    Long.toString(Rows.count(fates, Fate.NEVER_ACCEPTED)
                            + Rows.count(fates, Fate.NEVER_UPDATED)));
            figures.put("unexpected: " + fact.name(),
                    Long.toString(Rows.count(fates, Fate.UNEXPECTED)));
        }
    }

    private void effects() {
        for (Effect effect : scenario.effects()) {
            Optional<String> fact = effect.reverses().isEmpty() ? effect.fact()
                    : scenario.effects().stream()
                            .filter(one -> one.name().equals(effect.reverses().get()))
                            .findFirst().flatMap(Effect::fact);
            figures.putAll(Effects.figures(scenario, effect, here, there,
                    key -> fact.filter(name -> truth.get(name).has(key)
                            && !now.get(name).has(key)).isPresent(),
                    this::wasTurnedAway));
        }
    }

    private boolean wasTurnedAway(String request) {
        return here.stream().anyMatch(event -> event instanceof Event.Answered answered
                && request.equals(answered.actor() + " " + answered.n())
                && !(answered.answer() instanceof Event.Acknowledged));
    }

    private void actors() {
        judged.forEach((actor, kinds) -> {
            figures.put("bad answers: " + actor, count(kinds, Answers.Kind.BAD));
            figures.put("wrong answers: " + actor, count(kinds, Answers.Kind.WRONG));
            Downtime downtime = downtimes.get(actor);
            figures.put("down: " + actor, Long.toString(downtime.downSeconds()));
            figures.put("degraded: " + actor, Long.toString(downtime.degradedSeconds()));
            figures.put("outages: " + actor, downtime.outages.toString());
        });
    }

    private static String count(List<Answers.Kind> kinds, Answers.Kind kind) {
        return Long.toString(kinds.stream().filter(kind::equals).count());
    }

    private String workDone() {
        int steps = branch.strategy().steps().size();
        List<StepEnded> ended = here.stream().filter(StepEnded.class::isInstance)
                .map(StepEnded.class::cast)
                .filter(one -> one.ref().program() == Program.STRATEGY).toList();
        boolean well = ended.stream().allMatch(one -> one.result() instanceof Event.Done);
        return steps > 0 && ended.size() == steps && well
                ? ended.getLast().at().toString() : "never";
    }

    private String cleanFrom() {
        LocalDateTime clean = scenario.start();
        for (var actor : judged.entrySet()) {
            List<Event.Answered> answers = Answers.of(actor.getKey(), here);
            for (int i = 0; i < answers.size(); i++) {
                Answers.Kind kind = actor.getValue().get(i);
                if (kind != Answers.Kind.BAD && kind != Answers.Kind.WRONG) {
                    continue;
                }
                if (i == answers.size() - 1) {
                    return "never";
                }
                clean = answers.get(i).at().isAfter(clean) ? answers.get(i).at() : clean;
            }
        }
        return clean.toString();
    }

    /** The looks of the branch from the decision on, before the horizon. */
    SortedSet<LocalDateTime> looks() {
        SortedSet<LocalDateTime> looks = new TreeSet<>();
        here.stream().filter(InvariantsChecked.class::isInstance).map(Event::at)
                .filter(at -> !at.isBefore(decision) && at.isBefore(scenario.horizon()))
                .forEach(looks::add);
        return looks;
    }

    /** Whether all facts are whole at that instant, but for what was never accepted. */
    boolean isWhole(LocalDateTime instant, FactsOf facts) {
        Optional<Map<String, FactRows>> mine = facts.here(instant);
        if (mine.isEmpty()) {
            return false;
        }
        Map<String, Table> tables = Table.all(scenario.facts(), mine.get());
        Map<String, Table> right = Table.all(scenario.facts(), facts.there(instant));
        return scenario.facts().stream().allMatch(fact -> Rows.whole(Rows.fates(fact,
                start.get(fact.name()), right.get(fact.name()), tables.get(fact.name()),
                upTo(instant, here), upTo(instant, there))));
    }

    /** Whether they are so at the horizon. */
    boolean isWholeAtTheEnd() {
        return scenario.facts().stream().allMatch(fact -> Rows.whole(Rows.fates(fact,
                start.get(fact.name()), truth.get(fact.name()), now.get(fact.name()), here,
                there))) && here.stream().filter(Event.DatabaseDown.class::isInstance).count()
                        == here.stream().filter(Event.DatabaseUp.class::isInstance).count();
    }

    private static List<Event> upTo(LocalDateTime instant, List<Event> events) {
        return events.stream().filter(event -> !event.at().isAfter(instant)).toList();
    }
}
