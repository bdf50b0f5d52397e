package dev.lastresort.session.attempt;

import dev.lastresort.database.engines.Engines;
import dev.lastresort.model.attempt.Action;
import dev.lastresort.model.attempt.Checked;
import dev.lastresort.model.engine.EngineName;
import dev.lastresort.model.outcome.Wording;
import dev.lastresort.model.scenario.Sql;
import dev.lastresort.replay.program.Admitted;
import dev.lastresort.replay.program.NotAdmitted;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;

/** What was decided, in a line for people. What a trainee typed is in it as it was typed. */
public final class DecisionWords {

    private static final int SHOWN = 60;

    private DecisionWords() {}

    /** @param engine on which the attempt was made */
    public static String of(Action action, EngineName engine) {
        return of(action, action instanceof Action.Console(var statements, _)
                && writes(statements, engine));
    }

    /** @param writes whether it is a console's batch that changes something, if that is known */
    public static String of(Action action, boolean writes) {
        return switch (action) {
            case Action.Wait(var until) -> "waited until " + seconds(until);
            case Action.Deliberate(var until) -> "deliberated until " + seconds(until);
            case Action.Console(var statements, var stopped) -> "console"
                    + (writes ? ", unreviewed: " : ": ") + sql(statements)
                    + stopped.map(DecisionWords::stopped).orElse("");
            case Action.Take take -> "took" + (take.reviewed() ? "" : ", unreviewed") + ": "
                    + take.step().name()
                    + take.after().map(step -> ", after step " + (step + 1)).orElse("");
            case Action.Cancel(int step) -> "cancelled step " + (step + 1);
            case Action.DryRun(var statements, _, var stopped) -> "dry run: " + sql(statements)
                    + stopped.map(DecisionWords::stopped).orElse("");
            case Action.AnswerQuestions answers -> answers.isUnanswered()
                    ? "left the five questions unanswered" : "answered the five questions";
            case Action.SkipQuestions() -> "skipped the five questions";
            case Action.TakeHint(int level) -> "took hint " + level;
            case Action.DeclareResolved(var checked) -> "declared it resolved, having checked "
                    + (checked.isEmpty() ? "nothing" : checked.stream().map(Checked::label)
                            .collect(Collectors.joining(", ")));
            case Action.HandOver(var by) -> by.words();
            case Action.OfTeam(var entry) -> TeamWords.of(entry);
        };
    }

    /** As the room's clock shows it. */
    private static LocalTime seconds(LocalDateTime instant) {
        return instant.toLocalTime().truncatedTo(ChronoUnit.SECONDS);
    }

    /** What is typed and changes something, nobody has looked through. */
    public static boolean writes(List<Sql> statements, EngineName engine) {
        try {
            return Admitted.typed(statements, Engines.dialect(engine)).writes();
        } catch (NotAdmitted refused) {
            return false;
        }
    }

    private static String sql(List<Sql> statements) {
        String first = statements.isEmpty() ? "" : statements.getFirst().text().strip();
        String shown = first.length() > SHOWN ? first.substring(0, SHOWN) + "…" : first;
        return statements.size() > 1 ? shown + " (and " + (statements.size() - 1) + " more)"
                : shown;
    }

    private static String stopped(Action.Stopped stopped) {
        String cause = stopped.cause() == Action.StopCause.CANCELLED ? "cancelled" : "timed out";
        return " (" + cause + ", rolled back, charged "
                + Wording.duration(stopped.charged().toSeconds()) + ")";
    }
}
