package dev.lastresort.report.postmortem;

import dev.lastresort.model.debrief.AttemptAccount;
import dev.lastresort.model.debrief.AttemptAccount.AccountedMove;
import dev.lastresort.model.debrief.ReportedIncident;
import dev.lastresort.model.outcome.ActorTally;
import dev.lastresort.model.outcome.BranchResult;
import dev.lastresort.model.outcome.Conclusion;
import dev.lastresort.model.outcome.Objective;
import dev.lastresort.model.outcome.Wording;
import dev.lastresort.model.scenario.Actor;
import dev.lastresort.report.document.Passage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What went well and what went badly, by what was measured. */
record LessonsSection(ReportedIncident incident) {

    private static final List<String> NOTHING = List.of("Nothing that was measured.");

    List<Passage> well() {
        List<String> lines = new ArrayList<>();
        for (BranchResult branch : incident.happened()) {
            branch.objectives().stream().filter(Objective::met)
                    .forEach(one -> lines.add(branch.title() + ": " + one.verdict() + "."));
            List<String> untouched = incident.comparison().scenario().actors().stream()
                    .filter(actor -> tally(branch, actor).filter(LessonsSection::isUntouched)
                            .isPresent())
                    .map(Actor::title).toList();
            if (!untouched.isEmpty()) {
                lines.add(branch.title() + ": never down and never wrong: "
                        + String.join(", ", untouched) + ".");
            }
            if (branch.isRight() && !branch.objectives().isEmpty()) {
                lines.add(branch.title() + ": no other recovery is better on one measure and no"
                        + " worse on all.");
            }
        }
        incident.attempts().stream().filter(account -> account.moves()
                .filter(List::isEmpty).isPresent()).forEach(account -> lines.add(
                        "No other move that was measured would have done better."));
        return List.of(Passage.Points.of(lines.isEmpty() ? NOTHING : lines));
    }

    private static Optional<ActorTally> tally(BranchResult branch, Actor actor) {
        return Optional.ofNullable(branch.outcome().actors().get(actor.name()));
    }

    private static boolean isUntouched(ActorTally tally) {
        return tally.bad() == 0 && tally.downSeconds() == 0
                && tally.count(ActorTally.Judgement.WRONG) == 0;
    }

    List<Passage> badly() {
        List<String> lines = new ArrayList<>();
        for (BranchResult branch : incident.happened()) {
            Conclusion conclusion = new Conclusion(incident.comparison(), branch);
            branch.objectives().stream().filter(one -> !one.met())
                    .forEach(one -> lines.add(branch.title() + ": " + one.verdict() + "."));
            conclusion.failedSteps()
                    .forEach(words -> lines.add(branch.title() + ": " + words + "."));
            conclusion.rowsAfterService()
                    .ifPresent(words -> lines.add(branch.title() + ": " + words + "."));
            if (branch.outcome().serviceBack().isEmpty()) {
                lines.add(branch.title() + ": " + conclusion.service() + ".");
            }
        }
        for (AttemptAccount account : incident.attempts()) {
            lines.addAll(account.notSo());
            account.moves().ifPresent(moves -> moves.forEach(move -> lines.add(words(move))));
        }
        return List.of(Passage.Points.of(lines.isEmpty() ? NOTHING : lines));
    }

    private String words(AccountedMove move) {
        return "At " + Wording.clock(move.at(), incident.comparison().scenario().start()) + ": "
                + move.did() + " It cost: " + String.join("; ", move.costs())
                + ". Better, as measured: " + move.better();
    }
}
