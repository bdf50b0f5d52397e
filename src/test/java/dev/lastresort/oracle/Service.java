package dev.lastresort.oracle;

import dev.lastresort.model.journal.Event;
import dev.lastresort.model.journal.Event.InvariantsChecked;
import dev.lastresort.model.journal.Event.Program;
import dev.lastresort.model.journal.Event.StepEnded;
import dev.lastresort.model.journal.Event.StepFailed;
import dev.lastresort.model.journal.Event.StepStarted;
import dev.lastresort.model.scenario.Actor;
import dev.lastresort.model.scenario.Scenario;
import dev.lastresort.model.scenario.Step;
import dev.lastresort.model.scenario.Step.Containment;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** When service was back: the looks of a branch, one by one, each held against the rules. */
final class Service {

    /** @param place in the journal */
    private record Look(int place, LocalDateTime at, boolean holds) {}

    private final Scenario scenario;
    private final List<Event> here;
    private final List<Event> there;
    private final Map<String, Downtime> downtimes;

    Service(Scenario scenario, List<Event> here, List<Event> there,
            Map<String, Downtime> downtimes) {
        this.scenario = scenario;
        this.here = here;
        this.there = there;
        this.downtimes = downtimes;
    }

    /** The instant, then {@code exact} or {@code by}; or never. */
    String back(LocalDateTime decision) {
        List<Look> looks = new ArrayList<>();
        for (int place = 0; place < here.size(); place++) {
            if (here.get(place) instanceof InvariantsChecked look) {
                looks.add(new Look(place, look.at(), holds(look, here.subList(0, place))));
            }
        }
        int over = incidentOver();
        for (int i = 0; i < looks.size(); i++) {
            Look look = looks.get(i);
            boolean counts = look.place() > over && !look.at().isBefore(decision)
                    && look.at().isBefore(scenario.horizon());
            if (counts && looks.subList(i, looks.size()).stream().allMatch(Look::holds)) {
                return look.at() + (exact(looks, i) ? " exact" : " by");
            }
        }
        return "never";
    }

    /** Where a step ended since the last look that failed. */
    private boolean exact(List<Look> looks, int holding) {
        int failing = holding - 1;
        while (failing >= 0 && looks.get(failing).holds()) {
            failing--;
        }
        int from = failing < 0 ? 0 : looks.get(failing).place();
        return here.subList(from, looks.get(holding).place()).stream()
                .anyMatch(StepEnded.class::isInstance);
    }

    private int incidentOver() {
        int last = scenario.incident().steps().size() - 1;
        for (int place = 0; place < here.size(); place++) {
            if (here.get(place) instanceof StepEnded ended
                    && ended.ref().program() == Program.INCIDENT
                    && (ended.ref().index() == last || ended.result() instanceof StepFailed)) {
                return place;
            }
        }
        return last < 0 ? -1 : here.size();
    }

    private boolean holds(InvariantsChecked look, List<Event> before) {
        Set<String> halted = new HashSet<>();
        Set<String> forGood = new HashSet<>();
        for (Event event : before) {
            switch (event) {
                case Event.DatabaseDown _ -> halted.add("the database");
                case Event.DatabaseUp _ -> halted.remove("the database");
                case Event.Contained(_, var what) -> halted.add(name(what));
                case Event.Resumed(_, var what) -> {
                    halted.remove(name(what));
                    forGood.remove(name(what));
                }
                case StepStarted started -> stopsForGood(started, before).ifPresent(forGood::add);
                default -> {}
            }
        }
        for (Actor actor : scenario.actors()) {
            String name = "actor " + actor.name();
            if (!actor.counted() || forGood.contains(name)) {
                halted.remove(name);
            } else if (downtimes.get(actor.name()).isDown(look.at())) {
                return false;
            }
        }
        return halted.isEmpty() && invariantsHold(look);
    }

    /** Whom a step stops that is not to come back, once it has ended. */
    private static Optional<String> stopsForGood(StepStarted started, List<Event> before) {
        boolean ended = before.stream().anyMatch(event -> event instanceof StepEnded end
                && end.ref().equals(started.ref()));
        return ended && started.step() instanceof Step.Contain contain && contain.forGood()
                ? Optional.of(name(contain.what())) : Optional.empty();
    }

    private static String name(Containment what) {
        return switch (what) {
            case Containment.StopActor(var actor) -> "actor " + actor;
            case Containment.ReadOnly _ -> "all writes";
            case Containment.Maintenance _ -> "all";
            case Containment.Disruption(var name) -> "disruption " + name;
        };
    }

    private boolean invariantsHold(InvariantsChecked look) {
        Optional<InvariantsChecked> truth = there.stream()
                .filter(InvariantsChecked.class::isInstance).map(InvariantsChecked.class::cast)
                .filter(one -> !one.at().isAfter(look.at())).reduce((_, later) -> later);
        return scenario.invariants().checks().stream().filter(check -> !check.ofData())
                .allMatch(check -> look.holds().get(check.name())
                        || truth.map(one -> !one.holds().get(check.name())).orElse(false));
    }
}
