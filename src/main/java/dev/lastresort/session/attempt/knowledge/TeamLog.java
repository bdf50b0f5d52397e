package dev.lastresort.session.attempt.knowledge;

import dev.lastresort.model.attempt.Action;
import dev.lastresort.model.attempt.Attempt;
import dev.lastresort.model.attempt.Decision;
import dev.lastresort.model.attempt.TeamEntry;
import dev.lastresort.model.exercise.InjectContent;
import dev.lastresort.model.exercise.InjectWords;
import dev.lastresort.session.attempt.LogEntry;
import dev.lastresort.session.attempt.LogEntry.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** What the facilitator of a session let people say, among what is read in the room. */
public final class TeamLog {

    private TeamLog() {}

    /** By instant; what came from the facilitator is the last of its instant. */
    static List<LogEntry> with(List<LogEntry> entries, Attempt attempt) {
        return merged(entries, said(attempt, _ -> true));
    }

    /** What is not so, with what people said by themselves that is not so. */
    public static List<LogEntry> rumours(List<LogEntry> rumours, Attempt attempt) {
        return merged(rumours, said(attempt,
                content -> content instanceof InjectContent.Said message && message.isFalse()));
    }

    private static List<LogEntry> merged(List<LogEntry> entries, List<LogEntry> said) {
        List<LogEntry> all = new ArrayList<>(entries);
        all.addAll(said);
        all.sort(Comparator.comparing(LogEntry::at));
        return all;
    }

    private static List<LogEntry> said(Attempt attempt, Predicate<InjectContent> wanted) {
        List<LogEntry> said = new ArrayList<>();
        for (Decision decision : attempt.decisions()) {
            if (decision.action() instanceof Action.OfTeam(TeamEntry.Injected(_, var content))
                    && wanted.test(content)) {
                said.add(new LogEntry(decision.at(), Kind.MESSAGE, Optional.empty(),
                        InjectWords.said(content), true));
            }
        }
        return said;
    }
}
