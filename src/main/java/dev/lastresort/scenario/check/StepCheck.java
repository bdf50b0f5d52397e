package dev.lastresort.scenario.check;

import dev.lastresort.model.scenario.Actor;
import dev.lastresort.model.scenario.Scenario;
import dev.lastresort.model.scenario.Step;
import dev.lastresort.model.scenario.traffic.Tenancy;
import dev.lastresort.scenario.problem.Findings;
import dev.lastresort.scenario.problem.Rule;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What steps refer to: actors, their versions, and side instances that an earlier step of the
 * program made.
 */
final class StepCheck implements Check {

    @Override
    public void look(Scenario draft, Findings findings) {
        List<StepList> programs = StepList.of(draft);
        List<String> disruptions = programs.stream()
                .flatMap(program -> program.steps().stream())
                .filter(step -> step instanceof Step.Contain contain
                        && contain.what() instanceof Step.Containment.Disruption)
                .map(Step::name).distinct().toList();
        for (StepList program : programs) {
            ProgramLook look = new ProgramLook(draft.actors(), Tenants.actorNames(draft),
                    disruptions,
                    new SideInstances(programs, program, findings), findings);
            if (program.ofStrategy()) {
                look.contained.addAll(leftBy(draft.incident().steps()));
            }
            look.look(program);
        }
    }

    /** What the incident itself has stopped and not resumed: a strategy may. */
    private static Set<Step.Containment> leftBy(List<Step> incident) {
        Set<Step.Containment> left = new HashSet<>();
        for (Step step : incident) {
            if (step instanceof Step.Contain contain) {
                left.add(contain.what());
            } else if (step instanceof Step.Resume resume) {
                left.remove(resume.what());
            }
        }
        return left;
    }

    private static final class ProgramLook {

        private final List<Actor> actors;
        private final List<String> names;
        private final Findings findings;
        private final References references;
        private final SideInstances instances;
        private final Set<Step.Containment> contained = new HashSet<>();
        private final List<String> disruptions;

        ProgramLook(List<Actor> actors, List<String> names, List<String> disruptions,
                SideInstances instances, Findings findings) {
            this.disruptions = disruptions;
            actors.stream().filter(actor -> actor.manner().stopped())
                    .forEach(actor -> contained.add(new Step.Containment.StopActor(actor.name())));
            this.actors = actors;
            this.names = names;
            this.instances = instances;
            this.findings = findings;
            this.references = new References(findings);
        }

        void look(StepList program) {
            for (int i = 0; i < program.steps().size(); i++) {
                look(program.steps().get(i), program.stepPointer(i));
            }
        }

        private void look(Step step, String pointer) {
            switch (step) {
                case Step.Contain contain -> {
                    containment(contain.what(), pointer);
                    contained.add(contain.what());
                    for (int i = 0; i < contain.spread().actors().size(); i++) {
                        references.check(Rule.UNKNOWN_ACTOR, "actor", pointer + "/actors/" + i,
                                contain.spread().actors().get(i),
                                actors.stream().map(Actor::name).toList());
                    }
                }
                case Step.Resume resume -> resume(resume, pointer);
                case Step.Deploy deploy -> deploy(deploy, pointer);
                case Step.RestoreAside aside -> instances.restored(aside, pointer);
                case Step.CopyBack copyBack -> instances.copied(copyBack, pointer);
                case Step.RunSql _, Step.RestoreInPlace _, Step.Verify _, Step.VerifyBackup _,
                        Step.PauseReplica _ ->
                        {}
            }
        }

        private void resume(Step.Resume resume, String pointer) {
            containment(resume.what(), pointer);
            if (resume.what() instanceof Step.Containment.Disruption(String name)) {
                // what was broken in one program is set right in another
                references.check(Rule.UNKNOWN_DISRUPTION, "disruption", pointer + "/disruption",
                        name, disruptions);
                return;
            }
            if (!contained.remove(resume.what())) {
                findings.warning(Rule.RESUME_WITHOUT_CONTAIN, pointer,
                        "no earlier step contains what this one resumes",
                        "add the 'contain' step, or remove this one");
            }
        }

        private void containment(Step.Containment what, String pointer) {
            if (what instanceof Step.Containment.StopActor(String actor)) {
                actor(actor, pointer);
            }
        }

        private void deploy(Step.Deploy deploy, String pointer) {
            actor(deploy.actor(), pointer);
            machines(deploy, pointer);
            actors.stream()
                    .filter(actor -> Tenancy.covers(actor.name(), deploy.actor()))
                    .findFirst()
                    .ifPresent(
                            actor -> references.check(
                                    Rule.UNKNOWN_VERSION,
                                    "version of " + actor.name(),
                                    pointer + "/version",
                                    deploy.version(),
                                    actor.versions().stream()
                                            .map(Actor.Version::name)
                                            .toList()));
        }

        private void machines(Step.Deploy deploy, String pointer) {
            int reached = deploy.nodes().orElse(1);
            actors.stream().filter(actor -> actor.name().equals(deploy.actor())
                    && actor.manner().nodes() < reached).findFirst()
                    .ifPresent(actor -> findings.error(Rule.OUT_OF_RANGE, pointer + "/nodes",
                            "'" + actor.name() + "' runs on "
                                    + (actor.manner().nodes() == 1 ? "one machine"
                                            : actor.manner().nodes() + " machines")
                                    + ", not on " + reached,
                            "deploy to fewer of them, or give the actor more \"nodes\""));
        }

        private void actor(String name, String pointer) {
            references.check(Rule.UNKNOWN_ACTOR, "actor", pointer + "/actor", name, names);
        }
    }
}
