package dev.lastresort.ui.help;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javafx.geometry.Insets;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** A page's pieces as the window shows them; links that lead somewhere can be followed. */
final class BlockNodes {

    private static final double LEAST_SHARE = 6;
    private static final int WIDE_CELL = 120;
    private static final int WIDE_WORD = 30;
    private static final double CODE_IS_WIDER = 1.3;
    private static final double NARROWEST_CARD = 115;
    private static final double DEEPER = 20;

    /** Where links lead. */
    interface PageLinks {

        boolean known(PageLink link);

        void follow(PageLink link);
    }

    private final PageLinks links;

    BlockNodes(PageLinks links) {
        this.links = links;
    }

    Node of(Block block) {
        return switch (block) {
            case Block.Heading(int level, String text) ->
                    label(text, "page-h" + Math.min(level, 3));
            case Block.Paragraph(var spans) -> flow(spans);
            case Block.ListItem item -> item(item);
            case Block.Listing(String text) -> new CodeListing(text);
            case Block.TableRows(var rows) -> table(rows);
        };
    }

    private static Label label(String words, String style) {
        Label label = new Label(words);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMaxWidth(Double.MAX_VALUE);
        label.setMinHeight(Label.USE_PREF_SIZE);
        return label;
    }

    private TextFlow flow(List<TextSpan> spans) {
        TextFlow flow = new TextFlow();
        flow.getStyleClass().add("page-text");
        spans.forEach(span -> {
            Text text = new Text(span.text());
            text.getStyleClass().add(
                    "page-" + span.style().name().toLowerCase(Locale.ROOT));
            span.target().flatMap(PageLink::of).filter(links::known)
                    .ifPresent(link -> lead(text, link));
            flow.getChildren().add(text);
        });
        flow.setMinHeight(TextFlow.USE_PREF_SIZE);
        return flow;
    }

    /** A text and not a control, so that it goes on in the next line. */
    private void lead(Text text, PageLink link) {
        text.getStyleClass().add("page-link");
        text.setFocusTraversable(true);
        text.setAccessibleRole(AccessibleRole.HYPERLINK);
        text.setAccessibleText(text.getText());
        text.setOnMouseClicked(_ -> links.follow(link));
        text.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
                event.consume();
                links.follow(link);
            }
        });
    }

    private HBox item(Block.ListItem item) {
        Label dot = new Label(item.sign());
        dot.setMinWidth(Label.USE_PREF_SIZE);
        TextFlow words = flow(item.spans());
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox row = new HBox(dot, words);
        row.getStyleClass().add("page-item");
        VBox.setMargin(row, new Insets(0, 0, 0, item.depth() * DEEPER));
        return row;
    }

    /** A column that is narrower than that would break names in two. */
    private static double longestWord(List<String> cells) {
        return cells.stream().flatMap(cell -> Arrays.stream(cell.split("\\s+")))
                .mapToInt(word -> Math.min(WIDE_WORD, word.length())).max().orElse(1)
                * CODE_IS_WIDER;
    }

    private static double usualLength(List<String> cells) {
        return cells.stream().mapToInt(cell -> Math.min(WIDE_CELL, cell.length()))
                .average().orElse(1);
    }

    /**
     * How columns share the width: first so much that no word of any breaks in the narrowest card,
     * then the rest by what they have to say.
     */
    private static double[] shares(List<List<String>> columns) {
        double[] least = columns.stream()
                .mapToDouble(cells -> longestWord(cells) + LEAST_SHARE).toArray();
        double[] more = new double[least.length];
        for (int i = 0; i < more.length; i++) {
            more[i] = Math.max(0, usualLength(columns.get(i)) + LEAST_SHARE - least[i]);
        }
        double left = Math.max(0, NARROWEST_CARD - Arrays.stream(least).sum());
        double wanted = Math.max(1, Arrays.stream(more).sum());
        double[] shares = new double[least.length];
        for (int i = 0; i < shares.length; i++) {
            shares[i] = least[i] + left * more[i] / wanted;
        }
        return shares;
    }

    private GridPane table(List<List<List<TextSpan>>> rows) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("page-table");
        int columns = rows.stream().mapToInt(List::size).max().orElse(0);
        double[] weights = shares(IntStream.range(0, columns).mapToObj(at -> rows.stream()
                .filter(row -> row.size() > at).map(row -> TextSpan.text(row.get(at))).toList())
                .toList());
        double all = Arrays.stream(weights).sum();
        for (double weight : weights) {
            ColumnConstraints share = new ColumnConstraints();
            share.setPercentWidth(100 * weight / all);
            grid.getColumnConstraints().add(share);
        }
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < rows.get(row).size(); column++) {
                TextFlow cell = flow(rows.get(row).get(column));
                cell.getStyleClass().add(row == 0 ? "page-head" : "page-cell");
                grid.add(cell, column, row);
            }
        }
        return grid;
    }
}
