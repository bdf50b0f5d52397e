package dev.lastresort.session.desk;

import dev.lastresort.model.attempt.Attempt;
import dev.lastresort.model.attempt.Decision;
import dev.lastresort.session.Progress;
import dev.lastresort.session.attempt.file.KeptAttempts;
import dev.lastresort.session.attempt.practice.SessionRoom;
import dev.lastresort.session.trial.Trial;
import dev.lastresort.session.trial.TrialResult;
import java.util.List;

/**
 * The attempts of one folder to learn from. What holds SQL that did not come with the program is
 * tried elsewhere before it runs here.
 */
record KeptHindsight(KeptAttempts kept, KeptAttempts.Subject subject, Trial trial,
        ForeignSql foreign) implements SessionRoom.Hindsight {

    /** More of them teach no more, and each is simulated. */
    private static final int MOST_OTHERS = 8;

    @Override
    public List<Attempt> others() {
        return kept.attempts(subject).limit(MOST_OTHERS).toList();
    }

    @Override
    public boolean mayRun(Attempt attempt, int from, Progress progress) {
        List<Decision> all = attempt.decisions();
        boolean known = all.subList(0, from).stream()
                .noneMatch(decision -> foreign.outlasts(decision.action()))
                && all.subList(from, all.size()).stream()
                        .noneMatch(decision -> foreign.isIn(decision.action()));
        return foreign.trusted() && known
                || trial.end(attempt, progress) instanceof TrialResult.Passed;
    }
}
