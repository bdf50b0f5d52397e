package dev.lastresort.session.attempt.practice;

import dev.lastresort.model.attempt.Action;
import dev.lastresort.model.attempt.Decision;
import dev.lastresort.model.scenario.Harmless;
import dev.lastresort.model.scenario.Step;
import dev.lastresort.replay.state.HandStep;
import dev.lastresort.session.attempt.Claim;
import dev.lastresort.session.attempt.Debrief;
import dev.lastresort.session.attempt.DecisionWords;
import dev.lastresort.session.attempt.RoomView;
import dev.lastresort.session.attempt.RoomView.Work;
import dev.lastresort.session.attempt.knowledge.EventLog;
import dev.lastresort.session.attempt.knowledge.TeamLog;
import dev.lastresort.session.attempt.moment.Moment;
import dev.lastresort.session.attempt.turn.MissedReview;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What an attempt's decisions were and cost, as the window asks for it. */
final class Debriefs {

    private Debriefs() {}

    /**
     * @param view   what the trainee may know of that attempt
     * @param claims what became of each claim that it is over, by the decision
     * @param notice what is to be known of how it was recorded
     */
    static Debrief of(OngoingAttempt live, RoomView view, Map<Integer, Claim> claims,
            Optional<String> notice) {
        List<Decision> decisions = live.attempt().decisions();
        List<HandStep> steps = live.moment().standing().steps();
        List<Moment> moments = live.moments();
        List<Debrief.DecisionLine> lines = new ArrayList<>();
        int begun = 0;
        for (int i = 0; i < decisions.size(); i++) {
            Decision decision = decisions.get(i);
            LocalDateTime next = i + 1 < decisions.size() ? decisions.get(i + 1).at() : live.now();
            Optional<Work> work = Optional.empty();
            if (begun < steps.size() && begins(decision.action(), steps.get(begun))) {
                int number = steps.get(begun++).number();
                work = view.works().stream().filter(one -> one.number() == number).findFirst();
            }
            lines.add(new Debrief.DecisionLine(i, decision.at(),
                    Duration.between(decision.at(), next),
                    decision.action(), Harmless.text(DecisionWords.of(
                            decision.action(), live.attempt().engine())),
                    Harmless.text(decision.rationale().orElse("")), work,
                    Optional.ofNullable(claims.get(i)),
                    MissedReview.of(live.room(), moments.get(i), decision.action())));
        }
        return new Debrief(view.page(), lines, view.questions(), view.hints(), view.ending(),
                notice, TeamLog.rumours(
                        EventLog.of(live.room(), live.moment()).rumours(), live.attempt()));
    }

    /** Steps stand in the order in which they were taken or typed; a query alone is no step. */
    private static boolean begins(Action action, HandStep step) {
        return switch (action) {
            case Action.Take _ -> !step.console();
            case Action.Console(var statements, var stopped) -> stopped.isEmpty()
                    && step.console() && step.step() instanceof Step.RunSql sql
                    && sql.statements().equals(statements);
            default -> false;
        };
    }
}
