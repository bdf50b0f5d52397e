package dev.lastresort.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
class MarkdownTextTest {

    @Test
    void aNameThatLooksLikeMarkupStandsAsItIs() {
        assertEquals("\\<img src=x onerror=1\\>", MarkdownText.of("<img src=x onerror=1>"));
        assertEquals("\\[a\\](javascript\\:b)", MarkdownText.of("[a](javascript:b)"));
        assertEquals("a \\| b", MarkdownText.of("a | b"));
        assertEquals("a b", MarkdownText.of("a\nb"));
        assertEquals("re\uFFFDversed", MarkdownText.of("re\u202Eversed"));
        assertEquals("roll-forward", MarkdownText.of("roll-forward"));
        assertEquals("\\- no list", MarkdownText.of("- no list"));
        assertEquals("1\\. no list, 1.5 s at 10:40", MarkdownText.of("1. no list, 1.5 s at 10:40"));
    }

    /** GitHub takes a backslash away before it looks for names and numbers. */
    @Test
    void nobodyIsCalledAndNoIssueIsMeant() {
        assertEquals("ask \\@<!-- -->team at 5 \\@ 3", MarkdownText.of("ask @team at 5 @ 3"));
        assertEquals("shop\\#<!-- -->12, \\# top", MarkdownText.of("shop#12, # top"));
    }
}
