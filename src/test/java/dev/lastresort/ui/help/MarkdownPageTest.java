package dev.lastresort.ui.help;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.ui.help.TextSpan.SpanStyle;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MarkdownPageTest {

    @Test
    void readsWhatThePagesUse() {
        List<Block> blocks = MarkdownPage.of("""
                # Title

                Two lines
                of `code` and **more**.
                - one
                  that goes on
                2. two
                <!-- a remark
                over lines -->
                ```json
                {"a": 1}

                | no table |
                ```
                | a | b |
                |---|---|
                | `x \\| y` | [words](page.md) |
                """);
        assertEquals(new Block.Heading(1, "Title"), blocks.get(0));
        assertEquals(new Block.Paragraph(List.of(new TextSpan("Two lines of ", SpanStyle.PLAIN),
                new TextSpan("code", SpanStyle.CODE), new TextSpan(" and ", SpanStyle.PLAIN),
                new TextSpan("more", SpanStyle.STRONG), new TextSpan(".", SpanStyle.PLAIN))),
                blocks.get(1));
        assertEquals(new Block.ListItem("•", List.of(
                new TextSpan("one that goes on", SpanStyle.PLAIN)), 0), blocks.get(2));
        assertEquals(new Block.ListItem("2.", List.of(new TextSpan("two", SpanStyle.PLAIN)), 0),
                blocks.get(3));
        assertEquals(new Block.Listing("{\"a\": 1}\n\n| no table |"), blocks.get(4));
        Block.TableRows rows = (Block.TableRows) blocks.get(5);
        assertEquals(2, rows.rows().size());
        assertEquals("x | y", TextSpan.text(rows.rows().get(1).get(0)));
        assertEquals("words", TextSpan.text(rows.rows().get(1).get(1)));
    }

    @Test
    void tablesAndListingsMayStandWithinAnItem() {
        List<Block> blocks = MarkdownPage.of("""
                - one
                  | a | b |
                  |---|---|
                  | c | d |
                - two
                  ```
                  {
                    x
                  ```
                """);
        assertEquals(4, blocks.size());
        assertEquals(List.of("c", "d"), ((Block.TableRows) blocks.get(1)).rows().get(1).stream()
                .map(TextSpan::text).toList());
        assertEquals(new Block.Listing("{\n  x"), blocks.get(3));
    }

    @Test
    void linksKeepWhereTheyLeadAndItemsHowDeepTheyStand() {
        List<Block> blocks = MarkdownPage.of("""
                - [All `code`](#all-code)
                  - [there](other.md#x)
                  - [out](https://example.org)
                """);
        List<Block.ListItem> items = blocks.stream().map(Block.ListItem.class::cast).toList();
        assertEquals(List.of(0, 1, 1), items.stream().map(Block.ListItem::depth).toList());
        assertEquals(List.of(Optional.of("#all-code"), Optional.of("#all-code")),
                items.getFirst().spans().stream().map(TextSpan::target).toList());
        assertEquals(Optional.of(new PageLink(Optional.empty(), Optional.of("all-code"))),
                PageLink.of("#all-code"));
        assertEquals(Optional.of(new PageLink(Optional.of("other"), Optional.of("x"))),
                PageLink.of("other.md#x"));
        assertEquals(Optional.empty(), PageLink.of("https://example.org"));
    }

    @Test
    void everyLinkWithinABundledPageLeadsToOneOfItsHeadings() {
        for (HelpPages.HelpPage page : HelpPages.all()) {
            String text = HelpPages.text(page.id()).orElseThrow();
            List<String> anchors = MarkdownPage.headings(MarkdownPage.sections(text)).stream()
                    .map(MarkdownPage.PageHeading::anchor).toList();
            assertEquals(List.of(), MarkdownPage.of(text).stream()
                    .flatMap(MarkdownPageTest::spans).flatMap(span -> span.target().stream())
                    .flatMap(target -> PageLink.of(target).stream())
                    .filter(link -> link.page().isEmpty())
                    .map(link -> link.anchor().orElseThrow())
                    .filter(anchor -> !anchors.contains(anchor)).toList(), page.id());
        }
    }

    private static Stream<TextSpan> spans(Block block) {
        return switch (block) {
            case Block.Heading _, Block.Listing _ -> Stream.empty();
            case Block.Paragraph paragraph -> paragraph.spans().stream();
            case Block.ListItem item -> item.spans().stream();
            case Block.TableRows rows -> rows.rows().stream().flatMap(List::stream)
                    .flatMap(List::stream);
        };
    }

    @Test
    void everyWordOfTheBundledPagesIsShown() throws Exception {
        for (String page : List.of("glossary", "scenario-format", "attempt-format")) {
            String source = Files.readString(
                    Path.of("src", "site", "markdown", page + ".md"));
            assertEquals(source, HelpPages.text(page).orElseThrow());
            String shown = String.join(" ", MarkdownPage.of(source).stream()
                    .flatMap(MarkdownPageTest::texts).toList());
            List<String> missing = new ArrayList<>(letters(
                    source.replaceAll("(?s)<!--.*?-->", "").replaceAll("]\\([^)]*\\)", "]")
                            .replaceAll("(?m)^```.*$", "")));
            letters(shown).forEach(missing::remove);
            assertEquals(List.of(), missing, page);
        }
    }

    @Test
    void aPageIsCutAtItsHeadings() {
        var sections = MarkdownPage.sections(HelpPages.text("scenario-format").orElseThrow());
        assertEquals("The scenario file", sections.getFirst().title());
        assertTrue(sections.size() > 20);
        assertFalse(sections.stream().anyMatch(section -> section.title().isEmpty()));
    }

    private static List<String> letters(String text) {
        return Stream.of(text.split("[^\\p{L}\\p{N}]+")).filter(word -> !word.isEmpty()).toList();
    }

    private static Stream<String> texts(Block block) {
        return switch (block) {
            case Block.Heading heading -> Stream.of(heading.text());
            case Block.Paragraph paragraph -> Stream.of(apart(paragraph.spans()));
            case Block.ListItem item -> Stream.of(
                    (item.sign().equals("•") ? "" : item.sign()) + " " + apart(item.spans()));
            case Block.Listing listing -> Stream.of(listing.text());
            case Block.TableRows rows -> rows.rows().stream().flatMap(List::stream)
                    .map(MarkdownPageTest::apart);
        };
    }

    /** In the source a mark stands between two spans. */
    private static String apart(List<TextSpan> spans) {
        return spans.stream().map(TextSpan::text).collect(java.util.stream.Collectors.joining(" "));
    }
}
