package dev.lastresort.comparison.service;

import static dev.lastresort.comparison.ShopDay.at;
import static dev.lastresort.comparison.ShopDay.line;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lastresort.comparison.ShopDay;
import dev.lastresort.comparison.ShopDay.Diary;
import dev.lastresort.model.journal.Commit;
import dev.lastresort.model.journal.Event.Done;
import dev.lastresort.model.journal.Event.InvariantsChecked;
import dev.lastresort.model.journal.Event.Phase;
import dev.lastresort.model.journal.Event.PhaseKind;
import dev.lastresort.model.journal.Event.Program;
import dev.lastresort.model.journal.Event.StepEnded;
import dev.lastresort.model.journal.Event.StepFailed;
import dev.lastresort.model.journal.Event.StepRef;
import dev.lastresort.model.journal.Event.StepResult;
import dev.lastresort.model.journal.Event.StepStarted;
import dev.lastresort.model.outcome.ActorTally;
import dev.lastresort.model.outcome.ActorTally.JudgedAnswer;
import dev.lastresort.model.outcome.ActorTally.Judgement;
import dev.lastresort.model.outcome.Outcome.ServiceBack;
import dev.lastresort.model.outcome.Outcome.StepDuration;
import dev.lastresort.model.scenario.Incident;
import dev.lastresort.model.scenario.Scenario;
import dev.lastresort.model.scenario.Step;
import dev.lastresort.model.scenario.Strategy;
import dev.lastresort.model.scenario.StrategyKind;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** When a branch was healthy again, and clean. The incident has two steps, the strategy none. */
class RecoveryTimesTest {

    private static final StepFailed FAILED = new StepFailed("42S02", "x", "");
    private static final Step STEP = new Step.Verify("look", Step.Hands.NONE, Duration.ZERO);

    private static Scenario incident(int steps) {
        Scenario base = ShopDay.scenario();
        List<Step> list = List.of(STEP, STEP).subList(0, steps);
        return new Scenario(base.id(), base.briefing(), base.day(), base.system(),
                new Incident(at("10:00"), "", list, List.of()), base.alerts(), base.measures(),
                base.strategies(), base.practice());
    }

    private static StepEnded ended(String time, Program program, int index, StepResult result) {
        return new StepEnded(at(time), new StepRef(program, index, "step " + index), result,
                new Commit(List.of(), new TreeMap<>()));
    }

    private static Optional<LocalDateTime> recovered(Diary day) {
        return Looks.serviceBack(incident(2), day.journal(), List.of(), Map.of(),
                Optional.of(at("10:30"))).map(ServiceBack::at);
    }

    @Test
    void nobodyRecoversBeforeTheIncidentsLastStepHasEnded() {
        assertEquals(Optional.empty(), recovered(line().checked("11:00", true, true)));
        assertEquals(Optional.empty(), recovered(line()
                .then(ended("10:40", Program.INCIDENT, 0, new Done()))
                .checked("11:00", true, true)));
        assertEquals(Optional.of(at("11:30")), recovered(line()
                .then(ended("10:40", Program.INCIDENT, 0, new Done()))
                .checked("11:00", true, true)
                .then(ended("11:10", Program.INCIDENT, 1, new Done()))
                .checked("11:30", true, true).checked("11:40", true, true)));
    }

    @Test
    void aFailedStepEndsTheIncidentAndOneOfTheStrategyDoesNot() {
        assertEquals(Optional.of(at("11:00")), recovered(line()
                .then(ended("10:40", Program.INCIDENT, 0, FAILED))
                .checked("11:00", true, true)));
        for (StepResult result : List.of(new Done(), FAILED)) {
            assertEquals(Optional.empty(), recovered(line()
                    .then(ended("10:40", Program.STRATEGY, 1, result))
                    .checked("11:00", true, true)));
        }
    }

    @Test
    void theTrunkRecoversFromTheDecisionOn() {
        Diary day = line().then(ended("09:00", Program.INCIDENT, 1, new Done()))
                .checked("10:29", true, true).checked("10:30", true, true)
                .checked("10:40", true, true);
        assertEquals(Optional.of(at("10:30")), recovered(day));
        assertEquals(Optional.empty(), recovered(line()
                .then(ended("09:00", Program.INCIDENT, 1, new Done()))
                .checked("10:29", true, true).checked("10:40", false, true)));
    }

    @Test
    void stepsEndOnlyWhereAllOfThemEndedWell() {
        Strategy two = new Strategy("two", "Two", StrategyKind.HYBRID, List.of(STEP, STEP),
                List.of());
        Diary all = line().then(ended("11:00", Program.STRATEGY, 0, new Done()))
                .then(ended("12:00", Program.STRATEGY, 1, new Done()))
                .then(ended("13:00", Program.INCIDENT, 1, new Done()));
        assertEquals(Optional.of(at("12:00")), RecoveryTimes.workDoneAt(two, all.journal()));
        Diary failed = line().then(ended("11:00", Program.STRATEGY, 0, new Done()))
                .then(ended("12:00", Program.STRATEGY, 1, FAILED));
        assertEquals(Optional.empty(), RecoveryTimes.workDoneAt(two, failed.journal()));
        Diary foreign = line().then(ended("11:00", Program.STRATEGY, 0, new Done()))
                .then(ended("12:00", Program.INCIDENT, 1, new Done()));
        assertEquals(Optional.empty(), RecoveryTimes.workDoneAt(two, foreign.journal()));
    }

    @Test
    void anInvariantHoldsAsItWasLastSeenAndNotIfItNeverWas() {
        assertEquals(Map.of("a", false, "b", true), RecoveryTimes.invariants(incident(0), line()
                .checked("10:00", true, true).checked("11:00", false, true).journal()));
        assertEquals(Map.of("a", false, "b", false),
                RecoveryTimes.invariants(incident(0), line().journal()));
        assertEquals(Map.of("a", true, "b", false), RecoveryTimes.invariants(incident(0), line()
                .then(new InvariantsChecked(at("10:00"), new TreeMap<>(Map.of("a", true))))
                .journal()));
    }

    private static ActorTally tally(Object... timesAndJudgements) {
        List<JudgedAnswer> answers = new ArrayList<>();
        for (int i = 0; i < timesAndJudgements.length; i += 2) {
            answers.add(new JudgedAnswer(at((String) timesAndJudgements[i]), i,
                    (Judgement) timesAndJudgements[i + 1], "", false));
        }
        return new ActorTally(Map.of(), 0, 0, 0, answers, List.of(), List.of());
    }

    @Test
    void cleanIsFromTheLatestBadAnswerOfAnyActorUnlessALastOneWasBad() {
        LocalDateTime start = at("00:00");
        ActorTally good = tally("09:00", Judgement.OK, "12:00", Judgement.OK);
        ActorTally wrong = tally("09:00", Judgement.OK, "10:00", Judgement.WRONG,
                "13:00", Judgement.OK);
        ActorTally failed = tally("08:00", Judgement.FAILED, "11:00", Judgement.REFUSED,
                "12:00", Judgement.OK);
        assertEquals(Optional.of(start), RecoveryTimes.cleanFrom(List.of(), start));
        assertEquals(Optional.of(start), RecoveryTimes.cleanFrom(List.of(tally(), good), start));
        assertEquals(Optional.of(at("10:00")),
                RecoveryTimes.cleanFrom(List.of(good, wrong), start));
        assertEquals(Optional.of(at("11:00")),
                RecoveryTimes.cleanFrom(List.of(failed, wrong, good), start));
        assertEquals(Optional.of(at("11:00")),
                RecoveryTimes.cleanFrom(List.of(wrong, failed), start));
        assertEquals(Optional.empty(), RecoveryTimes.cleanFrom(
                List.of(good, tally("09:00", Judgement.OK, "10:00", Judgement.WRONG)), start));
    }

    @Test
    void aDurationIsThatOfTheStrategysStepsWithTheTermsThatSaySomething() {
        Diary day = line()
                .then(new StepStarted(at("10:00"), new StepRef(Program.INCIDENT, 0, "break"), STEP,
                        List.of(phase("10:00", "10:05", "5 min run"))))
                .then(new StepStarted(at("11:00"), new StepRef(Program.STRATEGY, 0, "fix"), STEP,
                        List.of(phase("11:00", "11:10", "10 min run"),
                                phase("11:10", "11:10", " "),
                                phase("11:10", "11:11", "1 min review"))))
                .then(new StepStarted(at("12:00"), new StepRef(Program.STRATEGY, 1, "look"), STEP,
                        List.of()));
        assertEquals(List.of(new StepDuration("fix", 660, "10 min run + 1 min review"),
                new StepDuration("look", 0, "0 s")), RecoveryTimes.durations(day.journal()));
    }

    private static Phase phase(String from, String to, String formula) {
        return new Phase(PhaseKind.RUN, at(from), at(to), formula);
    }
}
