package dev.lastresort.ui.incident.console;

import static dev.lastresort.ui.incident.console.ResultWords.rows;

import dev.lastresort.session.attempt.Reply;
import dev.lastresort.session.attempt.Reply.Grid;
import dev.lastresort.session.attempt.Reply.InvariantCheck;
import dev.lastresort.ui.incident.model.ActionWords;
import dev.lastresort.ui.incident.parts.Pieces;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** What came of SQL: its results or its error in place; of a dry run, what it would have done. */
final class ResultPane extends ScrollPane {

    private static final double OUTDATED = 0.4;

    private final VBox content = new VBox();

    ResultPane() {
        getStyleClass().add("results");
        content.getStyleClass().add("results-content");
        setContent(content);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setAccessibleText("Results");
        content.getChildren().add(Pieces.wrapped(
                "Results stand here. A query reads the live database as it is now.", "quiet"));
    }

    /** It is of what was run before. */
    void outdate() {
        content.setOpacity(OUTDATED);
    }

    /** It is of what was run last, whether that came to something or not. */
    void settle() {
        content.setOpacity(1);
    }

    void show(Reply reply) {
        content.getChildren().clear();
        switch (reply) {
            case Reply.NotDone(String why) -> error("Refused", why);
            case Reply.Done(_, Reply.Content said) -> show(said);
        }
        setVvalue(0);
    }

    private void show(Reply.Content said) {
        switch (said) {
            case Reply.BatchRan(List<Grid> results, Optional<String> error) -> {
                error.ifPresent(why -> failed("Nothing of this batch was done", why));
                results(results);
            }
            case Reply.Stopped(boolean timedOut) -> error(
                    timedOut ? "Ended at its time limit" : "Cancelled",
                    "It was rolled back; its time is spent all the same.");
            case Reply.TooLate _ -> error("Too late", "The day ended before it ran.");
            case Reply.Tried tried -> tried(tried);
            default -> content.getChildren().add(Pieces.label("Done", "quiet"));
        }
    }

    private void error(String title, String why) {
        error(title, Pieces.wrapped(why, "error-text"));
    }

    /** By the database, in its words. */
    private void failed(String title, String why) {
        Label words = Pieces.wrapped(why, "error-text");
        words.getStyleClass().add("error-code");
        error(title, words);
    }

    private void error(String title, Label why) {
        VBox box = new VBox(Pieces.label("✕ " + title, "error-title"), why);
        box.getStyleClass().add("error-box");
        box.setId("console-error");
        content.getChildren().add(box);
    }

    private void results(List<Grid> results) {
        for (Grid grid : results) {
            if (grid.columns().isEmpty()) {
                content.getChildren().add(Pieces.label("✓ " + rows(grid.changed()) + " changed",
                        "result-words"));
            } else {
                ResultGrid table = new ResultGrid(grid, "Result, " + rows(grid.changed()));
                HBox head = new HBox(Pieces.label(found(grid), grid.more()
                        ? "result-more" : "result-words"), Pieces.space(),
                        Pieces.button("Copy", "copy-result",
                                "Copy this result as tab-separated text", table::copyAll));
                head.getStyleClass().add("result-head");
                content.getChildren().addAll(head, table);
            }
        }
    }

    private static String found(Grid grid) {
        String shown = "The first " + rows(grid.rows().size());
        return grid.more() ? "! " + shown + " of more; narrow the query to see others"
                : rows(grid.changed());
    }

    private void tried(Reply.Tried tried) {
        content.getChildren().add(Pieces.wrapped("Dry run on a copy. The live database is "
                + "untouched.", "dry-run-title"));
        tried.error().ifPresent(why -> failed("It would fail", why));
        list("Rows touched", ResultWords.touched(tried), "None");
        list("What the business would notice", ResultWords.facts(tried), "Nothing would change");
        list("Checks, before and after", tried.checks().stream().map(ResultPane::check).toList(),
                "There are none");
        list("Locked meanwhile", tried.locks(), "Nothing");
        list("In the real system it would run " + ActionWords.duration(tried.run()),
                tried.formulas(), "");
        results(tried.results());
    }

    private static String check(InvariantCheck check) {
        String change = check.before() == check.after() ? ""
                : check.after() ? " · fixed" : " · broken by this";
        return sign(check.before()) + " → " + sign(check.after()) + "  " + check.title() + change;
    }

    private static String sign(boolean holds) {
        return holds ? "✓ holds" : "✕ fails";
    }

    private void list(String title, List<String> lines, String none) {
        VBox box = new VBox(Pieces.label(title, "section"));
        box.getStyleClass().add("dry-run-block");
        List<String> said = lines.isEmpty() && !none.isEmpty() ? List.of(none) : lines;
        said.forEach(line -> box.getChildren().add(Pieces.wrapped(line, "dry-run-line")));
        content.getChildren().add((Node) box);
    }
}
