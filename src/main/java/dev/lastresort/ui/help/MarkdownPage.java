package dev.lastresort.ui.help;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A page of the project's documentation, read from so much of Markdown as these pages use. Remarks
 * are left out.
 */
final class MarkdownPage {

    private static final Pattern HEADING = Pattern.compile("(#{1,6})\\s+(.*)");
    private static final Pattern ITEM = Pattern.compile("\\s*([-*]|\\d+\\.)\\s+(.*)");
    private static final Pattern REMARK = Pattern.compile("<!--.*?-->", Pattern.DOTALL);
    private static final String FENCE = "```";

    private final List<Block> blocks = new ArrayList<>();
    private final StringBuilder open = new StringBuilder();
    private String sign = "";

    /** A part of a page under a heading of the second level; the first may have the page's. */
    record Section(String title, List<Block> blocks) {

        Section {
            blocks = List.copyOf(blocks);
        }
    }

    private MarkdownPage() {}

    static List<Block> of(String text) {
        MarkdownPage page = new MarkdownPage();
        page.read(REMARK.matcher(text).replaceAll("").lines().iterator());
        return page.blocks;
    }

    /** The page cut where a heading of the first or second level stands. */
    static List<Section> sections(String text) {
        List<Section> sections = new ArrayList<>();
        List<Block> part = new ArrayList<>();
        String title = "";
        for (Block block : of(text)) {
            if (block instanceof Block.Heading(int level, String words) && level <= 2) {
                if (!part.isEmpty()) {
                    sections.add(new Section(title, part));
                }
                part = new ArrayList<>();
                title = words;
            }
            part.add(block);
        }
        if (!part.isEmpty()) {
            sections.add(new Section(title, part));
        }
        return sections;
    }

    private void read(Iterator<String> lines) {
        List<List<List<TextSpan>>> rows = new ArrayList<>();
        while (lines.hasNext()) {
            String line = lines.next();
            if (line.startsWith("|")) {
                end();
                cells(line, rows);
                continue;
            }
            if (!rows.isEmpty()) {
                blocks.add(new Block.TableRows(rows));
                rows = new ArrayList<>();
            }
            Matcher heading = HEADING.matcher(line);
            Matcher item = ITEM.matcher(line);
            if (line.startsWith(FENCE)) {
                end();
                listing(lines);
            } else if (heading.matches()) {
                end();
                blocks.add(new Block.Heading(heading.group(1).length(),
                        TextSpan.text(TextSpan.of(heading.group(2)))));
            } else if (item.matches()) {
                end();
                sign = item.group(1).endsWith(".") ? item.group(1) : "•";
                open.append(item.group(2));
            } else if (line.isBlank()) {
                end();
            } else {
                open.append(open.isEmpty() ? "" : " ").append(line.strip());
            }
        }
        end();
        if (!rows.isEmpty()) {
            blocks.add(new Block.TableRows(rows));
        }
    }

    private static void cells(String line, List<List<List<TextSpan>>> rows) {
        String inner = line.strip().replaceFirst("^\\|", "").replaceFirst("\\|$", "");
        if (!inner.matches("[-:| ]+")) {
            rows.add(Arrays.stream(inner.split("(?<!\\\\)\\|"))
                    .map(cell -> TextSpan.of(cell.strip().replace("\\|", "|"))).toList());
        }
    }

    private void listing(Iterator<String> lines) {
        List<String> code = new ArrayList<>();
        for (String line = ""; lines.hasNext() && !line.startsWith(FENCE);) {
            line = lines.next();
            if (!line.startsWith(FENCE)) {
                code.add(line);
            }
        }
        blocks.add(new Block.Listing(String.join("\n", code)));
    }

    /** The paragraph or item that was being read is whole. */
    private void end() {
        if (!open.isEmpty()) {
            List<TextSpan> spans = TextSpan.of(open.toString());
            blocks.add(sign.isEmpty() ? new Block.Paragraph(spans)
                    : new Block.ListItem(sign, spans));
            open.setLength(0);
        }
        sign = "";
    }
}
