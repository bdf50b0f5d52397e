package dev.lastresort.report;

import dev.lastresort.model.scenario.Harmless;
import java.util.List;
import java.util.SequencedMap;

/** Sections of lines, each under its title, as text and as Markdown. */
public final class SectionsReport {

    private SectionsReport() {}

    /** For a terminal. */
    public static String text(SequencedMap<String, List<String>> sections) {
        StringBuilder text = new StringBuilder();
        sections.forEach((title, lines) -> {
            text.append(title).append('\n');
            lines.forEach(line -> text.append("  ").append(Harmless.text(line)).append('\n'));
            text.append('\n');
        });
        return text.toString();
    }

    /** @param title of the document */
    public static String markdown(String title, SequencedMap<String, List<String>> sections) {
        StringBuilder text = new StringBuilder("# ").append(MarkdownText.of(title)).append('\n');
        sections.forEach((heading, lines) -> {
            text.append("\n## ").append(MarkdownText.of(heading)).append("\n\n");
            lines.forEach(line -> text.append(line.startsWith("  ") ? "  - " : "- ")
                    .append(MarkdownText.of(line.strip())).append('\n'));
        });
        return text.toString();
    }
}
