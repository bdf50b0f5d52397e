package dev.lastresort.session.attempt;

import dev.lastresort.model.attempt.TeamEntry;
import dev.lastresort.model.exercise.InjectContent;
import dev.lastresort.model.exercise.SeatName;
import dev.lastresort.model.outcome.Wording;

/** What a team session has brought, in a line for people. Nothing tells here what is not so. */
public final class TeamWords {

    private TeamWords() {}

    /** As a decision among others. */
    public static String of(TeamEntry entry) {
        return switch (entry) {
            case TeamEntry.Delivered(_, var content) -> "inject: " + said(content);
            case TeamEntry.Responded(var inject, var by, var text) -> "wrote to '" + inject + "'"
                    + (by.isEmpty() ? "" : ", " + by) + ": " + text;
            case TeamEntry.Noted(var text, var wall, _) ->
                    "note at " + wall.toLocalTime() + ": " + text;
            case TeamEntry.Ticked(var expected, var wall) ->
                    "seen at " + wall.toLocalTime() + ": " + expected;
            case TeamEntry.Voted(var about, var ballots) -> "vote on " + about + ", "
                    + Wording.count(ballots.stream().mapToInt(TeamEntry.Ballot::hands).sum(),
                            "prediction");
        };
    }

    /** As it is read in the room. */
    public static String said(InjectContent content) {
        String to = content.seat().map(TeamWords::to).orElse("");
        return switch (content) {
            case InjectContent.Message message -> message.from() + to + ": " + message.text();
            case InjectContent.Question question ->
                    question.from() + to + " asks, in writing: " + question.text();
            case InjectContent.Justify justify ->
                    justify.from() + to + " wants a reason, in writing: " + justify.text();
            case InjectContent.Unavailable away -> away.from() + " is away for "
                    + Wording.duration(away.lasts().toSeconds()) + ": " + away.text();
        };
    }

    private static String to(SeatName seat) {
        return ", to the seat " + seat.label();
    }

    /** Whether it is between the facilitator and the file, and no business of the room's. */
    public static boolean isHidden(TeamEntry entry) {
        return switch (entry) {
            case TeamEntry.Noted _, TeamEntry.Ticked _ -> true;
            case TeamEntry.Delivered _, TeamEntry.Responded _, TeamEntry.Voted _ -> false;
        };
    }
}
