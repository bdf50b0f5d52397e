package dev.lastresort.ui.incident.console;

import dev.lastresort.model.attempt.Action;
import dev.lastresort.model.outcome.Wording;
import dev.lastresort.model.scenario.Sql;
import dev.lastresort.session.attempt.Reply;
import dev.lastresort.session.attempt.Reply.Grid;
import dev.lastresort.session.sql.SqlPiece;
import dev.lastresort.session.sql.SqlPieces;
import dev.lastresort.ui.incident.model.Evidence;
import dev.lastresort.ui.incident.model.LastAct;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What came of SQL, as text to be kept elsewhere: the statements and the first of the rows. */
public final class ResultWords {

    private static final int MOST_ROWS = 20;
    private static final int MOST_CHARACTERS = 6_000;

    private ResultWords() {}

    /** Empty for an answer that is not one to SQL. */
    public static Optional<Evidence.Piece> of(LastAct answered) {
        return switch (answered.action()) {
            case Action.Console console -> Optional.of(
                    piece("Result of ", console.statements(), answered.reply()));
            case Action.DryRun dry -> Optional.of(
                    piece("Dry run of ", dry.statements(), answered.reply()));
            default -> Optional.empty();
        };
    }

    private static Evidence.Piece piece(String what, List<Sql> statements, Reply reply) {
        String sql = statements.stream().map(Sql::text).collect(Collectors.joining(";\n"));
        List<String> lines = new ArrayList<>(List.of(sql));
        switch (reply) {
            case Reply.NotDone(String why) -> lines.add("Refused: " + why);
            case Reply.Done(_, Reply.Content content) -> lines.addAll(lines(content));
        }
        String text = String.join("\n", lines);
        return new Evidence.Piece(what + brief(sql),
                text.length() <= MOST_CHARACTERS ? text
                        : Evidence.beginning(text, MOST_CHARACTERS) + "\n… cut here");
    }

    /** Its first line that is not only a comment. */
    private static String brief(String sql) {
        return SqlPieces.of(sql).stream().filter(piece -> piece.kind() != SqlPiece.Kind.COMMENT)
                .map(SqlPiece::text).collect(Collectors.joining()).strip().lines().findFirst()
                .orElse("");
    }

    private static List<String> lines(Reply.Content content) {
        List<String> lines = new ArrayList<>();
        switch (content) {
            case Reply.BatchRan(List<Grid> results, Optional<String> error) -> {
                error.ifPresent(why -> lines.add("Failed: " + why));
                results.forEach(grid -> lines.addAll(lines(grid)));
            }
            case Reply.Tried tried -> {
                tried.error().ifPresent(why -> lines.add("It would fail: " + why));
                lines.addAll(touched(tried));
                lines.addAll(facts(tried));
                tried.checks().forEach(check -> lines.add(check.title() + ": "
                        + (check.before() ? "holds" : "fails") + " before, "
                        + (check.after() ? "holds" : "fails") + " after"));
                tried.results().forEach(grid -> lines.addAll(lines(grid)));
            }
            case Reply.Stopped(boolean timedOut) ->
                    lines.add(timedOut ? "Ended at its limit" : "Cancelled");
            case Reply.TooLate _ -> lines.add("The day ended before it ran");
            default -> {}
        }
        return lines;
    }

    private static List<String> lines(Grid grid) {
        if (grid.columns().isEmpty()) {
            return List.of(count(grid) + " changed");
        }
        List<String> lines = new ArrayList<>();
        lines.add(String.join(" | ", grid.columns()));
        grid.rows().stream().limit(MOST_ROWS)
                .forEach(row -> lines.add(String.join(" | ", row)));
        lines.add(grid.rows().size() <= MOST_ROWS && !grid.more() ? count(grid)
                : "the first " + Math.min(MOST_ROWS, grid.rows().size()) + " of " + (grid.more()
                        ? "more than " + Wording.number(grid.rows().size()) + " rows"
                        : count(grid)));
        return lines;
    }

    static List<String> touched(Reply.Tried tried) {
        return tried.touched().entrySet().stream()
                .map(table -> table.getKey() + ": " + rows(table.getValue())).toList();
    }

    static List<String> facts(Reply.Tried tried) {
        return tried.facts().stream().map(fact -> fact.title() + ": "
                + Wording.number(fact.added()) + " added, " + Wording.number(fact.removed())
                + " removed, " + Wording.number(fact.changed()) + " changed").toList();
    }

    private static String count(Grid grid) {
        return rows(grid.changed());
    }

    static String rows(long count) {
        return Wording.count(count, "row");
    }
}
