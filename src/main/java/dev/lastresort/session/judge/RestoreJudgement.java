package dev.lastresort.session.judge;

import dev.lastresort.model.outcome.JudgedRestore;
import dev.lastresort.scenario.problem.Problem;
import java.util.List;

/** What came of judging the restores of a scenario. */
public sealed interface RestoreJudgement {

    /**
     * @param product  the server that judged, with its version
     * @param seed     from which the instants were drawn that no strategy names
     * @param restores each of them, in the order of their targets
     */
    record Judged(String product, long seed, List<JudgedRestore> restores)
            implements RestoreJudgement {

        public Judged {
            restores = List.copyOf(restores);
        }

        public boolean isSame() {
            return restores.stream().allMatch(JudgedRestore::isSame);
        }
    }

    /** There is no such server, or it does not run what the scenario says. */
    record NotJudged(List<Problem> problems) implements RestoreJudgement {

        public NotJudged {
            problems = List.copyOf(problems);
        }
    }
}
