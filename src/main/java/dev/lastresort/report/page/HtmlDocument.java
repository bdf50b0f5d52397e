package dev.lastresort.report.page;

import dev.lastresort.picture.shape.Colours;
import dev.lastresort.picture.shape.PictureSheet;
import dev.lastresort.picture.svg.SvgPainter;
import dev.lastresort.report.document.Document;
import dev.lastresort.report.document.Document.Chapter;
import dev.lastresort.report.document.Document.Topic;
import dev.lastresort.report.document.Passage;
import dev.lastresort.report.document.TextRun;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A document as one HTML file: no script, no network, and a policy that allows neither. It is read
 * in light or dark as the reader's system has it, and printed in light.
 */
public final class HtmlDocument {

    private static final double PAGE_MILLIMETRES = 182;
    private static final double TALLEST_MILLIMETRES = 240;

    private static final int TOP = 2;
    private static final int LONGEST_WHOLE_WORD = 24;
    private static final int MOST_WHOLE_COLUMNS = 8;

    private final StringBuilder html = new StringBuilder(1 << 16);
    private final boolean several;
    private final boolean printed;

    private HtmlDocument(Document document, boolean printed) {
        this.several = document.parts().size() > 1;
        this.printed = printed;
    }

    /** The file's text. */
    public static String of(Document document) {
        HtmlDocument page = new HtmlDocument(document, false);
        page.head(document);
        if (document.layout() == Document.Layout.REPORT) {
            page.contents(document);
        }
        return page.whole(document);
    }

    /**
     * The same as well-formed XML to be laid out on paper: with bookmarks, without what is folded
     * away, and with an empty place for each picture.
     */
    public static String printed(Document document) {
        HtmlDocument page = new HtmlDocument(document, true);
        page.printedHead(document);
        return page.whole(document);
    }

    private String whole(Document document) {
        document.parts().forEach(this::part);
        return html.append("</main>\n</body>\n</html>\n").toString();
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
                .append("<style>").append(PageStyle.SCREEN.text()).append("</style>\n");
        title(document);
    }

    private void printedHead(Document document) {
        html.append("<html lang=\"en\" dir=\"ltr\"><head><title>")
                .append(HtmlText.of(document.title())).append("</title><style>")
                .append(PageStyle.PAPER.text()).append("</style>\n<bookmarks>");
        document.parts().forEach(part -> {
            if (several) {
                bookmark(part.id(), part.title(), "");
            }
            part.sections().stream().filter(this::isShown)
                    .forEach(section -> bookmark(section.id(), section.title(), "/"));
            html.append(several ? "</bookmark>" : "");
        });
        html.append("</bookmarks>");
        title(document);
    }

    private void bookmark(String id, String title, String end) {
        html.append("<bookmark name=\"").append(HtmlText.of(title)).append("\" href=\"#")
                .append(id).append('"').append(end).append('>');
    }

    private void title(Document document) {
        html.append("</head>\n<body").append(document.layout() == Document.Layout.CARD
                ? " class=\"card\"" : "").append(">\n<main>\n<h1>")
                .append(isolated(document.title()))
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
        part.sections().stream().filter(this::isShown).forEach(this::section);
        html.append("</article>\n");
    }

    private boolean isShown(Topic section) {
        return !printed || !section.passages().stream()
                .allMatch(Passage.Folded.class::isInstance);
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
            case Passage.Drawing drawing -> drawing(drawing);
            case Passage.Folded _ when printed -> {}
            case Passage.Folded(var id, var title, var inside) -> {
                html.append("<details><summary>").append(isolated(title))
                        .append("</summary><div id=\"").append(id).append("\">\n");
                inside.forEach(this::passage);
                html.append("</div></details>\n");
            }
        }
    }

    private void drawing(Passage.Drawing drawing) {
        if (printed) {
            PictureSheet picture = drawing.picture();
            double millimetres = PAGE_MILLIMETRES
                    * picture.height() / picture.width();
            html.append("<div id=\"").append(drawing.id()).append("\" style=\"height: ")
                    .append(Math.ceil(Math.min(TALLEST_MILLIMETRES, millimetres)))
                    .append("mm\"></div>\n");
            return;
        }
        picture("light", SvgPainter.inline(
                drawing.picture(), Colours.LIGHT, drawing.id() + "-light-"));
        picture("dark", SvgPainter.inline(
                drawing.picture(), Colours.DARK, drawing.id() + "-dark-"));
    }

    private void picture(String theme, String svg) {
        html.append("<div class=\"picture ").append(theme).append("\" tabindex=\"0\""
                + " role=\"group\" aria-label=\"Timeline\">").append(svg).append("</div>\n");
    }

    private void grid(Passage.Tabular grid) {
        String label = grid.caption().isEmpty() ? "Table" : grid.caption();
        html.append("<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"")
                .append(HtmlText.of(label)).append("\"><table class=\"")
                .append(grid.numbers() ? "numbers" : "texts")
                .append(grid.headings().size() > MOST_WHOLE_COLUMNS ? " wide" : "").append("\">");
        if (!grid.caption().isEmpty()) {
            html.append("<caption>").append(isolated(grid.caption())).append("</caption>");
        }
        html.append("<thead><tr>");
        grid.headings().forEach(heading -> html.append("<th scope=\"col\"").append(cell(heading))
                .append('>').append(isolated(heading)).append("</th>"));
        html.append("</tr></thead>\n<tbody>\n");
        grid.rows().forEach(row -> row(row, grid.numbers()));
        html.append("</tbody></table></div>\n");
    }

    private void row(List<List<TextRun>> row, boolean named) {
        boolean toFillIn = row.stream().allMatch(cell -> words(cell).isBlank());
        html.append(toFillIn ? "<tr class=\"blank\">" : "<tr>");
        for (int i = 0; i < row.size(); i++) {
            boolean head = named && i == 0;
            html.append(head ? "<th scope=\"row\"" : "<td")
                    .append(cell(words(row.get(i)))).append('>');
            spans(row.get(i));
            html.append(head ? "</th>" : "</td>");
        }
        html.append("</tr>\n");
    }

    /** On paper a word is cut only where it is so long that no column could hold it. */
    private String cell(String text) {
        return Stream.of(text.split("\\s+"))
                .anyMatch(word -> word.length() > LONGEST_WHOLE_WORD) ? " class=\"long\"" : "";
    }

    private static String words(List<TextRun> runs) {
        return runs.stream().map(TextRun::text).collect(Collectors.joining());
    }

    private void spans(List<TextRun> spans) {
        spans.forEach(span -> {
            switch (span) {
                case TextRun.Plain(var text) -> html.append(isolated(text));
                case TextRun.Strong(var text) -> html.append("<strong>").append(isolated(text))
                        .append("</strong>");
                case TextRun.Code(var text) -> html.append("<code>").append(isolated(text))
                        .append("</code>");
                case TextRun.CountedWords(var text, _) when printed -> html.append(isolated(text));
                case TextRun.CountedWords(var text, var evidence) -> html.append("<a href=\"#")
                        .append(evidence).append("\">").append(isolated(text)).append("</a>");
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
        html.append(figure.evidence().filter(_ -> !printed)
                .map(id -> "<a href=\"#" + id + "\">" + data + "</a>").orElse(data));
    }

    /** What stands beside it keeps its direction, whatever letters it holds. */
    private static String isolated(String text) {
        return text.isBlank() ? HtmlText.of(text) : "<bdi>" + HtmlText.of(text) + "</bdi>";
    }
}
