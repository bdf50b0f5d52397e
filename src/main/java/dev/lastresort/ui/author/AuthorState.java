package dev.lastresort.ui.author;

import dev.lastresort.model.outcome.ModelledDay;
import dev.lastresort.model.outcome.Wording;
import dev.lastresort.session.desk.QuotedProblem;
import dev.lastresort.session.desk.ScenarioCard;
import java.util.List;
import java.util.Optional;

/**
 * What the author's view shows of a file.
 *
 * @param problems what is wrong with the file as it is, or doubtful
 * @param card     the scenario that it is; empty while it is broken
 * @param modelled of the last state that was valid
 * @param outcome  what it came to when it was compared last
 */
public record AuthorState(FileStanding standing, List<QuotedProblem> problems,
        Optional<ScenarioCard> card, Optional<ModelledState> modelled,
        Optional<LastOutcome> outcome) {

    public AuthorState {
        problems = List.copyOf(problems);
    }

    /** Whether the file can be run as it is. */
    public enum FileStanding {
        READING, VALID, BROKEN
    }

    /** @param prose what the scenario does, a paragraph or an item each */
    public record ModelledState(ScenarioCard card, ModelledDay day, List<PlanLine> lines,
            List<String> prose) {
        public ModelledState {
            lines = List.copyOf(lines);
            prose = List.copyOf(prose);
        }
    }

    /** @param older whether the file was another then */
    public record LastOutcome(KeptOutcome kept, boolean older) {}

    static final AuthorState UNREAD = new AuthorState(FileStanding.READING, List.of(),
            Optional.empty(), Optional.empty(), Optional.empty());

    /** Whether what is drawn is not of the file as it is. */
    boolean isOfLastValid() {
        return standing == FileStanding.BROKEN && modelled.isPresent();
    }

    /** How the file stands, in a few words. */
    String words() {
        long errors = problems.stream().filter(problem -> !problem.warning()).count();
        long warnings = problems.size() - errors;
        String doubtful = warnings == 0 ? "" : Wording.count(warnings, "warning");
        return switch (standing) {
            case READING -> "reading …";
            case VALID -> doubtful.isEmpty() ? "valid" : "valid, " + doubtful;
            case BROKEN -> "cannot be run: " + Wording.count(errors, "error")
                    + (doubtful.isEmpty() ? "" : ", " + doubtful);
        };
    }
}
