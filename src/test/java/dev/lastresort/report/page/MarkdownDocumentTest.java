package dev.lastresort.report.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.model.debrief.Report;
import dev.lastresort.report.ReportSamples;
import dev.lastresort.report.postmortem.PostMortem;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
class MarkdownDocumentTest {

    /** Bars that are not escaped. */
    private static final Pattern BAR = Pattern.compile("(?<!\\\\)(?:\\\\\\\\)*\\|");
    /** What begins something in Markdown and is not escaped. */
    private static final Pattern MARKUP =
            Pattern.compile("(?<!\\\\)(?:\\\\\\\\)*(<|`|\\[|!\\[|~|\\$|@|(?<![\\w\\\\])#(?!#* ))");

    private static String markdown(Report report) {
        return MarkdownDocument.of(PostMortem.of(report));
    }

    @Test
    void hasTheSectionsOfAPostMortemInTheirOrder() {
        assertEquals(List.of("## Summary", "## Impact", "## Timeline",
                "## Detection, containment, recovery", "## Contributing causes", "## Decisions",
                "## What each alternative would have cost", "## What went well",
                "## What went badly", "## Where we were lucky", "## Action items"),
                markdown(ReportSamples.ofArchive()).lines()
                        .filter(line -> line.startsWith("## ")).toList());
    }

    @Test
    void everyLineOfATableHasTheCellsOfItsHead() {
        for (Report report : List.of(ReportSamples.ofArchive(), ReportSamples.hostile())) {
            List<String> table = new ArrayList<>();
            for (String line : markdown(report).lines().toList()) {
                if (line.startsWith("|")) {
                    table.add(line);
                } else if (!table.isEmpty()) {
                    long cells = bars(table.getFirst());
                    assertTrue(table.get(1).matches("(\\| (:---|---:) )+\\|"), table.get(1));
                    table.forEach(row -> assertEquals(cells, bars(row), row));
                    table.clear();
                }
            }
        }
    }

    private static long bars(String line) {
        return BAR.matcher(line).results().count();
    }

    @Test
    void nothingThatWasTypedIsMarkup() {
        String text = markdown(ReportSamples.hostile());
        for (String line : text.lines().toList()) {
            String bare = line.replaceFirst("^#{1,3} ", "").replaceFirst("^- ", "")
                    .replace("<!-- -->", "");
            assertFalse(MARKUP.matcher(bare).find(), line);
            assertFalse(bare.startsWith("="), line);
        }
        assertFalse(text.contains("www.evil"), "a link of its own");
        assertFalse(text.contains("https://"), "a link of its own");
    }

    @Test
    void numbersAndInstantsCanBeReadAsTheyAre() {
        String text = markdown(ReportSamples.ofArchive());
        assertTrue(text.contains("Written on 2026-03-05.\n"), text);
        assertTrue(text.contains("| 2026-03-02T10:00:00 |"), text);
    }

    @Test
    void actionItemsLeaveOwnerDueAndReTestToBeFilledIn() {
        String text = markdown(ReportSamples.ofArchive());
        assertTrue(text.contains("| Action | Owner | Due | Re-test on |"), text);
        assertTrue(text.contains("|  |  |  |  |\n"), text);
    }

    @Test
    void whatALaterBeginningWouldHaveCostStandsUnderLuck() {
        String text = markdown(ReportSamples.hostile());
        String luck = text.substring(text.indexOf("## Where we were lucky"),
                text.indexOf("## Action items"));
        assertTrue(luck.contains("| 5 min |"), luck);
    }
}
