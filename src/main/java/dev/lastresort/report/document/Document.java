package dev.lastresort.report.document;

import java.time.LocalDate;
import java.util.List;

/**
 * A whole report.
 *
 * @param writtenOn the only thing in it that is not of its subject
 */
public record Document(String title, LocalDate writtenOn, List<Chapter> parts, Layout layout) {

    public Document {
        parts = List.copyOf(parts);
    }

    /** One to be read from beginning to end. */
    public Document(String title, LocalDate writtenOn, List<Chapter> parts) {
        this(title, writtenOn, parts, Layout.REPORT);
    }

    /** How tightly it is set. */
    public enum Layout {
        REPORT,
        /** Each part on a page of its own, to be worked from at a glance. */
        CARD
    }

    /** The line that alone differs between two reports of the same. */
    public String dateLine() {
        return "Written on " + writtenOn + ".";
    }

    /**
     * All about one incident.
     *
     * @param facts a line on what it is about, and by which seed
     */
    public record Chapter(String id, String title, String facts, List<Topic> sections) {
        public Chapter {
            sections = List.copyOf(sections);
        }
    }

    /** Passages under a heading. */
    public record Topic(String id, String title, List<Passage> passages) {
        public Topic {
            passages = List.copyOf(passages);
        }
    }
}
