package dev.lastresort.cli;

import dev.lastresort.model.outcome.JudgedRestore;
import dev.lastresort.model.outcome.Wording;
import dev.lastresort.model.scenario.Harmless;
import dev.lastresort.session.judge.RestoreJudgement;
import java.util.ArrayList;
import java.util.List;

/** What a real server says of the restores of a scenario, for people. */
final class JudgeLines {

    private static final int MOST_DIFFERENCES = 5;

    private JudgeLines() {}

    static List<String> of(RestoreJudgement.Judged judged) {
        List<String> lines = new ArrayList<>();
        long same = judged.restores().stream().filter(JudgedRestore::isSame).count();
        lines.add("");
        lines.add("Judged by " + judged.product() + ": base backups, archived log, recovery and"
                + " promotion");
        for (JudgedRestore restore : judged.restores()) {
            lines.add("  " + Harmless.text(restore.backup()) + restore.target()
                    .map(at -> ", log to " + at.toLocalDate() + " " + at.toLocalTime())
                    .orElse(", alone") + ": "
                    + (restore.isSame() ? "the same"
                            : Wording.count(restore.differences().size(), "difference"))
                    + ", " + Wording.count(restore.rows(), "row") + " in "
                    + Wording.count(restore.tables(), "table"));
            restore.differences().stream().limit(MOST_DIFFERENCES)
                    .forEach(difference -> lines.add("    only "
                            + (difference.real() ? "there: " : "here: ")
                            + Harmless.text(difference.table() + " " + difference.row())));
        }
        lines.add(judged.restores().isEmpty() ? "No restore to judge: there is no sound backup."
                : same + " of " + Wording.count(judged.restores().size(), "restore")
                        + " brought up the same rows.");
        return lines;
    }
}
