package dev.lastresort.session.attempt;

import dev.lastresort.model.attempt.Action;
import dev.lastresort.session.attempt.RoomView.Ending;
import dev.lastresort.session.attempt.RoomView.Work;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/**
 * What a trainee did, to look back at beside what was measured.
 *
 * @param page      when somebody was called
 * @param questions the five, as they were asked
 * @param hints     how many there were to be had
 * @param notice    what is to be known of how it was recorded, such as under older rules
 * @param rumours   what was said in the room and was not so, in order
 */
public record Debrief(LocalDateTime page, List<DecisionLine> decisions, List<String> questions,
        int hints, Optional<Ending> ending, Optional<String> notice, List<LogEntry> rumours) {

    public Debrief {
        decisions = List.copyOf(decisions);
        questions = List.copyOf(questions);
        rumours = List.copyOf(rumours);
    }

    /** One in which nobody said what was not so. */
    public Debrief(LocalDateTime page, List<DecisionLine> decisions, List<String> questions,
            int hints, Optional<Ending> ending, Optional<String> notice) {
        this(page, decisions, questions, hints, ending, notice, List.of());
    }

    /**
     * One decision.
     *
     * @param index     from 0, for retrying from it
     * @param passed    how far the clock went on by it alone
     * @param words     what it was
     * @param rationale empty if none was given
     * @param work      the step that it began, as far as it had come when the attempt ended
     * @param claim     what became of it, if it claimed that the incident is over
     * @param missed    what a review would have seen, a line each; absent unless a script went out
     *                  unreviewed
     */
    public record DecisionLine(int index, LocalDateTime at, Duration passed, Action action,
            String words, String rationale, Optional<Work> work, Optional<Claim> claim,
            Optional<List<String>> missed) {

        public DecisionLine {
            missed = missed.map(List::copyOf);
        }

        /** One that was reviewed, or needed no review. */
        public DecisionLine(int index, LocalDateTime at, Duration passed, Action action,
                String words, String rationale, Optional<Work> work, Optional<Claim> claim) {
            this(index, at, passed, action, words, rationale, work, claim, Optional.empty());
        }

        /** One that claims nothing. */
        public DecisionLine(int index, LocalDateTime at, Duration passed, Action action,
                String words, String rationale, Optional<Work> work) {
            this(index, at, passed, action, words, rationale, work, Optional.empty());
        }
    }

    public long hintsTaken() {
        return decisions.stream().filter(line -> line.action() instanceof Action.TakeHint).count();
    }

    /** How often the questions were skipped, or left unanswered. */
    public long skipped() {
        return decisions.stream().filter(line -> switch (line.action()) {
            case Action.SkipQuestions _ -> true;
            case Action.AnswerQuestions answers -> answers.isUnanswered();
            default -> false;
        }).count();
    }

    public long falseAllClears() {
        return decisions.stream().filter(this::isFalseAllClear).count();
    }

    /** Whether it was claimed to be over when it was not. */
    public boolean isFalseAllClear(DecisionLine line) {
        return line.claim().filter(Claim::isFalse).isPresent();
    }
}
