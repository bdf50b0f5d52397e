package dev.lastresort.session.attempt.knowledge;

import dev.lastresort.comparison.ledger.AnswerJudge;
import dev.lastresort.comparison.ledger.BranchAnswers;
import dev.lastresort.comparison.ledger.TakingBack;
import dev.lastresort.comparison.service.ActorTallies;
import dev.lastresort.model.journal.Event.BackupTaken;
import dev.lastresort.model.journal.Journal;
import dev.lastresort.model.outcome.ActorTally;
import dev.lastresort.model.outcome.Noun;
import dev.lastresort.model.outcome.Objective;
import dev.lastresort.model.outcome.Wording;
import dev.lastresort.model.scenario.Actor;
import dev.lastresort.model.scenario.Briefing;
import dev.lastresort.model.scenario.Effect;
import dev.lastresort.model.scenario.Fact;
import dev.lastresort.model.scenario.Scenario;
import dev.lastresort.session.attempt.RoomView.Goal;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * What the business can bear, and how things stand by now. Downtime is added up by the very code of
 * the comparison, so that both say the same; only what would have failed without the incident, too,
 * nobody can know here.
 */
record Goals(Scenario scenario, EventLog log, Journal known, LocalDateTime now) {

    private static final BranchAnswers NO_TRUTH = BranchAnswers.of(new Journal(List.of()));

    List<Goal> all() {
        Briefing.Objectives objectives = scenario.briefing().objectives();
        List<Goal> goals = new ArrayList<>();
        BranchAnswers answers = BranchAnswers.of(known);
        objectives.recoveryTimes().forEach((actor, limit) -> scenario.actors().stream()
                .filter(one -> one.name().equals(actor) && log.knows(actor))
                .forEach(one -> goals.add(recovery(one, limit, answers))));
        objectives.recoveryPoint().ifPresent(limit -> known.stream(BackupTaken.class)
                .map(BackupTaken::at).reduce((_, last) -> last)
                .ifPresent(taken -> goals.add(
                        new Goal.Loss(limit, Duration.between(taken, now)))));
        objectives.rowsLost().forEach((fact, limit) -> goals.add(
                rows(fact, limit, "lost")));
        objectives.rowsWrong().forEach((fact, limit) -> goals.add(
                rows(fact, limit, "wrong")));
        objectives.money().forEach((effect, limit) -> scenario.effects().stream()
                .filter(one -> one.name().equals(effect))
                .forEach(one -> goals.add(new Goal.OtherLimit((limit.signum() == 0 ? "Nothing"
                        : "At most " + money(limit, one)) + " owed to customers for "
                        + Noun.setOff(Wording.inSentence(one.title()))))));
        return goals;
    }

    private Goal recovery(Actor actor, Duration limit, BranchAnswers answers) {
        ActorTally tally = ActorTallies.tally(
                actor.name(), new AnswerJudge(new TakingBack(scenario)), answers, NO_TRUTH,
                scenario.start(), now);
        return new Goal.Recovery(new Objective.Rto(actor.name(),
                Wording.inSentence(actor.title()), limit, tally.longestOutage(), false,
                List.of()), tally.isDownAtHorizon());
    }

    private Goal rows(String fact, long limit, String how) {
        String title = scenario.facts().stream().filter(one -> one.name().equals(fact))
                .map(Fact::title).findFirst().orElse(fact);
        return new Goal.OtherLimit((limit == 0 ? "No row" : "At most "
                + Wording.count(limit, "row")) + " of "
                + Noun.setOff(Wording.inSentence(title)) + " " + how);
    }

    private static String money(BigDecimal limit, Effect effect) {
        return effect.money().map(one -> Wording.money(limit, effect.unit(), one))
                .orElseGet(() -> Noun.counted(limit, effect.unit()));
    }
}
