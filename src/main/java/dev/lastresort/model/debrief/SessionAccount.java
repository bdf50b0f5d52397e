package dev.lastresort.model.debrief;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/**
 * What a team session brought beside the decisions about the incident.
 *
 * @param lines     in the order of the virtual clock
 * @param questions to open the hot wash with
 */
public record SessionAccount(List<SessionLine> lines, List<String> questions) {

    /** Nobody ran a session. */
    public static final SessionAccount NONE = new SessionAccount(List.of(), List.of());

    public SessionAccount {
        lines = List.copyOf(lines);
        questions = List.copyOf(questions);
    }

    /**
     * An inject, an answer, a note, a tick or a vote.
     *
     * @param wall when, by the clock on the wall, if that was written down
     * @param sort what sort of thing it is, in a word or two
     */
    public record SessionLine(
            LocalDateTime at, Optional<LocalDateTime> wall, String sort, String words) {}

    /** The same, with what else is to be asked. */
    public SessionAccount asking(List<String> others) {
        return new SessionAccount(lines, others);
    }

    public boolean isNone() {
        return lines.isEmpty() && questions.isEmpty();
    }
}
