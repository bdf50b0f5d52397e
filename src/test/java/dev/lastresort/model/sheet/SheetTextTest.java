package dev.lastresort.model.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Text that leaves the program for a spreadsheet. */
class SheetTextTest {

    @Test
    void everyValueIsQuoted() {
        assertEquals("\"a\"\r\n\"x,y\"\r\n\"say \"\"no\"\"\"\r\n\"two\nlines\"\r\n"
                + "\" edge\"\r\n\"\"\r\n", csv("x,y", "say \"no\"", "two\r\nlines", " edge", ""));
    }

    @Test
    void whatASpreadsheetWouldRunIsTextInstead() {
        for (String formula : List.of("=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "-",
                "\uFF1D1", "+1 234", "-0x1f", "=")) {
            assertEquals("\"a\"\r\n\"'" + formula + "\"\r\n", csv(formula));
        }
        assertEquals("\"a\"\r\n\"' x\"\r\n\"'\nx\"\r\n\"'  =1\"\r\n",
                csv("\tx", "\rx", "\u00A0 =1"));
    }

    @Test
    void noFormulaHidesBehindTheSignThatAnotherSpreadsheetCutsAt() {
        assertEquals("\"a\"\r\n\"x;=1+1\"\r\n", csv("x;=1+1"));
    }

    @Test
    void whatCannotBeSeenGoesOutNeitherIntoAFileNorToTheClipboard() {
        String hostile = "a\u001B[2Jb\u202Etxt\u0007";
        String harmless = "a\uFFFD[2Jb\uFFFDtxt\uFFFD";
        assertEquals("\"a\"\r\n\"" + harmless + "\nnext\"\r\n", csv(hostile + "\nnext"));
        assertEquals(harmless + "\n" + harmless + " next\n", SheetText.tsv(
                new Sheet(List.of(hostile), List.of(List.of(hostile + "\nnext")))));
    }

    @Test
    void plainNumbersStayNumbers() {
        assertEquals("\"a\"\r\n\"-19.99\"\r\n\"3\"\r\n\"-1E-5\"\r\n",
                csv("-19.99", "3", "-1E-5"));
    }

    /** No database writes a number so, and a telephone number keeps its sign. */
    @Test
    void aPlusSignMakesItAText() {
        assertEquals("\"a\"\r\n\"'+491701234567\"\r\n", csv("+491701234567"));
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
