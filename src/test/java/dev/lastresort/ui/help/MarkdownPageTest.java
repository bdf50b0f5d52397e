package dev.lastresort.ui.help;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.ui.help.TextSpan.SpanStyle;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
                new TextSpan("one that goes on", SpanStyle.PLAIN))), blocks.get(2));
        assertEquals(new Block.ListItem("2.", List.of(new TextSpan("two", SpanStyle.PLAIN))),
                blocks.get(3));
        assertEquals(new Block.Listing("{\"a\": 1}\n\n| no table |"), blocks.get(4));
        Block.TableRows rows = (Block.TableRows) blocks.get(5);
        assertEquals(2, rows.rows().size());
        assertEquals("x | y", TextSpan.text(rows.rows().get(1).get(0)));
        assertEquals("words", TextSpan.text(rows.rows().get(1).get(1)));
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
