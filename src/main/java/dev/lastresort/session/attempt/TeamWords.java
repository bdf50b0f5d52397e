package dev.lastresort.session.attempt;

import dev.lastresort.model.attempt.TeamEntry;
import dev.lastresort.model.exercise.InjectWords;
import dev.lastresort.model.outcome.Wording;

/** What a team session has brought, in a line for people. Nothing tells here what is not so. */
public final class TeamWords {

    private TeamWords() {}

    /** As a decision among others. */
    public static String of(TeamEntry entry) {
        return switch (entry) {
            case TeamEntry.Injected(_, var content) -> "inject: " + InjectWords.said(content);
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

    /** Whether it is between the facilitator and the file, and no business of the room's. */
    public static boolean isHidden(TeamEntry entry) {
        return switch (entry) {
            case TeamEntry.Noted _, TeamEntry.Ticked _ -> true;
            case TeamEntry.Injected _, TeamEntry.Responded _, TeamEntry.Voted _ -> false;
        };
    }
}
