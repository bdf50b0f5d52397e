package dev.lastresort.report.page;

import dev.lastresort.report.MarkdownText;
import dev.lastresort.report.document.Document;
import dev.lastresort.report.document.Document.Chapter;
import dev.lastresort.report.document.Document.Topic;
import dev.lastresort.report.document.Passage;
import dev.lastresort.report.document.TextRun;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A document as Markdown with the tables of GitHub's flavour, to be pasted into an issue or a
 * wiki. It has every figure, but not the picture, nor the rows behind a figure.
 */
public final class MarkdownDocument {

    private final StringBuilder text = new StringBuilder(1 << 14);
    private final boolean several;

    private MarkdownDocument(boolean several) {
        this.several = several;
    }

    /** The file's text. */
    public static String of(Document document) {
        MarkdownDocument page = new MarkdownDocument(document.parts().size() > 1);
        page.text.append("# ").append(MarkdownText.of(document.title())).append("\n\n")
                .append(MarkdownText.of(document.dateLine())).append('\n');
        document.parts().forEach(page::part);
        return page.text.toString();
    }

    private void part(Chapter part) {
        if (several) {
            text.append("\n## ").append(MarkdownText.of(part.title())).append('\n');
        }
        text.append('\n').append(MarkdownText.of(part.facts())).append('\n');
        part.sections().forEach(this::section);
    }

    private void section(Topic section) {
        if (section.passages().stream().allMatch(Passage.Folded.class::isInstance)) {
            return;
        }
        text.append(several ? "\n### " : "\n## ").append(MarkdownText.of(section.title()))
                .append('\n');
        section.passages().forEach(this::passage);
    }

    private void passage(Passage passage) {
        switch (passage) {
            case Passage.RunningText(var spans) ->
                    text.append('\n').append(words(spans)).append('\n');
            case Passage.Points(var items) -> {
                text.append('\n');
                items.forEach(item -> text.append("- ").append(words(item)).append('\n'));
            }
            case Passage.Tabular grid -> grid(grid);
            case Passage.Drawing _, Passage.Folded _ -> {}
        }
    }

    private void grid(Passage.Tabular grid) {
        if (!grid.caption().isEmpty()) {
            text.append('\n').append(MarkdownText.of(grid.caption())).append(":\n");
        }
        text.append('\n');
        line(grid.headings().stream().map(MarkdownText::of).toList());
        StringBuilder rule = new StringBuilder();
        for (int i = 0; i < grid.headings().size(); i++) {
            rule.append(i == 0 || !grid.numbers() ? "| :--- " : "| ---: ");
        }
        text.append(rule).append("|\n");
        grid.rows().forEach(row -> line(row.stream().map(MarkdownDocument::words).toList()));
    }

    private void line(List<String> cells) {
        text.append(cells.stream().collect(Collectors.joining(" | ", "| ", " |\n")));
    }

    private static String words(List<TextRun> spans) {
        return spans.stream().map(span -> switch (span) {
            case TextRun.Plain(var words) -> MarkdownText.of(words);
            case TextRun.Strong(var words) -> "**" + MarkdownText.of(words) + "**";
            case TextRun.Code(var words) -> MarkdownText.of(words);
            case TextRun.CountedWords(var words, _) -> MarkdownText.of(words);
            case TextRun.MeasuredFigure figure when figure.best() ->
                    "**" + MarkdownText.of(figure.text()) + "**";
            case TextRun.MeasuredFigure figure -> MarkdownText.of(figure.text());
        }).collect(Collectors.joining()).strip();
    }
}
