package dev.lastresort.session.attempt.told;

import dev.lastresort.model.attempt.Action;
import dev.lastresort.model.attempt.TeamEntry;
import dev.lastresort.model.debrief.SessionAccount;
import dev.lastresort.model.debrief.SessionAccount.SessionLine;
import dev.lastresort.model.exercise.InjectContent;
import dev.lastresort.model.exercise.InjectWords;
import dev.lastresort.session.attempt.Debrief;
import dev.lastresort.session.attempt.Debrief.DecisionLine;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a team session brought, as one looks back at it: now it is told what was not so. */
public final class SessionTold {

    /** What a hot wash opens with, where an exercise does not say. */
    public static final List<String> QUESTIONS = List.of(
            "At which moment did you know what had happened, and what told you?",
            "Which decision would you take otherwise, knowing what was known then?",
            "What is to be changed at home so that this cannot cost as much?");

    private SessionTold() {}

    /** None where there was no session. */
    public static SessionAccount of(Debrief debrief) {
        List<SessionLine> lines = debrief.decisions().stream().flatMap(SessionTold::line).toList();
        return lines.isEmpty() ? SessionAccount.NONE : new SessionAccount(lines, QUESTIONS);
    }

    private static Stream<SessionLine> line(DecisionLine decision) {
        if (!(decision.action() instanceof Action.OfTeam(var entry))) {
            return Stream.empty();
        }
        LocalDateTime at = decision.at();
        return switch (entry) {
            case TeamEntry.Injected(_, var content) -> Stream.of(new SessionLine(at,
                    Optional.empty(), InjectWords.sort(content), said(content)));
            case TeamEntry.Responded(var inject, var by, var text) -> Stream.of(new SessionLine(
                    at, Optional.empty(), "answer", (by.isEmpty() ? "" : by + ", ") + "to “"
                            + inject + "”: " + text));
            case TeamEntry.Noted(var text, var wall, var objectives) -> Stream.of(
                    new SessionLine(at, Optional.of(wall), "note", objectives.isEmpty() ? text
                            : text + " (" + String.join(", ", objectives) + ")"));
            case TeamEntry.Ticked(var expected, var wall) -> Stream.of(
                    new SessionLine(at, Optional.of(wall), "done as expected", expected));
            case TeamEntry.Voted(var about, var ballots) -> ballots.stream()
                    .map(ballot -> new SessionLine(at, Optional.empty(), "vote", about + ": "
                            + VotesHeld.words(ballot)));
        };
    }

    private static String said(InjectContent content) {
        return InjectWords.said(content) + (content instanceof InjectContent.Said message
                && message.isFalse() ? " This was not so." : "");
    }
}
