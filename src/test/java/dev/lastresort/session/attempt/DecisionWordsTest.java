package dev.lastresort.session.attempt;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lastresort.model.attempt.Action;
import dev.lastresort.model.attempt.Action.StopCause;
import dev.lastresort.model.attempt.Checked;
import dev.lastresort.model.attempt.Prediction;
import dev.lastresort.model.engine.EngineName;
import dev.lastresort.model.scenario.Sql;
import dev.lastresort.model.scenario.Step;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A decision in a line; steps are counted from 1 for people. */
class DecisionWordsTest {

    private static final LocalDateTime TEN = LocalDateTime.of(2026, 3, 2, 10, 0);
    private static final Step STEP = new Step.Verify("Look", Step.Hands.NONE, Duration.ZERO);

    private static Action console(Optional<Action.Stopped> stopped, String... texts) {
        return new Action.Console(
                List.of(texts).stream().map(text -> new Sql(text, "")).toList(), stopped);
    }

    private static void assertWords(String words, Action action) {
        assertEquals(words, DecisionWords.of(action, EngineName.EMBEDDED));
    }

    @Test
    void everyActionHasItsWords() {
        assertWords("waited until 10:00", new Action.Wait(TEN));
        assertWords("waited until 10:00:05", new Action.Wait(TEN.plusSeconds(5).plusNanos(1)));
        assertWords("deliberated until 10:00", new Action.Deliberate(TEN));
        assertWords("took: Look", new Action.Take(STEP, Optional.empty(), Optional.empty()));
        assertWords("took: Look, after step 1",
                new Action.Take(STEP, Optional.of(0), Optional.empty()));
        assertWords("cancelled step 3", new Action.Cancel(2));
        assertWords("dry run: SELECT 1", new Action.DryRun(List.of(new Sql("SELECT 1", "")),
                Optional.of("V2"), Optional.empty()));
        assertWords("answered the five questions", answers(new Prediction.YesOrNo(false)));
        assertWords("left the five questions unanswered", answers(new Prediction.Unknown()));
        assertWords("skipped the five questions", new Action.SkipQuestions());
        assertWords("took hint 2", new Action.TakeHint(2));
        assertWords("declared it resolved, having checked nothing",
                new Action.DeclareResolved());
        assertWords("declared it resolved, having checked programs, data",
                new Action.DeclareResolved(Set.of(Checked.DATA, Checked.PROGRAMS)));
        assertWords("handed over", new Action.HandOver());
        assertWords("the facilitator stopped the session",
                new Action.HandOver(Action.EndedBy.FACILITATOR));
        assertWords("the session's time was up", new Action.HandOver(Action.EndedBy.CLOCK));
    }

    private static Action answers(Prediction last) {
        Prediction unknown = new Prediction.Unknown();
        return new Action.AnswerQuestions(List.of(unknown, unknown, unknown, unknown, last), "");
    }

    @Test
    void ofSqlTheFirstSixtyCharactersOfTheFirstStatementAreShown() {
        assertWords("console: SELECT 1", console(Optional.empty(), "  SELECT 1\n"));
        assertWords("console: SELECT 1 (and 2 more)",
                console(Optional.empty(), "SELECT 1", "SELECT 2", "SELECT 3"));
        assertWords("console: " + "x".repeat(60), console(Optional.empty(), "x".repeat(60)));
        assertWords("console: " + "x".repeat(60) + "…",
                console(Optional.empty(), "x".repeat(61)));
        assertWords("console: ", console(Optional.empty()));
    }

    @Test
    void howItWasStoppedIsSaidWithItsCharge() {
        assertWords("console: SELECT 1 (cancelled, rolled back, charged 1 min 1 s)",
                console(Optional
                        .of(new Action.Stopped(StopCause.CANCELLED, Duration.ofSeconds(61))),
                        "SELECT 1"));
        assertWords("dry run: SELECT 1 (timed out, rolled back, charged 1 min)",
                new Action.DryRun(List.of(new Sql("SELECT 1", "")), Optional.empty(), Optional.of(
                        new Action.Stopped(StopCause.TIMED_OUT, Duration.ofMinutes(1)))));
    }
}
