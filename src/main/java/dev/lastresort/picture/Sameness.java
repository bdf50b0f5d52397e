package dev.lastresort.picture;

import dev.lastresort.picture.shape.Shown;
import java.time.LocalDateTime;

/**
 * Whether two things shown are one: what is drawn as one run at one zoom falls into several at
 * another, and what a selection holds must be found again in both.
 */
final class Sameness {

    private Sameness() {}

    static boolean same(Shown one, Shown.OnBranch other) {
        return switch (one) {
            case Shown.WholeBranch _, Shown.Title _, Shown.Fold _, Shown.GroupFold _,
                    Shown.Nothing _, Shown.Playhead _ ->
                    false;
            case Shown.Requests(var branch, var actor, var first, var last, _, var fate) ->
                    other instanceof Shown.Requests requests && branch.equals(requests.branch())
                            && actor.equals(requests.actor()) && fate == requests.fate()
                            && meet(first, last, requests.first(), requests.last());
            case Shown.Answers(var branch, var start, var end, _, var judgement) ->
                    other instanceof Shown.Answers answers && branch.equals(answers.branch())
                            && judgement == answers.judgement()
                            && start.isBefore(answers.end()) && answers.start().isBefore(end);
            case Shown.ActorState(var branch, var actor, var start, var end, var condition) ->
                    other instanceof Shown.ActorState state && branch.equals(state.branch())
                            && actor.equals(state.actor()) && condition == state.condition()
                            && start.isBefore(state.end()) && state.start().isBefore(end);
            case Shown.MarkGroup(var branch, var marks) ->
                    other instanceof Shown.MarkGroup selected && branch.equals(selected.branch())
                            && marks.stream().anyMatch(selected.marks()::contains);
            case Shown.RestoreTarget(var branch, _) ->
                    other instanceof Shown.RestoreTarget target && branch.equals(target.branch());
            case Shown.ModelledMoment _, Shown.ScheduledRequests _ -> one.equals(other);
            case Shown.OutageRule _, Shown.StepPhase _, Shown.ModelledPhase _, Shown.Discarded _,
                    Shown.SideInstance _, Shown.DatabaseLine _ ->
                    one.equals(other);
        };
    }

    private static boolean meet(
            LocalDateTime from, LocalDateTime to, LocalDateTime otherFrom, LocalDateTime otherTo) {
        return !from.isAfter(otherTo) && !otherFrom.isAfter(to);
    }
}
