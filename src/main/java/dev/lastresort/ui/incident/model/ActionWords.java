package dev.lastresort.ui.incident.model;

import dev.lastresort.model.attempt.Action;
import dev.lastresort.model.journal.Event.Phase;
import dev.lastresort.model.outcome.Wording;
import dev.lastresort.picture.time.TimeText;
import dev.lastresort.session.attempt.Reply;
import java.time.Duration;
import java.util.Locale;

/** What is done and what came of it, in a line. */
public final class ActionWords {

    private ActionWords() {}

    public static String underWay(Action action) {
        return switch (action) {
            case Action.Wait _, Action.Deliberate _ -> "Time passes";
            case Action.Console _ -> "Running";
            case Action.Take take -> "Taking “" + take.step().name() + "”";
            case Action.Cancel _ -> "Cancelling";
            case Action.DryRun _ -> "Running on a copy";
            case Action.AnswerQuestions _, Action.SkipQuestions _ -> "Keeping the answers";
            case Action.TakeHint _ -> "Asking for a hint";
            case Action.DeclareResolved _ -> "Verifying that it is over";
            case Action.HandOver _ -> "Handing over";
            case Action.OfTeam _ -> "Keeping what the session has brought";
        };
    }

    public static String came(LastAct answered) {
        return switch (answered.reply()) {
            case Reply.NotDone(String why) -> "Not done: " + why + ". No time has passed.";
            case Reply.Done(Duration charged, Reply.Content content) ->
                    content(answered.action(), content) + charged(charged);
        };
    }

    private static String content(Action action, Reply.Content content) {
        return switch (content) {
            case Reply.NoContent _, Reply.Taken _ -> done(action);
            case Reply.TooLate _ -> "The day ended before it ran";
            case Reply.Waited(boolean early) -> early
                    ? "Stopped waiting because something happened" : "Waited";
            case Reply.BatchRan ran -> ran.error().isPresent()
                    ? "The batch failed, nothing of it was done" : "Ran";
            case Reply.Stopped(boolean timedOut) -> timedOut
                    ? "Ended at its limit, nothing of it was done"
                    : "Cancelled, nothing of it was done";
            case Reply.Hint(int level, _) -> "Hint " + level;
            case Reply.Declared heard -> heard.silent()
                    ? "Nothing speaks against it so far" : "Something still fails";
            case Reply.Tried _ -> "Tried on a copy, the live database is untouched";
        };
    }

    private static String done(Action action) {
        return switch (action) {
            case Action.Take take -> "Taken: “" + take.step().name()
                    + "”. It goes on while time passes";
            case Action.Cancel _ -> "Cancelled";
            case Action.AnswerQuestions answers -> answers.isUnanswered()
                    ? "Unanswered, which is recorded" : "The answers are recorded";
            case Action.SkipQuestions _ -> "Skipped, which is recorded";
            case Action.HandOver(var by) -> capital(by.words());
            default -> "Done";
        };
    }

    private static String charged(Duration charged) {
        return charged.isZero() ? "." : " · " + duration(charged) + " spent.";
    }

    public static String duration(Duration duration) {
        return Wording.duration(duration.toSeconds());
    }

    /** @param ratio virtual seconds to a second of the trainee's */
    public static String pace(int ratio) {
        return "1 s = " + duration(Duration.ofSeconds(ratio));
    }

    /** What it is, when, and how long it takes: what the formula says again is left out. */
    public static String phase(Phase phase) {
        String kind = phase.kind().name().toLowerCase(Locale.ROOT);
        String formula = phase.formula();
        return capital(kind) + " " + TimeText.between(phase.start(), phase.end()) + ": "
                + (formula.endsWith(" " + kind)
                        ? formula.substring(0, formula.length() - kind.length() - 1) : formula);
    }

    /** As a sentence begins. */
    public static String capital(String words) {
        return words.isEmpty() ? words
                : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
