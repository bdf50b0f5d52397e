package dev.lastresort.inspection;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Text that leaves the program for a spreadsheet. */
class SheetTextTest {

    @Test
    void commasQuotesAndLineEndsAreQuoted() {
        assertEquals("a\r\n\"x,y\"\r\n\"say \"\"no\"\"\"\r\n\"two\nlines\"\r\n\" edge\"\r\n",
                csv("x,y", "say \"no\"", "two\nlines", " edge"));
    }

    @Test
    void whatASpreadsheetWouldRunIsTextInstead() {
        for (String formula : List.of("=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "-",
                "\uFF1D1", "+1 234", "-0x1f", "=")) {
            assertEquals("a\r\n'" + formula + "\r\n", csv(formula));
        }
        assertEquals("a\r\n\"'\tx\"\r\n".replace("\"", ""), csv("\tx").replace("\"", ""));
        assertEquals("a\r\n\"'\rx\"\r\n", csv("\rx"));
    }

    @Test
    void plainNumbersStayNumbers() {
        assertEquals("a\r\n-19.99\r\n+3\r\n-1E-5\r\n", csv("-19.99", "+3", "-1E-5"));
    }

    @Test
    void aCopiedLineStaysOneLine() {
        assertEquals("a\tb\nx y z\t'=1\n", SheetText.tsv(
                new Sheet(List.of("a", "b"), List.of(List.of("x\ty\nz", "=1")))));
    }

    private static String csv(String... values) {
        return SheetText.csv(new Sheet(List.of("a"),
                java.util.Arrays.stream(values).map(List::of).toList()));
    }
}
