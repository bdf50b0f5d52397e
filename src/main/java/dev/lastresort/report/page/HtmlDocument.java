package dev.lastresort.report.page;

import dev.lastresort.report.document.Document;
import dev.lastresort.report.document.Document.Chapter;
import dev.lastresort.report.document.Document.Topic;
import dev.lastresort.report.document.Passage;
import dev.lastresort.report.document.TextRun;
import java.util.List;

/**
 * A document as one HTML file: no script, no network, and a policy that allows neither. It is read
 * in light or dark as the reader's system has it, and printed in light.
 */
public final class HtmlDocument {

    private static final int TOP = 2;

    private final StringBuilder html = new StringBuilder(1 << 16);
    private final boolean several;

    private HtmlDocument(boolean several) {
        this.several = several;
    }

    /** The file's text. */
    public static String of(Document document) {
        HtmlDocument page = new HtmlDocument(document.parts().size() > 1);
        page.head(document);
        page.contents(document);
        document.parts().forEach(page::part);
        page.html.append("</main>\n</body>\n</html>\n");
        return page.html.toString();
    }

    private void head(Document document) {
        html.append("<!DOCTYPE html>\n<html lang=\"en\" dir=\"ltr\">\n<head>\n")
                .append("<meta charset=\"utf-8\">\n")
                .append("<meta http-equiv=\"Content-Security-Policy\" content=\"")
                .append(PageStyle.policy()).append("\">\n")
                .append("<meta name=\"referrer\" content=\"no-referrer\">\n")
                .append("<meta name=\"viewport\" content=\"width=device-width, "
                        + "initial-scale=1\">\n")
                .append("<meta name=\"color-scheme\" content=\"light dark\">\n")
                .append("<title>").append(HtmlText.of(document.title())).append("</title>\n")
                .append("<style>").append(PageStyle.text()).append("</style>\n")
                .append("</head>\n<body>\n<main>\n<h1>").append(isolated(document.title()))
                .append("</h1>\n<p class=\"written\">").append(HtmlText.of(document.dateLine()))
                .append("</p>\n");
    }

    private void contents(Document document) {
        html.append("<nav aria-label=\"Contents\"><ul>\n");
        document.parts().forEach(part -> {
            if (several) {
                html.append("<li><a href=\"#").append(part.id()).append("\">")
                        .append(isolated(part.title())).append("</a><ul>\n");
            }
            part.sections().forEach(section -> html.append("<li><a href=\"#")
                    .append(section.id()).append("\">").append(HtmlText.of(section.title()))
                    .append("</a></li>\n"));
            html.append(several ? "</ul></li>\n" : "");
        });
        html.append("</ul></nav>\n");
    }

    private void part(Chapter part) {
        html.append("<article id=\"").append(part.id()).append("\">\n");
        if (several) {
            heading(TOP, isolated(part.title()));
        }
        html.append("<p class=\"facts\">").append(isolated(part.facts())).append("</p>\n");
        part.sections().forEach(this::section);
        html.append("</article>\n");
    }

    private void section(Topic section) {
        html.append("<section id=\"").append(section.id()).append("\">\n");
        heading(several ? TOP + 1 : TOP, HtmlText.of(section.title()));
        section.passages().forEach(this::passage);
        html.append("</section>\n");
    }

    private void heading(int level, String title) {
        html.append("<h").append(level).append('>').append(title).append("</h").append(level)
                .append(">\n");
    }

    private void passage(Passage passage) {
        switch (passage) {
            case Passage.RunningText(var spans) -> {
                html.append("<p>");
                spans(spans);
                html.append("</p>\n");
            }
            case Passage.Points(var items) -> {
                html.append("<ul>\n");
                items.forEach(item -> {
                    html.append("<li>");
                    spans(item);
                    html.append("</li>\n");
                });
                html.append("</ul>\n");
            }
            case Passage.Tabular grid -> grid(grid);
            case Passage.Drawing(var light, var dark) -> html
                    .append("<div class=\"picture light\" tabindex=\"0\" role=\"group\""
                            + " aria-label=\"Timeline\">")
                    .append(light)
                    .append("</div>\n<div class=\"picture dark\" tabindex=\"0\" role=\"group\""
                            + " aria-label=\"Timeline\">")
                    .append(dark).append("</div>\n");
            case Passage.Folded(var id, var title, var inside) -> {
                html.append("<details><summary>").append(isolated(title))
                        .append("</summary><div id=\"").append(id).append("\">\n");
                inside.forEach(this::passage);
                html.append("</div></details>\n");
            }
        }
    }

    private void grid(Passage.Tabular grid) {
        String label = grid.caption().isEmpty() ? "Table" : grid.caption();
        html.append("<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"")
                .append(HtmlText.of(label)).append("\"><table")
                .append(grid.numbers() ? " class=\"numbers\"" : "").append('>');
        if (!grid.caption().isEmpty()) {
            html.append("<caption>").append(isolated(grid.caption())).append("</caption>");
        }
        html.append("<thead><tr>");
        grid.headings().forEach(heading -> html.append("<th scope=\"col\">")
                .append(isolated(heading)).append("</th>"));
        html.append("</tr></thead>\n<tbody>\n");
        grid.rows().forEach(row -> row(row, grid.numbers()));
        html.append("</tbody></table></div>\n");
    }

    private void row(List<List<TextRun>> row, boolean named) {
        html.append("<tr>");
        for (int i = 0; i < row.size(); i++) {
            boolean head = named && i == 0;
            html.append(head ? "<th scope=\"row\">" : "<td>");
            spans(row.get(i));
            html.append(head ? "</th>" : "</td>");
        }
        html.append("</tr>\n");
    }

    private void spans(List<TextRun> spans) {
        spans.forEach(span -> {
            switch (span) {
                case TextRun.Plain(var text) -> html.append(isolated(text));
                case TextRun.Strong(var text) -> html.append("<strong>").append(isolated(text))
                        .append("</strong>");
                case TextRun.Code(var text) -> html.append("<code>").append(isolated(text))
                        .append("</code>");
                case TextRun.MeasuredFigure measured -> measured(measured);
            }
        });
    }

    private void measured(TextRun.MeasuredFigure figure) {
        String data = "<data value=\"" + HtmlText.of(figure.value()) + "\" data-figure=\""
                + HtmlText.of(figure.pointer()) + "\"" + (figure.best() ? " class=\"best\"" : "")
                + ">" + HtmlText.of(figure.text()) + (figure.best()
                        ? " <span class=\"mark\">best</span>" : "")
                + "</data>";
        html.append(figure.evidence().map(id -> "<a href=\"#" + id + "\">" + data + "</a>")
                .orElse(data));
    }

    /** What stands beside it keeps its direction, whatever letters it holds. */
    private static String isolated(String text) {
        return text.isBlank() ? HtmlText.of(text) : "<bdi>" + HtmlText.of(text) + "</bdi>";
    }
}
