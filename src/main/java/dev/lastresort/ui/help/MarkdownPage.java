package dev.lastresort.ui.help;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A page of the project's documentation, read from so much of Markdown as these pages use. Remarks
 * are left out.
 */
final class MarkdownPage {

    private static final Pattern HEADING = Pattern.compile("(#{1,6})\\s+(.*)");
    private static final Pattern ITEM = Pattern.compile("(\\s*)([-*]|\\d+\\.)\\s+(.*)");
    private static final Pattern REMARK = Pattern.compile("<!--.*?-->", Pattern.DOTALL);
    private static final String FENCE = "```";
    private static final int INDENT = 2;

    private final List<Block> blocks = new ArrayList<>();
    private final StringBuilder open = new StringBuilder();
    private String sign = "";
    private int depth;

    /** A part of a page under a heading of the second level; the first may have the page's. */
    record Section(String title, List<Block> blocks) {

        Section {
            blocks = List.copyOf(blocks);
        }
    }

    /**
     * A heading that one can go to.
     *
     * @param anchor  how links name it
     * @param section the section that it stands in, counted from 0
     */
    record PageHeading(String title, int level, String anchor, int section) {}

    private MarkdownPage() {}

    /** All headings down to the third level, those of each section first. */
    static List<PageHeading> headings(List<Section> sections) {
        List<PageHeading> all = new ArrayList<>();
        Map<String, Integer> seen = new HashMap<>();
        for (int i = 0; i < sections.size(); i++) {
            for (Block block : sections.get(i).blocks()) {
                if (block instanceof Block.Heading(int level, String title) && level <= 3) {
                    String anchor = anchor(title);
                    int before = seen.merge(anchor, 1, Integer::sum) - 1;
                    all.add(new PageHeading(title, level,
                            before == 0 ? anchor : anchor + "-" + before, i));
                }
            }
        }
        return all;
    }

    /** As the pages' links have it: small letters, digits and hyphens. */
    static String anchor(String title) {
        return title.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N} _-]", "")
                .replace(' ', '-');
    }

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
            if (line.strip().startsWith("|")) {
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
            if (line.strip().startsWith(FENCE)) {
                end();
                listing(lines, line.indexOf(FENCE));
            } else if (heading.matches()) {
                end();
                blocks.add(new Block.Heading(heading.group(1).length(),
                        TextSpan.text(TextSpan.of(heading.group(2)))));
            } else if (item.matches()) {
                end();
                depth = item.group(1).length() / INDENT;
                sign = item.group(2).endsWith(".") ? item.group(2) : "•";
                open.append(item.group(3));
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

    /** @param indent how far all of it stands within the item of a list */
    private void listing(Iterator<String> lines, int indent) {
        List<String> code = new ArrayList<>();
        for (String line = ""; lines.hasNext() && !line.strip().startsWith(FENCE);) {
            line = lines.next();
            if (!line.strip().startsWith(FENCE)) {
                code.add(line.isBlank() ? "" : line.substring(Math.min(indent,
                        line.length() - line.stripLeading().length())));
            }
        }
        blocks.add(new Block.Listing(String.join("\n", code)));
    }

    /** The paragraph or item that was being read is whole. */
    private void end() {
        if (!open.isEmpty()) {
            List<TextSpan> spans = TextSpan.of(open.toString());
            blocks.add(sign.isEmpty() ? new Block.Paragraph(spans)
                    : new Block.ListItem(sign, spans, depth));
            open.setLength(0);
        }
        sign = "";
    }
}
