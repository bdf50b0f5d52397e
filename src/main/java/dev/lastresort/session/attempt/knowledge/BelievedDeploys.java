package dev.lastresort.session.attempt.knowledge;

import dev.lastresort.model.journal.Event;
import dev.lastresort.model.journal.Event.Deployed;
import dev.lastresort.model.journal.Event.Program;
import dev.lastresort.model.scenario.Step;
import dev.lastresort.model.scenario.traffic.Tenancy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is believed of deploys: one of the incident's that did not reach all machines looks like one
 * that did, or nobody would have been called. What requests leave behind tells who looks.
 */
final class BelievedDeploys {

    private final List<Step.Deploy> ofTheIncident = new ArrayList<>();
    private final List<Deployed> all = new ArrayList<>();

    void follow(Event event) {
        if (event instanceof Event.StepStarted(_, var ref, Step.Deploy deploy, _)
                && ref.program() == Program.INCIDENT) {
            ofTheIncident.add(deploy);
        } else if (event instanceof Deployed deployed) {
            all.add(deployed);
        }
    }

    /** Whether nobody knows that it did not reach all. */
    boolean passesForAll(Deployed deployed) {
        return deployed.nodes().isPresent() && ofTheIncident.stream()
                .anyMatch(step -> step.actor().equals(deployed.actor())
                        && step.version().equals(deployed.version())
                        && step.nodes().equals(deployed.nodes()));
    }

    /** The version that passes for the one of all its machines, if there is such a one. */
    Optional<String> versionOf(String actor) {
        return all.stream().filter(deployed -> Tenancy.covers(deployed.actor(), actor))
                .reduce((_, later) -> later).filter(this::passesForAll).map(Deployed::version);
    }
}
